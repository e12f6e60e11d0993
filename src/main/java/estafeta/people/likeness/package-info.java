/** How like two records of a person are: grounds in words, each with its weight. Pure: knows nothing of where records lie. */
@NullMarked
package estafeta.people.likeness;

import org.jspecify.annotations.NullMarked;
