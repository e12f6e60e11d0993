package estafeta.kernel;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Long work somebody asked for: begun when the asking is committed, done as that person with the rights of the moment, and
 * taken up again after a crash, so it must know what of it is done already.
 */
@Component
public class Errands {
    /** A database that was away is back in seconds; what fails again and again is tried more and more seldom. */
    private static final FailureHandler<String> SOON_AGAIN =
            new FailureHandler.ExponentialBackoffFailureHandler<>(Duration.ofSeconds(10), 1.5);

    private final ObjectProvider<Scheduler> scheduler;
    private final AccountViewers accounts;
    private final Viewers viewers;

    Errands(ObjectProvider<Scheduler> scheduler, AccountViewers accounts, Viewers viewers) {
        this.scheduler = scheduler;
        this.accounts = accounts;
        this.viewers = viewers;
    }

    /** Work of a name, to be declared as a bean; it is told about what it goes and as whom. */
    public OneTimeTask<String> errand(String name, BiConsumer<UUID, Viewer> work) {
        return Tasks.oneTime(name, String.class).onFailure(SOON_AGAIN).execute((instance, context) -> {
            var viewer = accounts.viewer(new AccountId(UUID.fromString(instance.getData())));
            LocaleContextHolder.setLocale(viewer.locale());
            try {
                viewers.as(viewer, () -> work.accept(UUID.fromString(instance.getId()), viewer));
            } finally {
                LocaleContextHolder.resetLocaleContext();
            }
        });
    }

    /** Sends for the work; what is under way already is not sent for again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(String name, Id about, AccountId by) {
        var known = scheduler.getObject();
        known.scheduleIfNotExists(
                new TaskInstance<>(name, about.value().toString(), by.value().toString()), Instant.EPOCH);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                known.triggerCheckForDueExecutions();
            }
        });
    }
}
