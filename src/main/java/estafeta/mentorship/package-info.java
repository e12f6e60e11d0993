/** Mentors and mentees at work: sides, consents, orders and their acts, agreements, life-cycle, readiness of mentors. */
@ApplicationModule(
        displayName = "mentorship",
        allowedDependencies = {
            "kernel",
            "shell",
            "intake",
            "organisation",
            "people",
            "people::lists",
            "people::commands",
            "people::papers",
            "access",
            "notification",
            "diagnostics",
            "document",
            "document::kept",
            "document::pdf",
            "document::template",
            "grammar"
        })
@NullMarked
package estafeta.mentorship;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
