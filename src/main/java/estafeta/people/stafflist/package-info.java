/** Understands a staff list as schools keep it: names, posts, experience, categories and absences in words. */
@NullMarked
package estafeta.people.stafflist;

import org.jspecify.annotations.NullMarked;
