/** Proposes the best pairs under limits, explains them, proves the optimum; a person approves. */
@ApplicationModule(
        allowedDependencies = {"kernel", "shell", "grammar", "organisation", "people", "diagnostics", "mentorship"})
@NullMarked
package estafeta.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
