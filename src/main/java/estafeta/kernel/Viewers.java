package estafeta.kernel;

import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who is looking on this thread. Whoever is set here is set in the database at the begin of each transaction. */
@Component
public class Viewers {
    private static final Viewer NOBODY = Viewer.anonymous(Locale.of("ru"));
    private final ThreadLocal<@Nullable Viewer> current = new ThreadLocal<>();

    public Viewer current() {
        var viewer = current.get();
        return viewer == null ? NOBODY : viewer;
    }

    /** Does the work as the given viewer. A transaction already open keeps the viewer it began with. */
    public <T> T as(Viewer viewer, Supplier<T> work) {
        var before = current.get();
        current.set(viewer);
        try {
            return work.get();
        } finally {
            if (before == null) {
                current.remove();
            } else {
                current.set(before);
            }
        }
    }

    public void as(Viewer viewer, Runnable work) {
        as(viewer, () -> {
            work.run();
            return viewer;
        });
    }
}
