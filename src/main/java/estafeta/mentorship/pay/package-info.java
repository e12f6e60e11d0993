/** What mentors are paid: noted by the employer, ordered, ended. */
@NamedInterface("pay")
@NullMarked
package estafeta.mentorship.pay;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
