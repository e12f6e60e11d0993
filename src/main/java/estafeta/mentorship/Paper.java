package estafeta.mentorship;

import estafeta.kernel.NodeId;
import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** An order of an employer, with the number of the employer's own journal. Its acts may touch many mentorships. */
@Table(schema = "mentorship", name = "paper")
public record Paper(
        @Id PaperId id,
        NodeId employer,
        String number,
        LocalDate signedOn,
        @Version int version) {}
