package estafeta.access;

import estafeta.kernel.AccountId;
import estafeta.kernel.NodeId;
import estafeta.kernel.Period;
import estafeta.kernel.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A role of an account at a node for a period. Ends by itself with the period, or at once when taken back; never twice.
 *
 * @param behalf for a delegation, the account whose role it is; the delegated role ends with that one
 */
@Table(schema = "access", name = "role_grant")
public record RoleGrant(
        @Id GrantId id,
        AccountId account,
        Role role,
        NodeId node,
        Period period,
        @Nullable AccountId grantedBy,
        Ground ground,
        @Nullable AccountId behalf,
        @Nullable String reason,
        Instant madeAt,
        @Nullable Instant endedAt,
        @Nullable AccountId endedBy,
        @Version int version) {

    RoleGrant end(Instant at, @Nullable AccountId by) {
        if (endedAt != null) {
            throw AccessRefused.grantEnded();
        }
        return new RoleGrant(
                id, account, role, node, period, grantedBy, ground, behalf, reason, madeAt, at, by, version);
    }
}
