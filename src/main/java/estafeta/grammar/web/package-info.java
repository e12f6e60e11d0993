/** The screen where words are looked at in all six cases and put right. */
@NullMarked
package estafeta.grammar.web;

import org.jspecify.annotations.NullMarked;
