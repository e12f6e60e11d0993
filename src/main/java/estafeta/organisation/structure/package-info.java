/** A list of organisations brought as a spreadsheet: its rows, what would come of each, taking it over. */
@NullMarked
package estafeta.organisation.structure;

import org.jspecify.annotations.NullMarked;
