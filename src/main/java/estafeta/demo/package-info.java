/** A living region told through the services of the others: life stories, personas, sizes for the bench. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "shell",
            "installation",
            "notification",
            "intake",
            "organisation",
            "people",
            "people::stafflist",
            "people :: once",
            "access",
            "diagnostics",
            "mentorship",
            "mentorship::lists",
            "mentorship::localact",
            "mentorship::pay",
            "mentorship::municipal",
            "mentorship::papers",
            "document",
            "document::kept",
            "document::pdf",
            "matching"
        })
@NullMarked
package estafeta.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
