/** Accounts, roles over a part of the tree, delegation, devices, who is looking, sign-in, the journal of access. */
@ApplicationModule(
        displayName = "access",
        allowedDependencies = {"kernel", "shell", "notification", "organisation", "people", "installation"})
@NullMarked
package estafeta.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
