/** Эстафета: pedagogical mentoring, from a staff list to proven pairs, papers and figures. */
@NullMarked
package estafeta;

import org.jspecify.annotations.NullMarked;
