package estafeta.access.web;

import estafeta.kernel.Viewer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** Tells Spring Security that somebody is signed in; what he may do only the viewer knows. */
class ViewerAuthentication extends AbstractAuthenticationToken {
    private final transient Viewer viewer;

    ViewerAuthentication(Viewer viewer) {
        super(List.of());
        this.viewer = viewer;
        setAuthenticated(true);
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return viewer;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ViewerAuthentication same && same.viewer.equals(viewer);
    }

    @Override
    public int hashCode() {
        return viewer.hashCode();
    }
}
