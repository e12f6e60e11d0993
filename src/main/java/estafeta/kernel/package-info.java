/** Words every module shares: ids, the tree, the viewer, periods, working days, refusals, the journal, files. Types and tables, no feature. */
@ApplicationModule(
        displayName = "kernel",
        allowedDependencies = {})
@NullMarked
package estafeta.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
