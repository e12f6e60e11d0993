/** Screens of templates: what holds where, an own one brought, tried, switched on, and the fields it may name. */
@NullMarked
package estafeta.document.web;

import org.jspecify.annotations.NullMarked;
