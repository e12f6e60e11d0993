package estafeta.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ветлугина Зоя Кирилловна|Ветлугина Зоя Кирилловна|Ветлугина З. К.",
                "ситникова юлия марковна|Ситникова Юлия Марковна|Ситникова Ю. М.",
                "БЕЗНОCOВА Aлла Виктopовна|Безносова Алла Викторовна|Безносова А. В.",
                "Кызыл-оол Айдыс Мерген-оолович|Кызыл-оол Айдыс Мерген-оолович|Кызыл-оол А. М.",
                "КЫЗЫЛ-ООЛ АЙДЫС МЕРГЕН-ООЛОВИЧ|Кызыл-оол Айдыс Мерген-оолович|Кызыл-оол А. М.",
                "Мухаметзянова-Крюгер Альфия Рустем кызы|Мухаметзянова-Крюгер Альфия Рустем кызы|Мухаметзянова-Крюгер А. Р.",
                "Петренко - Заяц Любовь Ивановна|Петренко-Заяц Любовь Ивановна|Петренко-Заяц Л. И.",
                "Бреднева А.П.|Бреднева А. П.|Бреднева А. П.",
                "А.П. Бреднева|Бреднева А. П.|Бреднева А. П.",
                "Лопатко Е. В.|Лопатко Е. В.|Лопатко Е. В.",
                "Чалых Роман Е.|Чалых Роман Е.|Чалых Р. Е.",
                "Анна Сергеевна Смирнова|Смирнова Анна Сергеевна|Смирнова А. С.",
                "Тен Ирина|Тен Ирина|Тен И.",
                "Шадрин Д.|Шадрин Д.|Шадрин Д."
            })
    void readsANameInOnePiece(String written, String full, String brief) {
        assertThat(PersonName.read(written)).hasValueSatisfying(read -> {
            assertThat(read.name().full()).isEqualTo(full);
            assertThat(read.name().brief()).isEqualTo(brief);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Ким", "-", "=CONCATENATE(\"Тест\";1)", "12", "Агишева Р.Р., Коржова Д.М. (2 чел.)"})
    void wantsASurnameWithAtLeastAnInitial(String written) {
        assertThat(PersonName.read(written)).isEmpty();
    }

    @Test
    void keepsTheFormerSurnameAndTheRemark() {
        assertThat(PersonName.read("Бойко (Сердюк) И.Н.").orElseThrow().formerly())
                .isEqualTo("Сердюк");
        assertThat(PersonName.read("Бойко Инна (урожд. Сердюк)").orElseThrow().formerly())
                .isEqualTo("Сердюк");
        assertThat(PersonName.read("Коржова Д.М. (на время д/о Янчук)")
                        .orElseThrow()
                        .remark())
                .isEqualTo("на время д/о Янчук");
        assertThat(PersonName.read("Лямкин И. уволился 30.11").orElseThrow().remark())
                .startsWith("уволился 30");
    }

    @Test
    void foldsEverySpellingIntoOne() {
        var folded = PersonName.of("Фёдоров", "Пётр", "Ильич").folded();
        assertThat(PersonName.of("ФEДOPОВ ", "Петр", "Ильич").folded())
                .isEqualTo(folded)
                .isEqualTo("федоров петр ильич");
    }

    @Test
    void recognisesInitialsOfAFullName() {
        var full = PersonName.of("Осокина", "Тамара", "Ильинична");
        assertThat(PersonName.of("Осокина", "Т.", "И.").mayBe(full)).isTrue();
        assertThat(PersonName.of("Осокина", "Т.", "П.").mayBe(full)).isFalse();
        assertThat(PersonName.of("Осокина", "Т.", "И.").initialsOnly()).isTrue();
    }

    @Test
    void looksLikeANameAndNotLikeAPosition() {
        assertThat(PersonName.looksLike("Орешина Л.К. 0,5")).isTrue();
        assertThat(PersonName.looksLike("Английский язык")).isFalse();
        assertThat(PersonName.looksLike("Учителя")).isFalse();
        assertThat(PersonName.looksLike("учитель истории")).isFalse();
    }
}
