package estafeta.people.paper;

import estafeta.document.Fact;
import estafeta.document.PlainPaper;
import estafeta.document.template.Template;
import estafeta.grammar.Declensions;
import estafeta.grammar.Gender;
import estafeta.kernel.PersonId;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.organisation.Organisations;
import estafeta.people.ConsentPurpose;
import estafeta.people.Contacts;
import estafeta.people.Guardian;
import estafeta.people.GuardianId;
import estafeta.people.Guardians;
import estafeta.people.People;
import estafeta.people.PersonName;
import estafeta.people.PublicationItem;
import estafeta.people.Sex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Blanks of consents as Word files: what is known is printed, passport and address stay lines to write on by hand. */
@Component
@Transactional(readOnly = true)
public class ConsentPapers {
    /** From then on a child signs besides the guardian. */
    private static final int SIGNS_TOO = 14;

    private final People people;
    private final Guardians guardians;
    private final Organisations organisations;
    private final Declensions declensions;
    private final Today today;
    private final Map<String, Template> templates = new ConcurrentHashMap<>();

    ConsentPapers(
            People people, Guardians guardians, Organisations organisations, Declensions declensions, Today today) {
        this.people = people;
        this.guardians = guardians;
        this.organisations = organisations;
        this.declensions = declensions;
        this.today = today;
    }

    /** To data for a purpose; without a purpose to publication. */
    public byte[] word(
            PersonId person, @Nullable ConsentPurpose purpose, @Nullable GuardianId guardian, Viewer viewer) {
        var facts = facts(person, purpose, guardian, viewer);
        return templates
                .computeIfAbsent(purpose == null ? "consent-publication" : "consent-data", ConsentPapers::ready)
                .fill(ConsentFacts.VOCABULARY.facts(facts));
    }

    private ConsentFacts facts(
            PersonId id, @Nullable ConsentPurpose purpose, @Nullable GuardianId guardian, Viewer viewer) {
        var node = people.editable(id, viewer);
        var on = today.at(node);
        var person = people.require(id, viewer);
        var born = people.contacts(id, viewer).orElse(Contacts.NONE).birthDate();
        var minor = guardian != null || born != null && on.isBefore(Guardians.comesOfAge(born));
        return new ConsentFacts(
                declensions.ofOrganisation(organisations.fullName(node, on)),
                named(person.name(), person.sex()),
                guardian == null ? null : representative(guardians.require(guardian, viewer)),
                minor,
                minor && (born == null || !on.isBefore(born.plusYears(SIGNS_TOO))),
                purpose,
                Arrays.stream(PublicationItem.values())
                        .map(PublicationItem::words)
                        .toList());
    }

    private ConsentFacts.Representative representative(Guardian guardian) {
        return new ConsentFacts.Representative(
                named(guardian.name(), null), guardian.bond().words());
    }

    private Fact.Person named(PersonName name, @Nullable Sex sex) {
        var known =
                sex == null ? declensions.of(name.full()).gender() : sex == Sex.F ? Gender.FEMININE : Gender.MASCULINE;
        return new Fact.Person(declensions.of(name.full(), known), known);
    }

    private static Template ready(String name) {
        try {
            var text = new ClassPathResource("papers/" + name + ".txt").getContentAsString(StandardCharsets.UTF_8);
            return Template.read(PlainPaper.word(text), ConsentFacts.VOCABULARY);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
