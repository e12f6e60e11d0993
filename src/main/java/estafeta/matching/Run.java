package estafeta.matching;

import static estafeta.shell.Text.t;

import estafeta.kernel.AccountId;
import estafeta.kernel.NodeId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One search for pairs at a node by its rules, over a snapshot of what was known; the first of a snapshot has no title, a
 * variant is called something. Rules and outcome are kept as JSON.
 */
@Table(schema = "matching", name = "run")
public record Run(
        @Id RunId id,
        NodeId node,
        LocalDate day,
        Instant madeAt,
        @Nullable AccountId account,
        String title,
        String rules,
        State state,
        @Nullable SnapshotId snapshot,
        @Nullable String outcome,
        @Version int version) {
    /** How far it has come. */
    public enum State {
        GATHERING,
        SEARCHING,
        READY,
        CANCELLED;

        public String words() {
            return switch (this) {
                case GATHERING -> t("читаем, кто участвует");
                case SEARCHING -> t("ищем лучшие пары и проверяем их");
                case READY -> t("готово");
                case CANCELLED -> t("остановлено");
            };
        }
    }

    static Run asked(NodeId node, LocalDate day, Instant at, @Nullable AccountId account, String title, String rules) {
        return new Run(RunId.next(), node, day, at, account, title, rules, State.GATHERING, null, null, 0);
    }

    public boolean working() {
        return state == State.GATHERING || state == State.SEARCHING;
    }

    Run over(SnapshotId known) {
        return new Run(id, node, day, madeAt, account, title, rules, State.SEARCHING, known, null, version);
    }

    Run ready(String figures) {
        return new Run(id, node, day, madeAt, account, title, rules, State.READY, snapshot, figures, version);
    }

    Run cancelled() {
        return new Run(id, node, day, madeAt, account, title, rules, State.CANCELLED, snapshot, null, version);
    }
}
