package estafeta.kernel;

import java.util.Collection;
import java.util.Collections;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The steps of long work that is taken up again after a crash. A step that fails leaves nothing. Inside a transaction it is
 * a part of it, whose failure takes back itself alone; by itself it is committed without waiting for the disk, so a crash may
 * lose the last ones whole, and the next transaction that does wait keeps them all.
 */
@Component
public class SmallSteps {
    static final String NAME = SmallSteps.class.getName();
    /** While one waits for the database, another works. */
    private static final int AT_ONCE = 2;

    private final TransactionTemplate step;
    private final Viewers viewers;

    SmallSteps(PlatformTransactionManager transactions, Viewers viewers) {
        this.step = new TransactionTemplate(transactions);
        this.step.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.step.setName(NAME);
        this.viewers = viewers;
    }

    /** Whether the open transaction is a step by itself. */
    static boolean open() {
        return NAME.equals(TransactionSynchronizationManager.getCurrentTransactionName());
    }

    public <T> T take(Supplier<T> work) {
        return Objects.requireNonNull(ViewerTransactionManager.aside(() -> step.execute(status -> work.get())));
    }

    /**
     * Goes through what does not depend on each other, two at once, inside a transaction one after another; nothing more is
     * begun once a step fails or answers that the work does not go on. Answers whether it went on to the end.
     */
    public <T> boolean each(Collection<T> all, Predicate<T> goesOn) {
        var left = new ConcurrentLinkedQueue<>(all);
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return work(left, goesOn);
        }
        var viewer = viewers.current();
        var locale = LocaleContextHolder.getLocale();
        Callable<Boolean> worker = () -> {
            LocaleContextHolder.setLocale(locale);
            return viewers.as(viewer, () -> work(left, goesOn));
        };
        try (var workers = Executors.newFixedThreadPool(
                AT_ONCE, Thread.ofPlatform().name("step-", 1).factory())) {
            var toTheEnd = true;
            for (var done : workers.invokeAll(Collections.nCopies(AT_ONCE, worker))) {
                toTheEnd &= done.get();
            }
            return toTheEnd;
        } catch (InterruptedException broken) {
            Thread.currentThread().interrupt();
            throw new CompletionException(broken);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new CompletionException(failed);
        }
    }

    private static <T> boolean work(ConcurrentLinkedQueue<T> left, Predicate<T> goesOn) {
        try {
            for (var next = left.poll(); next != null; next = left.poll()) {
                if (!goesOn.test(next)) {
                    return false;
                }
            }
            return true;
        } finally {
            left.clear();
        }
    }
}
