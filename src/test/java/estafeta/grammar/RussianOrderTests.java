package estafeta.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RussianOrderTests {

    @Test
    void putsYoBesideYe() {
        assertThat(Stream.of("Жуков", "Ёлкин", "Ершов", "ежова", "Ежов Пётр", "Ежов-Бор", "Ежов", "Емельянов", "Ёжиков")
                        .sorted(RussianOrder.ofNames()))
                .containsExactly(
                        "Ёжиков", "Ежов", "Ежов Пётр", "Ежов-Бор", "ежова", "Ёлкин", "Емельянов", "Ершов", "Жуков");
    }
}
