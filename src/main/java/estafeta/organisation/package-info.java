/** What a node is: regions, municipalities, organisations, partners; names by period, head and acting head, merged, closed; vocabulary of its type. */
@ApplicationModule(allowedDependencies = {"kernel", "shell", "intake"})
@NullMarked
package estafeta.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
