/** Screens of diagnostics. */
@NullMarked
package estafeta.diagnostics.web;

import org.jspecify.annotations.NullMarked;
