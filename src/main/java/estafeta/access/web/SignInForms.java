package estafeta.access.web;

import estafeta.kernel.DoneEachTime;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Forms that prove who is there: each is judged anew, and its tries count even when it is refused. */
@Component
class SignInForms implements DoneEachTime {
    private static final Set<String> PATHS = Set.of("/sign-in", "/second-factor", "/invitation", "/me/password");

    @Override
    public boolean doneEachTime(String path) {
        return PATHS.contains(path);
    }
}
