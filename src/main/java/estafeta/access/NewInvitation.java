package estafeta.access;

import estafeta.kernel.NodeId;
import estafeta.kernel.PersonId;
import estafeta.kernel.Role;
import org.jspecify.annotations.Nullable;

/** Whom to invite, as what, where. The address is needed for a letter alone. */
public record NewInvitation(
        Role role,
        NodeId node,
        @Nullable PersonId person,
        String name,
        @Nullable String email,
        Invitation.Kind kind) {

    public static NewInvitation link(Role role, NodeId node, String name) {
        return new NewInvitation(role, node, null, name, null, Invitation.Kind.LINK);
    }
}
