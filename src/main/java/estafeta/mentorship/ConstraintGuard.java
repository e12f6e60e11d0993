package estafeta.mentorship;

import java.util.function.Supplier;
import org.postgresql.util.PSQLException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;

/** Saves, and says in the user's words what the database does not let through. */
final class ConstraintGuard {
    private ConstraintGuard() {}

    static <T> T guarded(Supplier<T> save) {
        try {
            return save.get();
        } catch (OptimisticLockingFailureException overtaken) {
            throw MentorshipRefused.changedMeanwhile();
        } catch (DataIntegrityViolationException violation) {
            if (violation.getMostSpecificCause() instanceof PSQLException refused
                    && refused.getServerErrorMessage() != null) {
                throw MentorshipRefused.ofConstraint(
                                String.valueOf(refused.getServerErrorMessage().getConstraint()))
                        .<RuntimeException>map(words -> words)
                        .orElse(violation);
            }
            throw violation;
        }
    }
}
