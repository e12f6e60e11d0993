package estafeta.mentorship;

import estafeta.kernel.NodeId;
import estafeta.kernel.PersonId;
import estafeta.people.AffiliationId;
import estafeta.people.ConsentPurpose;
import estafeta.people.GuardianId;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A paper that somebody has not signed yet: of which pair, order or purpose it is. With a guardian the guardian signs;
 * {@code guardians} tells how many may.
 */
public record UnsignedPaper(
        Kind kind,
        AffiliationId affiliation,
        PersonId person,
        String name,
        NodeId organisation,
        String organisationName,
        @Nullable UUID about,
        @Nullable String words,
        @Nullable ConsentPurpose purpose,
        boolean minor,
        @Nullable UUID guardian,
        int guardians,
        boolean ticked,
        boolean electronic,
        boolean reminded) {
    /** Which paper. */
    public enum Kind {
        CONSENT("согласие быть наставником"),
        GUARDIAN("согласие законного представителя на участие"),
        AGREEMENT("дополнительное соглашение"),
        DATA("согласие на обработку персональных данных"),
        ORDER("ознакомление с приказом");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** As a form names it. */
    public String key() {
        return kind + ":" + affiliation.value() + ":" + Objects.requireNonNullElse(about, "")
                + (purpose == null ? "" : purpose);
    }

    /** Whether it can be noted with a date alone: an agreement has its number, and one of several guardians is chosen. */
    public boolean noted() {
        return kind != Kind.AGREEMENT && (!byGuardian() || guardian != null);
    }

    public boolean byGuardian() {
        return kind == Kind.GUARDIAN || kind == Kind.DATA && minor;
    }

    /** The only one there is. */
    public @Nullable GuardianId signer() {
        return byGuardian() && guardian != null ? new GuardianId(guardian) : null;
    }
}
