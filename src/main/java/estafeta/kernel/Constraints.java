package estafeta.kernel;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.relational.core.conversion.DbActionExecutionException;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Says in a module's words what the database does not let through. */
public final class Constraints {
    private Constraints() {}

    /**
     * Saves in the open transaction, which may go on reading after a refusal: the form is shown once more. A small step by
     * itself ends with the refusal, so it needs no savepoint. A constraint without words of the module is a bug and stays
     * what it is.
     */
    public static <T> T guarded(
            Supplier<T> save,
            Function<String, ? extends Optional<? extends Refusal>> words,
            Supplier<? extends Refusal> overtaken) {
        try {
            return SmallSteps.open() ? save.get() : underSavepoint(save);
        } catch (OptimisticLockingFailureException changedMeanwhile) {
            throw overtaken.get();
        } catch (NonTransientDataAccessException | DbActionExecutionException violation) {
            throw broken(violation)
                    .flatMap(words)
                    .<RuntimeException>map(refusal -> refusal)
                    .orElse(violation);
        }
    }

    private static <T> T underSavepoint(Supplier<T> save) {
        var transaction = TransactionAspectSupport.currentTransactionStatus();
        var before = transaction.createSavepoint();
        try {
            var saved = ViewerTransactionManager.aside(save);
            transaction.releaseSavepoint(before);
            return saved;
        } catch (NonTransientDataAccessException | DbActionExecutionException violation) {
            transaction.rollbackToSavepoint(before);
            throw violation;
        }
    }

    /** The constraint that a failure speaks of. */
    private static Optional<String> broken(Throwable violation) {
        return Stream.<@Nullable Throwable>iterate(violation, cause -> cause != null, Throwable::getCause)
                .filter(PSQLException.class::isInstance)
                .map(cause -> ((PSQLException) cause).getServerErrorMessage())
                .filter(message -> message != null && message.getConstraint() != null)
                .map(message -> String.valueOf(message.getConstraint()))
                .findFirst();
    }
}
