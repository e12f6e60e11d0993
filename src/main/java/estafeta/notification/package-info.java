/** Delivers notices: an outbox written together with what it tells of, e-mail sent from it, again when it fails. */
@ApplicationModule(
        displayName = "notification",
        allowedDependencies = {"kernel"})
@NullMarked
package estafeta.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
