/** Screens of the frame: home, search, help, refusals and failures. */
@NullMarked
package estafeta.shell.web;

import org.jspecify.annotations.NullMarked;
