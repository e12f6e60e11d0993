package estafeta.access;

import estafeta.kernel.Grant;
import estafeta.kernel.Permission;
import estafeta.kernel.Role;
import estafeta.kernel.Scope;
import estafeta.kernel.Viewer;
import java.util.Arrays;
import java.util.List;

/**
 * Which roles one may give at a place. With the right to give roles: those not above the highest own role there. With
 * the right to invite alone: those that open nothing but one's own pairs. The administrator's role stands at the root
 * only.
 */
public final class Givable {
    private Givable() {}

    public static List<Role> roles(Viewer giver, Scope place) {
        return Arrays.stream(Role.values())
                .filter(role -> may(giver, role, place))
                .toList();
    }

    static boolean may(Viewer giver, Role role, Scope place) {
        return giver.system() != null ? stands(role, place) : may(giver.grants(), role, place);
    }

    /** The same by what somebody holds who does not look now. */
    static boolean may(List<Grant> own, Role role, Scope place) {
        return stands(role, place)
                && own.stream()
                        .filter(grant -> place.within(grant.node().path()))
                        .anyMatch(grant -> reaches(grant.role(), role));
    }

    private static boolean stands(Role role, Scope place) {
        return role != Role.ADMINISTRATOR || !place.path().contains(".");
    }

    /** Roles are declared from the widest to the narrowest. */
    private static boolean reaches(Role own, Role given) {
        return own.permissions().contains(Permission.GRANT) && given.compareTo(own) >= 0
                || own.permissions().contains(Permission.INVITE)
                        && given.permissions().isEmpty();
    }

    /** Whether one may take an account into one's hands: only if one could have given all it has. */
    static boolean all(Viewer giver, List<Grant> held) {
        return held.stream()
                .allMatch(grant -> may(giver, grant.role(), grant.node().scope()));
    }

    static boolean all(List<Grant> own, List<Grant> held) {
        return held.stream()
                .allMatch(grant -> may(own, grant.role(), grant.node().scope()));
    }

    /** One's own roles at a place that another may act in. */
    public static List<Role> delegable(Viewer giver, Scope place) {
        return giver.grants().stream()
                .filter(grant -> place.within(grant.node().path()))
                .map(Grant::role)
                .filter(role -> !role.permissions().isEmpty())
                .distinct()
                .toList();
    }
}
