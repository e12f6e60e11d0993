package estafeta.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class NamesTests {

    /** names.tsv: sex, then the six cases; the names are invented. */
    private record Known(Gender gender, Forms forms) {}

    private static List<Known> known() throws IOException {
        return Files.readString(Path.of("src/test/resources/grammar/names.tsv"))
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> List.of(line.split("\t")))
                .map(cells -> new Known(
                        cells.getFirst().equals("м") ? Gender.MASCULINE : Gender.FEMININE,
                        Forms.of(cells.subList(1, cells.size()))))
                .toList();
    }

    @Test
    void declinesTheHardNames() throws IOException {
        assertThat(known()).hasSizeGreaterThan(300);
        for (var name : known()) {
            assertThat(Names.decline(FullName.of(name.forms.nominative()), name.gender))
                    .isEqualTo(name.forms);
        }
    }

    @Test
    void guessesWhoseNameItIs() throws IOException {
        for (var name : known()) {
            var guess = Sexes.of(FullName.of(name.forms.nominative()));
            assertThat(guess.gender() == name.gender || guess.confidence() == 0.5)
                    .as(name.forms.nominative() + " " + guess)
                    .isTrue();
        }
    }

    @Test
    void isSureByThePatronymicAndUnsureByInitials() {
        assertThat(confidence("Цой Саша Викторовна")).isGreaterThan(0.98);
        assertThat(confidence("Иванова Мария")).isGreaterThan(0.95);
        assertThat(confidence("Цой Мария")).isBetween(0.7, 0.95);
        assertThat(confidence("Цой А. В.")).isEqualTo(0.5);
        assertThat(confidence("Цой Саша")).isEqualTo(0.5);
    }

    private static double confidence(String name) {
        return Names.decline(FullName.of(name)).confidence();
    }

    @Test
    void tellsTheNameLevFromTheSurname() {
        assertThat(genitive("Лев Лев Львович")).isEqualTo("Лева Льва Львовича");
    }

    @Test
    void takesASurnameAfterTheNameForWhatItIs() {
        var anna = Names.decline(FullName.of("Анна Ковалевич"));
        assertThat(anna.gender()).isEqualTo(Gender.FEMININE);
        assertThat(anna.confidence()).isLessThan(0.9);
        assertThat(anna.forms().genitive()).isEqualTo("Анны Ковалевич");
        assertThat(Names.decline(FullName.of("Никита Ильич")).forms().dative()).isEqualTo("Никите Ильичу");
    }

    @Test
    void keepsLettersAsTheyWereTyped() {
        assertThat(genitive("ПЕТРОВ-ВОДНИК Пётр ИЛЬИЧ")).isEqualTo("ПЕТРОВА-ВОДНИКА Петра ИЛЬИЧА");
        assertThat(genitive("Салтыков-щедрый Иван Ильич")).isEqualTo("Салтыкова-щедрого Ивана Ильича");
        assertThat(genitive("  Орел \u00a0Иван   Ильич ")).isEqualTo("Орла Ивана Ильича");
    }

    @Test
    void readsTheOrderOfTheName() {
        assertThat(genitive("Иван Ильич Воробей")).isEqualTo("Ивана Ильича Воробья");
        assertThat(genitive("Воробей Иван Ильич")).isEqualTo("Воробья Ивана Ильича");
        assertThat(genitive("Павел Ильич")).isEqualTo("Павла Ильича");
        assertThat(genitive("И. И. Воробей")).isEqualTo("И. И. Воробья");
    }

    @Test
    void staysSilentAboutNothing() {
        assertThat(genitive("")).isEmpty();
        assertThat(genitive("—")).isEqualTo("—");
        assertThat(genitive("-")).isEqualTo("-");
        assertThat(genitive("Smith John")).isEqualTo("Smith John");
    }

    private static String genitive(String name) {
        return Names.decline(FullName.of(name), Gender.MASCULINE).genitive();
    }
}
