/** Fills the office's own Word and Excel templates with facts, keeps, prints and verifies papers. */
@ApplicationModule(
        displayName = "document",
        allowedDependencies = {"kernel", "shell", "grammar"})
@NullMarked
package estafeta.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
