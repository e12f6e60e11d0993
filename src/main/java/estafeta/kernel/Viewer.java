package estafeta.kernel;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who is looking: an account with its grants of this day, nobody yet, or the system itself for a stated reason. A value:
 * filled once for a request by access, read by everyone else.
 *
 * @param companions persons whose private rows are open besides those under the grants: oneself
 */
public record Viewer(
        @Nullable AccountId account,
        @Nullable PersonId person,
        String name,
        Locale locale,
        List<Grant> grants,
        List<PersonId> companions,
        @Nullable String system) {
    private static final Locale RUSSIAN = Locale.of("ru");

    public static Viewer anonymous(Locale locale) {
        return new Viewer(null, null, "", locale, List.of(), List.of(), null);
    }

    public static Viewer system(String reason) {
        return new Viewer(null, null, "Эстафета", RUSSIAN, List.of(), List.of(), reason);
    }

    public boolean signedIn() {
        return account != null;
    }

    public boolean may(Permission permission, Scope scope) {
        return system != null
                || grants.stream()
                        .anyMatch(grant -> grant.role().permissions().contains(permission)
                                && scope.within(grant.node().path()));
    }

    /** Whether it is allowed somewhere, for menus. */
    public boolean mayAnywhere(Permission permission) {
        return paths(permission).length > 0;
    }

    public void require(Permission permission, Scope scope) {
        if (!may(permission, scope)) {
            throw sees(scope) ? KernelRefused.notAllowed() : KernelRefused.unknownPage();
        }
    }

    private boolean sees(Scope scope) {
        return grants.stream().anyMatch(grant -> scope.within(grant.node().path()));
    }

    /** The paths under which the permission holds; for the system all, told by the empty path. */
    public String[] paths(Permission permission) {
        if (system != null) {
            return new String[] {""};
        }
        return places(permission).stream().map(Node::path).toArray(String[]::new);
    }

    /** The places at which the viewer was granted the permission, in the order of the grants; the system has none. */
    public List<Node> places(Permission permission) {
        return grants.stream()
                .filter(grant -> grant.role().permissions().contains(permission))
                .map(Grant::node)
                .distinct()
                .toList();
    }
}
