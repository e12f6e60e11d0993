/** The register of people: one person once; affiliations, posts, absences, education. */
@NullMarked
@ApplicationModule(
        displayName = "Люди",
        allowedDependencies = {
            "organisation",
            "kernel",
            "shell",
            "intake",
            "document",
            "document::kept",
            "document::pdf",
            "grammar"
        })
package estafeta.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
