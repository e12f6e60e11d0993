package estafeta.mentorship;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.relational.core.conversion.DbActionExecutionException;

/** Saves, and says in the user's words what the database does not let through. */
final class ConstraintGuard {
    private ConstraintGuard() {}

    static <T> T guarded(Supplier<T> save) {
        try {
            return save.get();
        } catch (OptimisticLockingFailureException overtaken) {
            throw MentorshipRefused.changedMeanwhile();
        } catch (NonTransientDataAccessException | DbActionExecutionException violation) {
            throw constraint(violation)
                    .flatMap(MentorshipRefused::ofConstraint)
                    .<RuntimeException>map(words -> words)
                    .orElse(violation);
        }
    }

    private static Optional<String> constraint(Throwable violation) {
        return Stream.<@Nullable Throwable>iterate(violation, cause -> cause != null, Throwable::getCause)
                .filter(PSQLException.class::isInstance)
                .map(cause -> ((PSQLException) cause).getServerErrorMessage())
                .filter(message -> message != null && message.getConstraint() != null)
                .map(message -> String.valueOf(message.getConstraint()))
                .findFirst();
    }
}
