package estafeta.kernel;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The steps of long work that is taken up again after a crash. A step that fails leaves nothing. Inside a transaction it is
 * a part of it; by itself it is committed without waiting for the disk, so a crash may lose the last ones whole, and the
 * next transaction that does wait keeps them all.
 */
@Component
public class SmallSteps {
    static final String NAME = SmallSteps.class.getName();

    private final TransactionTemplate step;

    SmallSteps(PlatformTransactionManager transactions) {
        this.step = new TransactionTemplate(transactions);
        this.step.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.step.setName(NAME);
    }

    public <T> T take(Supplier<T> work) {
        return Objects.requireNonNull(step.execute(status -> work.get()));
    }
}
