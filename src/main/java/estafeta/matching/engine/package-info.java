/**
 * Finds the best pairs of mentees and mentors, proves that no better ones exist and tells what any other choice would
 * cost. Pure Java; everything is exact, in whole points, and the same problem gives the same result to the byte.
 */
@NullMarked
package estafeta.matching.engine;

import org.jspecify.annotations.NullMarked;
