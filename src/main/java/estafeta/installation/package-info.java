/** How the program lives on a machine: its home, the database that comes along, commands, backup, restore, doctor. */
@ApplicationModule(allowedDependencies = "kernel")
@NullMarked
package estafeta.installation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
