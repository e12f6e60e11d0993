/** What a mentee lacks and a mentor can give: competence framework, difficulties, strengths, wishes. */
@ApplicationModule(allowedDependencies = {"kernel", "shell", "organisation", "people"})
@NullMarked
package estafeta.diagnostics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
