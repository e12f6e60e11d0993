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

/** A list brought for a node: read and looked at, then done, then perhaps undone. Adjustments are kept as JSON. */
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
        @Nullable AccountId account,
        Instant madeAt,
        @Nullable Instant doneAt,
        @Nullable Instant undoneAt,
        @Version int version) {
    /** How far it has come. */
    public enum State {
        READ,
        DONE,
        UNDONE
    }

    void requireNotDone() {
        if (state != State.READ) {
            throw IntakeRefused.alreadyDone();
        }
    }

    Run adjusted(String json) {
        requireNotDone();
        return new Run(id, node, kind, file, fileName, day, json, state, account, madeAt, doneAt, undoneAt, version);
    }

    Run done(Instant at) {
        requireNotDone();
        return new Run(
                id, node, kind, file, fileName, day, adjustments, State.DONE, account, madeAt, at, undoneAt, version);
    }

    /** Refuses what cannot be undone: what was not done, and what the former values are no longer kept of. */
    void requireUndoable() {
        if (state != State.DONE) {
            throw IntakeRefused.notDone();
        }
        if (file == null) {
            throw IntakeRefused.tooLate();
        }
    }

    Run wiped(String json) {
        return new Run(id, node, kind, null, fileName, day, json, state, account, madeAt, doneAt, undoneAt, version);
    }

    Run undone(Instant at) {
        requireUndoable();
        return new Run(
                id, node, kind, file, fileName, day, adjustments, State.UNDONE, account, madeAt, doneAt, at, version);
    }
}
