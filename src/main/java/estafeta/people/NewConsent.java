package estafeta.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A consent as signed: what it covers, when, where the paper lies, and who signed it for a minor. Data have a purpose. */
public record NewConsent(
        ConsentKind kind,
        @Nullable ConsentPurpose purpose,
        List<String> items,
        LocalDate givenOn,
        @Nullable String keptAt,
        @Nullable GuardianId guardian) {
    public NewConsent {
        if ((kind == ConsentKind.DATA) != (purpose != null)) {
            throw PeopleRefused.purposeUnsaid();
        }
    }

    public static NewConsent toData(
            ConsentPurpose purpose, LocalDate givenOn, @Nullable String keptAt, @Nullable GuardianId guardian) {
        return new NewConsent(ConsentKind.DATA, purpose, List.of(), givenOn, keptAt, guardian);
    }

    /** Of nothing there is nothing to publish. */
    public static NewConsent toPublication(
            Set<PublicationItem> items, LocalDate givenOn, @Nullable String keptAt, @Nullable GuardianId guardian) {
        if (items.isEmpty()) {
            throw PeopleRefused.nothingToPublish();
        }
        return new NewConsent(
                ConsentKind.PUBLICATION,
                null,
                items.stream().sorted().map(Enum::name).toList(),
                givenOn,
                keptAt,
                guardian);
    }
}
