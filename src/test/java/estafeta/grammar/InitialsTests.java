package estafeta.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitialsTests {

    @ParameterizedTest
    @CsvSource({
        "Иванова Анна-Мария Петровна, Иванова А.-М. П., А.-М. П. Иванова",
        "Кара-оол Айдыс Мерген-оолович, Кара-оол А. М., А. М. Кара-оол",
        "Алиев Гасан Мамед оглы, Алиев Г. М. оглы, Г. М. оглы Алиев",
        "фон Берг Карл Иванович, фон Берг К. И., К. И. фон Берг",
        "Ли Анна, Ли А., А. Ли",
        "И. И. Иванов, Иванов И. И., И. И. Иванов",
        "Анна Ильинична Цой, Цой А. И., А. И. Цой",
        "Наталья Сергеевна, Наталья Сергеевна, Наталья Сергеевна",
        "Ким Сок Чун, Ким Сок Чун, Ким Сок Чун",
    })
    void standsBothWays(String name, String after, String before) {
        assertThat(plain(Initials.after(FullName.of(name)))).isEqualTo(after);
        assertThat(plain(Initials.before(FullName.of(name)))).isEqualTo(before);
    }

    @Test
    void declinesTheSurnameAlone() {
        var name = FullName.of("Воробей Лев Ильич");
        assertThat(plain(Initials.after(name, Gender.MASCULINE).dative())).isEqualTo("Воробью Л. И.");
        assertThat(plain(Initials.before(name, Gender.MASCULINE).instrumental()))
                .isEqualTo("Л. И. Воробьём");
    }

    @Test
    void holdsPartsTogether() {
        assertThat(Initials.after(FullName.of("Цой Анна Ильинична"))).isEqualTo("Цой\u00a0А.\u00a0И.");
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }
}
