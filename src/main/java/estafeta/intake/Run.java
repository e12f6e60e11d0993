package estafeta.intake;

import estafeta.kernel.AccountId;
import estafeta.kernel.FileId;
import estafeta.kernel.NodeId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A list brought for a node: read and looked at, then taken over row by row, then perhaps taken back. Adjustments are kept
 * as JSON; rows: how many are to have a result.
 */
@Table(schema = "intake", name = "run")
public record Run(
        @Id RunId id,
        NodeId node,
        String kind,
        @Nullable FileId file,
        String fileName,
        LocalDate day,
        String adjustments,
        State state,
        int rows,
        @Nullable AccountId account,
        Instant madeAt,
        @Nullable Instant doneAt,
        @Nullable Instant undoneAt,
        @Version int version) {
    /** How far it has come. */
    public enum State {
        READ("ждёт вашего решения"),
        RUNNING("вносится"),
        DONE("внесён"),
        UNDOING("отменяется"),
        UNDONE("отменён");

        private final String words;

        State(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        public boolean working() {
            return this == RUNNING || this == UNDOING;
        }
    }

    Run adjusted(String json) {
        requireNotDone();
        return new Run(
                id, node, kind, file, fileName, day, json, state, rows, account, madeAt, doneAt, undoneAt, version);
    }

    Run begun(int all) {
        requireNotDone();
        return now(State.RUNNING, all, doneAt, undoneAt);
    }

    Run done(Instant at) {
        return now(State.DONE, rows, doneAt == null ? at : doneAt, undoneAt);
    }

    /** Refuses what cannot be undone: what was not done, and what the former values are no longer kept of. */
    Run undoing() {
        if (state != State.DONE) {
            throw IntakeRefused.notDone();
        }
        if (file == null) {
            throw IntakeRefused.tooLate();
        }
        return now(State.UNDOING, rows, doneAt, undoneAt);
    }

    Run undone(Instant at) {
        return now(State.UNDONE, rows, doneAt, at);
    }

    Run wiped(String json) {
        return new Run(
                id, node, kind, null, fileName, day, json, state, rows, account, madeAt, doneAt, undoneAt, version);
    }

    private void requireNotDone() {
        if (state != State.READ) {
            throw IntakeRefused.alreadyDone();
        }
    }

    private Run now(State next, int all, @Nullable Instant done, @Nullable Instant undone) {
        return new Run(
                id, node, kind, file, fileName, day, adjustments, next, all, account, madeAt, done, undone, version);
    }
}
