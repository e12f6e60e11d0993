package estafeta.people;

import static estafeta.shell.Text.t;

import estafeta.kernel.NodeId;
import estafeta.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** Who stands for a minor («законный представитель») before an organisation: the name and by what right, no more. */
@Table(schema = "people", name = "guardian")
public record Guardian(
        @Id GuardianId id,
        PersonId person,
        NodeId node,
        String surname,
        String given,
        @Nullable String patronymic,
        Bond bond,
        @Version int version) {
    /** By what right; art. 64 of the family code, art. 31 of the civil code. */
    public enum Bond {
        PARENT("родитель"),
        ADOPTER("усыновитель"),
        GUARDIAN("опекун"),
        TRUSTEE("попечитель");

        private final String words;

        Bond(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    static Guardian of(PersonId person, NodeId node, PersonName name, Bond bond) {
        return new Guardian(GuardianId.next(), person, node, name.surname(), name.given(), name.patronymic(), bond, 0);
    }

    public PersonName name() {
        return new PersonName(surname, given, patronymic);
    }

    /** «Иванова Мария Петровна, родитель». */
    public String words() {
        return name().full() + ", " + t(bond.words());
    }
}
