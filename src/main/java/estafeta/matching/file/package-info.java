/** Matching without server or database: a problem from a plain file, its best pairs with the proof into another. */
@NullMarked
package estafeta.matching.file;

import org.jspecify.annotations.NullMarked;
