package estafeta.kernel;

import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import estafeta.EstafetaTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

@EstafetaTest
class SmallStepsTests {
    private static final Viewer SOMEBODY = Viewer.system("длинная работа");
    private static final List<Integer> HUNDRED = IntStream.range(0, 100).boxed().collect(toList());

    @Autowired
    SmallSteps steps;

    @Autowired
    Viewers viewers;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient db;

    private final Set<Integer> done = ConcurrentHashMap.newKeySet();

    @Test
    void goesThroughAllAsWhoeverLooks() {
        var seen = ConcurrentHashMap.<Viewer>newKeySet();
        var toTheEnd = viewers.as(
                SOMEBODY,
                () -> steps.each(HUNDRED, one -> {
                    seen.add(viewers.current());
                    return done.add(one);
                }));
        assertThat(toTheEnd).isTrue();
        assertThat(done).containsExactlyInAnyOrderElementsOf(HUNDRED);
        assertThat(seen).containsExactly(SOMEBODY);
    }

    /** Each of the two waits for the other: one after another they would wait in vain. */
    @Test
    void worksAtTwoAtOnce() {
        var together = new CyclicBarrier(2);
        assertThat(steps.each(HUNDRED, one -> met(together))).isTrue();
    }

    private static boolean met(CyclicBarrier together) {
        try {
            together.await(1, TimeUnit.MINUTES);
            return true;
        } catch (InterruptedException | BrokenBarrierException | TimeoutException alone) {
            return false;
        }
    }

    @Test
    void saysThatItWasStopped() {
        assertThat(steps.each(HUNDRED, one -> one != 3)).isFalse();
    }

    @Test
    void failsAsTheStepFailed() {
        assertThatIllegalStateException()
                .isThrownBy(() -> steps.each(HUNDRED, one -> {
                    if (one == 3) {
                        throw new IllegalStateException("третий");
                    }
                    return true;
                }))
                .withMessage("третий");
    }

    /** The transaction is of one thread. */
    @Test
    void goesOneAfterAnotherInsideATransaction() {
        var threads = ConcurrentHashMap.<Thread>newKeySet();
        transaction.executeWithoutResult(status -> steps.each(HUNDRED, one -> {
            threads.add(Thread.currentThread());
            return done.add(one) && one != 3;
        }));
        assertThat(threads).containsExactly(Thread.currentThread());
        assertThat(done).containsExactlyInAnyOrder(0, 1, 2, 3);
    }

    /** As in a form that brings a short list: a row that is refused leaves the others, whatever was refused in it. */
    @Test
    void aStepThatFailsInsideAFormTakesBackItselfAlone() {
        var kept = UUID.randomUUID();
        var refused = UUID.randomUUID();
        transaction.executeWithoutResult(form -> {
            TransactionSynchronizationManager.bindResource(
                    ViewerTransactionManager.BEFORE_THE_DEED, form.createSavepoint());
            try {
                steps.take(() -> insert(kept));
                assertThatIllegalStateException()
                        .isThrownBy(() -> steps.take(() -> {
                            insert(refused);
                            return transaction.<Integer>execute(service -> {
                                throw new IllegalStateException("строка");
                            });
                        }));
                assertThat(stands(refused)).isFalse();
                assertThat(stands(kept)).isTrue();
                assertThatIllegalStateException()
                        .isThrownBy(() -> transaction.<Integer>execute(service -> {
                            insert(refused);
                            throw new IllegalStateException("форма");
                        }));
                assertThat(stands(kept))
                        .as("what a refused form has done is not seen")
                        .isFalse();
            } finally {
                TransactionSynchronizationManager.unbindResource(ViewerTransactionManager.BEFORE_THE_DEED);
                form.setRollbackOnly();
            }
        });
    }

    private int insert(UUID key) {
        return db.sql("insert into kernel.once (key, at) values (:key, now())")
                .param("key", key)
                .update();
    }

    private boolean stands(UUID key) {
        return db.sql("select exists (select from kernel.once where key = :key)")
                .param("key", key)
                .query(Boolean.class)
                .single();
    }
}
