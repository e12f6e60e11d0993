/** Screens of sign-in, of one's own account, and of who may do what at a node. */
@NullMarked
package estafeta.access.web;

import org.jspecify.annotations.NullMarked;
