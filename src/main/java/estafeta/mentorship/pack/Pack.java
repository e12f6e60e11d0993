package estafeta.mentorship.pack;

import static estafeta.shell.Text.t;

import estafeta.kernel.AccountId;
import estafeta.kernel.NodeId;
import estafeta.kernel.SchoolYear;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * Papers of an organisation and a school year, drawn one by one until all are or somebody stops it; then they are kept for
 * some days. The year is the one in which the school year begins.
 */
@Table(schema = "mentorship", name = "pack")
public record Pack(
        @Id PackId id,
        NodeId node,
        Kind kind,
        int year,
        State state,
        int pieces,
        @Nullable AccountId account,
        Instant madeAt,
        @Nullable Instant doneAt,
        @Version int version) {
    /** What is put together. */
    public enum Kind {
        FOLDER,
        PAIRS;

        public String words() {
            return switch (this) {
                case FOLDER -> t("Папка наставничества");
                case PAIRS -> t("Бумаги всех пар");
            };
        }
    }

    /** How far it has come. */
    public enum State {
        WORKING,
        READY,
        STOPPED;

        public String words() {
            return switch (this) {
                case WORKING -> t("собирается");
                case READY -> t("готово");
                case STOPPED -> t("остановлено");
            };
        }
    }

    static Pack of(NodeId node, Kind kind, SchoolYear year, int pieces, @Nullable AccountId account, Instant at) {
        return new Pack(PackId.next(), node, kind, year.start(), State.WORKING, pieces, account, at, null, 0);
    }

    public boolean working() {
        return state == State.WORKING;
    }

    public SchoolYear schoolYear() {
        return new SchoolYear(year);
    }

    Pack done(State how, Instant at) {
        return new Pack(id, node, kind, year, how, pieces, account, madeAt, at, version);
    }
}
