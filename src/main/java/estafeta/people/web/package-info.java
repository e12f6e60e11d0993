/** The screens of people: list, card, the quick door, changes. */
@NullMarked
package estafeta.people.web;

import org.jspecify.annotations.NullMarked;
