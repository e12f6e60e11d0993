package estafeta.matching;

import estafeta.kernel.AccountId;
import estafeta.kernel.NodeId;
import estafeta.matching.engine.Goal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One search for pairs at a node. What was known of its participants is kept with it for its term, as sealed JSON, so
 * that the same proposal comes again whenever it is opened, whatever has changed since.
 */
@Table(schema = "matching", name = "run")
public record Run(
        @Id RunId id,
        NodeId node,
        LocalDate day,
        Instant madeAt,
        @Nullable AccountId account,
        Goal goal,
        String participantsSealed,
        @Version int version) {}
