package estafeta.mentorship.municipal;

import static estafeta.shell.Text.t;

import estafeta.kernel.NodeId;
import estafeta.kernel.SchoolYear;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** The municipal mentors of a place for a school year. Put together as a draft; approved with the number of its paper. */
@Table(schema = "mentorship", name = "municipal_list")
public record MunicipalList(
        @Id MunicipalListId id,
        NodeId node,
        int year,
        State state,
        @Nullable String number,
        @Nullable LocalDate signedOn,
        @Version int version) {
    /** How far it has come. */
    public enum State {
        DRAFT,
        APPROVED;

        public String words() {
            return this == DRAFT ? t("составляется") : t("утверждён");
        }
    }

    static MunicipalList draft(NodeId node, SchoolYear year) {
        return new MunicipalList(MunicipalListId.next(), node, year.start(), State.DRAFT, null, null, 0);
    }

    MunicipalList approved(String typed, LocalDate on) {
        drafted();
        if (typed.isBlank()) {
            throw MunicipalRefused.numberUnsaid();
        }
        return new MunicipalList(id, node, year, State.APPROVED, typed.strip(), on, version);
    }

    /** Back on the desk: another paper will approve what is changed. */
    MunicipalList revised() {
        if (state != State.APPROVED) {
            throw MunicipalRefused.notApproved();
        }
        return new MunicipalList(id, node, year, State.DRAFT, null, null, version);
    }

    void drafted() {
        if (state != State.DRAFT) {
            throw MunicipalRefused.approved();
        }
    }
}
