package estafeta.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FormErrorsTests {
    private final FormErrors errors = new FormErrors();

    @Test
    void readsDaysAsPeopleTypeThem() {
        var day = LocalDate.of(2026, 9, 1);
        assertThat(errors.day("from", "01.09.2026")).isEqualTo(day);
        assertThat(errors.day("from", " 1.9.26 ")).isEqualTo(day);
        assertThat(errors.day("from", "1/09/2026 г.")).isEqualTo(day);
        assertThat(errors.day("from", "2026-09-01")).isEqualTo(day);
        assertThat(errors.day("from", "")).isNull();
        assertThat(errors.any()).isFalse();
    }

    @Test
    void saysWhatIsWrongWithADay() {
        assertThat(errors.day("from", "31.09.2026")).isNull();
        errors.day("to", "15.13.2026");
        errors.day("signed", "вчера");
        errors.day("born", "01.01.0202");
        assertThat(soft(errors.of("from"))).isEqualTo("Сентябрь: 30 дней. Укажите другую дату.");
        assertThat(soft(errors.of("to"))).startsWith("Месяца с номером 13 нет");
        assertThat(soft(errors.of("signed"))).startsWith("«вчера» не похоже на дату");
        assertThat(soft(errors.of("born"))).startsWith("Проверьте год: 202.");
    }

    @Test
    void readsABirthdayInThePast() {
        assertThat(errors.birthday("born", "01.09.85")).isEqualTo(LocalDate.of(1985, 9, 1));
        assertThat(errors.birthday("born", "01.09.05")).isEqualTo(LocalDate.of(2005, 9, 1));
        assertThat(errors.day("from", "01.09.26")).isEqualTo(LocalDate.of(2026, 9, 1));
    }

    @Test
    void takesNoAnswerThatWasNotOffered() {
        assertThat(errors.choice("state", State.class, "WAIT", "Выберите.")).isEqualTo(State.WAIT);
        assertThat(errors.choice("state", State.class, "KING", "Выберите.")).isNull();
        assertThat(errors.of("state")).isEqualTo("Выберите.");
    }

    @Test
    void wantsWhatMustBeThere() {
        assertThat(errors.require("surname", "  ", "Укажите фамилию")).isEmpty();
        assertThat(errors.require("name", " Анна ", "Укажите имя")).isEqualTo("Анна");
        assertThat(errors.day("from", "", "Укажите начало")).isNull();
        assertThat(errors.byField()).containsOnlyKeys("surname", "from");
    }

    @Test
    void keepsTheFirstWordAboutAField() {
        errors.add("name", "первое").add("name", "второе");
        assertThat(errors.of("name")).isEqualTo("первое");
    }

    private static String soft(String words) {
        return words.replace('\u00a0', ' ');
    }
}
