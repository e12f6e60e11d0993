package estafeta.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import estafeta.document.Docx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

/** Layouts of real papers; their numbers of pages are those that LibreOffice makes of them. */
class LayoutTests {
    private static final float LEFT = 85;
    private static final float RIGHT = 552.8f;
    private static final float POINT = 0.6f;

    private final Pdf pdf = new Pdf(Optional.empty());

    static byte[] layout(String name) {
        try {
            return new ClassPathResource("document/layouts/" + name + ".docx").getContentAsByteArray();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private ReadPdf drawn(String name) {
        return ReadPdf.of(pdf.of(layout(name)));
    }

    @ParameterizedTest
    @CsvSource({
        "order-eight-pairs,2,85,552.8",
        "order-stamps-by-tabs,1,85,552.8",
        "order-end,1,85,552.8",
        "agreement-signature-columns,1,85,552.8",
        "consent-lines,1,85,552.8",
        "protocol-levels,2,85,552.8",
        "reading-list-two-pages,2,85,552.8",
        "letter-picture-landscape,2,56.6,785.3"
    })
    void keepsPagesMarginsAndEveryWord(String name, int pages, float left, float right) {
        var docx = layout(name);
        assertThat(pdf.undrawable(docx)).isEmpty();
        var read = ReadPdf.of(pdf.of(docx));
        assertThat(read.count()).isEqualTo(pages);
        assertThat(read.pages()).allSatisfy(letters -> assertThat(letters).isNotEmpty());
        assertThat(read.pages().stream()
                        .flatMap(List::stream)
                        .filter(letter -> !letter.text().isBlank()))
                .allSatisfy(letter -> {
                    assertThat(letter.x()).as(letter.text()).isGreaterThan(left - POINT);
                    assertThat(letter.end()).as(letter.text()).isLessThan(right + POINT);
                    assertThat(letter.y()).as(letter.text()).isBetween(28f, 842f - 28);
                });
        var letters = read.letters().toLowerCase(Locale.ROOT);
        for (var paragraph : Docx.paragraphs(docx)) {
            assertThat(Arrays.stream(paragraph.toLowerCase(Locale.ROOT).split("\\s+")))
                    .allSatisfy(word -> assertThat(letters).contains(word.replace('\u2011', '-')));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"order-eight-pairs", "letter-picture-landscape", "protocol-levels", "consent-lines"})
    void isTheSameToTheByte(String name) {
        assertThat(pdf.of(layout(name))).isEqualTo(pdf.of(layout(name)));
    }

    @Test
    void repeatsTheHeadOfATableOnThePagesAfter() {
        var order = drawn("order-eight-pairs");
        assertThat(order.letters(2)).contains("Срокивид").doesNotContain("ПРИКАЗЫВАЮ");
        var list = drawn("reading-list-two-pages");
        assertThat(list.line(2, "Фамилия, имя, отчество")).isBetween(56f, 75f);
        assertThat(list.left(2, "Подпись")).isCloseTo(list.left(1, "Подпись"), within(0.01f));
    }

    @Test
    void numbersPagesFromTheSecondOnWhereTheFirstIsOfItsOwn() {
        var list = drawn("reading-list-two-pages");
        assertThat(list.letters(1)).startsWith("ЛИСТ");
        var number = list.found(2, "2").getFirst();
        assertThat((number.x() + number.end()) / 2).isCloseTo((LEFT + RIGHT) / 2, within(POINT));
        var protocol = drawn("protocol-levels");
        assertThat(protocol.letters(1)).contains("Страница1из2");
        assertThat(protocol.letters(2)).contains("Страница2из2");
    }

    @Test
    void tabsLeadToTheirStops() {
        var order = drawn("order-stamps-by-tabs");
        assertThat(order.left(1, "УТВЕРЖДАЮ")).isCloseTo(LEFT + 9.5f * 72 / 2.54f, within(POINT));
        assertThat(order.line(1, "УТВЕРЖДАЮ")).isEqualTo(order.line(1, "СОГЛАСОВАНО"));
        assertThat(order.right(1, "№ 41-од")).isCloseTo(RIGHT, within(POINT));
        assertThat((order.left(1, "г. Стрежевой") + order.right(1, "г. Стрежевой")) / 2)
                .isCloseTo(LEFT + 8.25f * 72 / 2.54f, within(POINT));
        var consent = drawn("consent-lines");
        assertThat(consent.right(1, "тел. _________________________")).isLessThan(RIGHT + POINT);
        assertThat(consent.pages().getFirst().stream()
                        .filter(letter -> letter.text().equals("_"))
                        .map(ReadPdf.Letter::end)
                        .max(Float::compare))
                .hasValueSatisfying(end -> assertThat(end).isCloseTo(RIGHT, within(POINT)));
        assertThat(consent.right(1, "1 234")).isCloseTo(consent.right(1, "34 001"), within(POINT));
    }

    @Test
    void fullLinesOfAJustifiedParagraphEndAtTheMargin() {
        var order = drawn("order-stamps-by-tabs");
        assertThat(order.right(1, "273-ФЗ «Об")).isCloseTo(RIGHT, within(POINT));
        assertThat(order.right(1, "работников согласно приложению.")).isLessThan(RIGHT - 200);
        assertThat(order.left(1, "В соответствии")).isCloseTo(LEFT + 35.4f, within(POINT));
    }

    @Test
    void numbersListsOfSeveralLevels() {
        var protocol = drawn("protocol-levels");
        assertThat(protocol.letters())
                .contains(
                        "1.Осистеме",
                        "2.Обутверждении",
                        "3.СЛУШАЛИ",
                        "3.1.РЕШИЛИ",
                        "а)проект",
                        "б)персонал",
                        "3.2.",
                        "5.2.");
        assertThat(protocol.letters().split("а\\)проект", -1)).hasSize(6);
    }

    @Test
    void drawsPicturesAndTurnsTheSheet() throws IOException {
        try (var document = Loader.loadPDF(pdf.of(layout("letter-picture-landscape")))) {
            var first = document.getPage(0);
            assertThat(first.getResources().getXObjectNames()).hasSize(1);
            assertThat(first.getMediaBox().getHeight())
                    .isGreaterThan(first.getMediaBox().getWidth());
            var second = document.getPage(1);
            assertThat(second.getResources().getXObjectNames()).isEmpty();
            assertThat(second.getMediaBox().getHeight())
                    .isLessThan(second.getMediaBox().getWidth());
        }
        var letter = drawn("letter-picture-landscape");
        assertThat(letter.line(2, "МАОУ «Гимназия"))
                .isBetween(letter.line(2, "Родникова") - 20, letter.line(2, "Иванов Пётр"));
    }

    @Test
    void carriesItsFontsItsTitleAndItsLanguage() throws IOException {
        try (var document = Loader.loadPDF(pdf.of(layout("protocol-levels")))) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Протокол");
            assertThat(document.getDocumentInformation().getAuthor()).isEqualTo("Громова Анна Ильинична");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("ru-RU");
            var resources = document.getPage(0).getResources();
            for (var name : resources.getFontNames()) {
                assertThat(resources.getFont(name).isEmbedded()).isTrue();
                assertThat(resources.getFont(name).getName()).contains("+LiberationSerif");
            }
        }
    }
}
