package estafeta.people.web;

import static estafeta.shell.Text.t;

import estafeta.people.AbsenceKind;
import estafeta.people.AffiliationKind;
import estafeta.people.CategoryKind;
import estafeta.people.ConsentKind;
import estafeta.people.ConsentPurpose;
import estafeta.people.EducationLevel;
import estafeta.people.Guardian;
import estafeta.people.PostTerms;
import estafeta.people.PublicationItem;
import estafeta.people.Sex;
import estafeta.shell.StoredWords;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Words the codes of the register of people. */
@Component
class PeopleStoredWords implements StoredWords {
    @Override
    public Optional<String> words(String schema, String table, String column, String value) {
        return switch (schema + "." + table + "." + column) {
            case "people.person.sex" -> Optional.of(t(Sex.valueOf(value).words()));
            case "people.absence.kind" ->
                Optional.of(t(AbsenceKind.valueOf(value).words()));
            case "people.category.category" ->
                Optional.of(t(CategoryKind.valueOf(value).words()));
            case "people.affiliation.kind" ->
                Optional.of(t(AffiliationKind.valueOf(value).words()));
            case "people.post.terms" -> Optional.of(t(PostTerms.valueOf(value).words()));
            case "people.education.level" ->
                Optional.of(t(EducationLevel.valueOf(value).words()));
            case "people.guardian.bond" ->
                Optional.of(t(Guardian.Bond.valueOf(value).words()));
            case "people.consent.kind" ->
                Optional.of(t(ConsentKind.valueOf(value).words()));
            case "people.consent.purpose" ->
                Optional.of(t(ConsentPurpose.valueOf(value).words()));
            case "people.consent.items" ->
                Optional.of(Stream.of(value.split(", ", -1))
                        .map(PublicationItem::words)
                        .collect(Collectors.joining(", ")));
            default -> Optional.empty();
        };
    }
}
