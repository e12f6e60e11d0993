/** The frame every page sits in: layout, menu, work list, search, timeline, error pages, form tags; fed by upper modules. */
@ApplicationModule(allowedDependencies = "kernel")
@NullMarked
package estafeta.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
