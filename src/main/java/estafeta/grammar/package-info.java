/** Russian as papers need it: names, positions, places and organisations in cases, numbers and dates in words, initials, sorting. */
@ApplicationModule(
        displayName = "Падежи",
        allowedDependencies = {"kernel", "shell"})
@NullMarked
package estafeta.grammar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
