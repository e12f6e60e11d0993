/** What mentors are paid: noted by the employer, ordered, ended. */
@NullMarked
package estafeta.mentorship.pay;

import org.jspecify.annotations.NullMarked;
