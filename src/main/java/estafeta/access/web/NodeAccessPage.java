package estafeta.access.web;

import estafeta.access.GrantId;
import estafeta.access.Ground;
import estafeta.access.Invitation;
import estafeta.access.InvitationId;
import estafeta.kernel.AccountId;
import estafeta.kernel.NodeId;
import estafeta.kernel.Period;
import estafeta.kernel.Role;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** «Доступ» at a node: who has what here and from above, and which invitations are open. */
public record NodeAccessPage(
        NodeId node,
        String place,
        ZoneId zone,
        List<Held> here,
        List<Held> above,
        List<Open> open,
        boolean gives,
        boolean delegates,
        boolean slips) {

    public String href() {
        return "/organisations/" + node.value() + "/access";
    }

    /** A role somebody has. */
    public record Held(
            GrantId id,
            AccountId account,
            String name,
            Role role,
            Period period,
            Ground ground,
            @Nullable String behalf,
            @Nullable String reason,
            boolean here,
            boolean mine) {}

    /** An invitation nobody has used yet. */
    public record Open(
            InvitationId id, String name, Role role, Invitation.Kind kind, Instant expiresAt, boolean expired) {}
}
