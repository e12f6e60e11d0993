package estafeta.shell;

import static org.assertj.core.api.Assertions.assertThat;

import estafeta.kernel.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

class TextTests {
    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 1);
    private static final LocalDate MAY = LocalDate.of(2027, 5, 31);

    @AfterEach
    void speakAsBefore() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void countsInRussian() {
        LocaleContextHolder.setLocale(Text.RUSSIAN);
        var pattern = "{0, plural, one {# дело} few {# дела} many {# дел} other {# дела}}";
        assertThat(soft(Text.t(pattern, 1))).isEqualTo("1 дело");
        assertThat(soft(Text.t(pattern, 3))).isEqualTo("3 дела");
        assertThat(soft(Text.t(pattern, 11))).isEqualTo("11 дел");
    }

    @Test
    void wordsDaysAndPeriods() {
        LocaleContextHolder.setLocale(Text.RUSSIAN);
        assertThat(soft(Text.day(SEPTEMBER))).isEqualTo("1 сентября 2026");
        assertThat(soft(Text.period(Period.of(SEPTEMBER, MAY)))).isEqualTo("с 1 сентября 2026 по 31 мая 2027");
        assertThat(soft(Text.period(Period.since(SEPTEMBER)))).isEqualTo("с 1 сентября 2026");
        assertThat(soft(Text.period(Period.of(SEPTEMBER, SEPTEMBER)))).isEqualTo("1 сентября 2026");
        assertThat(soft(Text.weekday(SEPTEMBER))).isEqualTo("Вторник, 1 сентября 2026");
        assertThat(soft(Text.t("Закреплены {0}", Period.of(SEPTEMBER, MAY))))
                .isEqualTo("Закреплены с 1 сентября 2026 по 31 мая 2027");
        assertThat(Text.shortDay(SEPTEMBER)).isEqualTo("01.09.2026");
    }

    @Test
    void tellsTheTimeOfThePlace() {
        LocaleContextHolder.setLocale(Text.RUSSIAN);
        var moment = Text.moment(Instant.parse("2026-09-10T20:30:00Z"), ZoneId.of("Asia/Tomsk"));
        assertThat(soft(moment)).isEqualTo("11 сентября 2026, 03:30");
    }

    @Test
    void holdsTogetherWhatBelongsTogether() {
        assertThat(Text.typeset("гимназия № 12")).isEqualTo("гимназия №\u00a012");
        assertThat(Text.typeset("Журавлёв О. П.")).isEqualTo("Журавлёв О.\u00a0П.");
        assertThat(Text.typeset("ещё 15 мин на уроке")).isEqualTo("ещё 15\u00a0мин на уроке");
    }

    @Test
    void shortensNamesOfEveryShape() {
        assertThat(soft(Text.initials("Иванова", "Мария", "Петровна"))).isEqualTo("Иванова М. П.");
        assertThat(soft(Text.initials("Ким", "Олег", null))).isEqualTo("Ким О.");
        assertThat(soft(Text.shortName("Кызыл-оол Айдыс Мерген-оолович"))).isEqualTo("Кызыл-оол А. М.");
        assertThat(Text.shortName("Ким")).isEqualTo("Ким");
        assertThat(Text.address("Мамедова Лала Рашид кызы")).isEqualTo("Лала Рашид кызы");
        assertThat(Text.face("Воробьёва Н. С.")).isEqualTo("ВН");
        assertThat(Text.face("")).isEmpty();
    }

    @Test
    void staysRussianWithoutATranslation() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(Text.t("Слово, которого нет в каталоге")).isEqualTo("Слово, которого нет в каталоге");
        assertThat(Text.t("Помощь")).isEqualTo("Help");
    }

    @Test
    void readsACatalogue() {
        var read = Translations.parse("""
                msgid ""
                msgstr "Language: en"

                # a note
                msgid "Да"
                msgstr "Yes"

                msgid ""
                "Первая "
                "вторая \\"третья\\""
                msgstr ""
                "First "
                "second"

                msgid "Не переведено"
                msgstr ""
                """);
        assertThat(read.byRussian())
                .containsOnly(
                        java.util.Map.entry("Да", "Yes"),
                        java.util.Map.entry("Первая вторая \"третья\"", "First second"));
    }

    private static String soft(String words) {
        return words.replace('\u00a0', ' ');
    }
}
