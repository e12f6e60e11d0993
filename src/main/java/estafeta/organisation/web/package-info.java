/** Screens of the register of organisations. */
@NullMarked
package estafeta.organisation.web;

import org.jspecify.annotations.NullMarked;
