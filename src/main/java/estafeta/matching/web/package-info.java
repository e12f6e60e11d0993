/** The screens of matching. */
@NullMarked
package estafeta.matching.web;

import org.jspecify.annotations.NullMarked;
