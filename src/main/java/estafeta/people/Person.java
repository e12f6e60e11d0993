package estafeta.people;

import estafeta.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/** A person, once in the whole register; everything that lasts is a period of its own. */
@Table(schema = "people", name = "person")
public record Person(
        @Id PersonId id,
        @Embedded.Empty PersonName name,
        @Nullable Sex sex,

        @Embedded.Nullable(prefix = "teaching_") @Nullable TeachingStart teaching,

        @Version int version) {
    static Person of(NewTeacher teacher) {
        return new Person(PersonId.next(), called(teacher.name()), teacher.sex(), teacher.teaching(), 0);
    }

    Person named(PersonName other) {
        if (called(other).equals(name)) {
            throw PeopleRefused.sameName();
        }
        return new Person(id, other, sex, teaching, version);
    }

    private static PersonName called(PersonName name) {
        if (name.surname().isBlank() || name.given().isBlank()) {
            throw PeopleRefused.unnamed();
        }
        return name;
    }

    Person teachingFrom(@Nullable TeachingStart start) {
        return new Person(id, name, sex, start, version);
    }
}
