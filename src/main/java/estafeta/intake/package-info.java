/** Reads a spreadsheet into rows, finds its table and maps the columns; knows nothing of what the rows mean. */
@NullMarked
@ApplicationModule(
        displayName = "Загрузка списков",
        allowedDependencies = {"kernel", "shell"})
package estafeta.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
