package estafeta.document.pdf;

import static estafeta.document.Docx.merged;
import static estafeta.document.Docx.p;
import static estafeta.document.Docx.paragraph;
import static estafeta.document.Docx.r;
import static estafeta.document.Docx.row;
import static estafeta.document.Docx.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import estafeta.document.Docx;
import estafeta.document.template.Problem;
import estafeta.document.template.TemplateRefused;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PdfTests {
    private static final float POINT = 0.6f;
    private static final Imprint NOTHING = new Imprint("", "", null);

    private final Pdf pdf = new Pdf(Optional.empty());

    private ReadPdf drawn(String... blocks) {
        return ReadPdf.of(pdf.of(Docx.bytes(blocks)));
    }

    private static String words(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(no -> "слово" + no).collect(Collectors.joining(" "));
    }

    private static String styled(String properties, String text) {
        return "<w:p><w:pPr>" + properties + "</w:pPr>" + r(text) + "</w:p>";
    }

    private static String[] lines(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(no -> p("строка" + no + "."))
                .toArray(String[]::new);
    }

    @Test
    void aWordWiderThanThePageIsPartedNotCut() {
        var word = "а".repeat(400);
        var read = drawn(p(word));
        assertThat(read.letters()).isEqualTo(word);
        assertThat(read.pages().getFirst())
                .allSatisfy(letter -> assertThat(letter.end()).isLessThan(595.3f - 72 + POINT));
    }

    @Test
    void spacesAndHyphensThatHoldKeepTheirWordsOnALine() {
        var read = drawn(
                p("Предложение такой длины, чтобы строка кончалась именно тут, А.\u00a0Б.\u00a0Константинопольский"));
        assertThat(read.line(1, "Константинопольский")).isEqualTo(read.line(1, "А. Б."));
        var hyphen = drawn(
                paragraph(
                        "<w:r><w:t>Предложение такой длины, что строка кончается у слов учебно</w:t><w:noBreakHyphen/><w:t>воспитательный</w:t></w:r>"));
        assertThat(hyphen.line(1, "воспитательный")).isEqualTo(hyphen.line(1, "учебно-"));
    }

    @Test
    void aRowTallerThanAPageGoesOnWithNothingLost() {
        var read = drawn(table(row("Первая", words(1500), "третья")));
        assertThat(read.count()).isGreaterThan(1);
        assertThat(read.letters())
                .contains(IntStream.rangeClosed(1, 30)
                        .mapToObj(no -> "слово" + no)
                        .collect(Collectors.joining()));
        for (int no = 1; no <= 1500; no++) {
            assertThat(read.letters()).contains("слово" + no);
        }
        assertThat(read.pages())
                .allSatisfy(letters -> assertThat(letters)
                        .allSatisfy(letter -> assertThat(letter.y()).isBetween(72f, 770f)));
    }

    @Test
    void aRowThatMayNotBePartedMovesToTheNextPage() {
        var tall = table(row("x", "Первая<w:br/>", "y").replace("Первая&lt;w:br/>", "начало " + words(60) + " конец"))
                .replace("<w:tr>", "<w:tr><w:trPr><w:cantSplit/></w:trPr>");
        var blocks = new String[46];
        System.arraycopy(lines(45), 0, blocks, 0, 45);
        blocks[45] = tall;
        var read = drawn(blocks);
        assertThat(read.count()).isEqualTo(2);
        assertThat(read.letters(1)).doesNotContain("начало");
        assertThat(read.letters(2)).contains("начало", "конец");
    }

    @Test
    void cellsMergedOverAPageKeepTheirContent() {
        var rows = IntStream.rangeClosed(1, 80)
                .mapToObj(no ->
                        row(merged(no == 1 ? "restart" : "continue", no == 1 ? words(400) : ""), "ряд" + no + ".", "с"))
                .toArray(String[]::new);
        var read = drawn(table(rows), p("послетаблицы"));
        for (int no = 1; no <= 400; no++) {
            assertThat(read.letters()).contains("слово" + no);
        }
        for (int no = 1; no <= 80; no++) {
            assertThat(read.letters()).contains("ряд" + no + ".");
        }
        assertThat(read.letters(read.count())).endsWith("послетаблицы");
        var narrow = read.found(1, "слово1");
        assertThat(narrow.getLast().end()).isLessThan(read.left(1, "ряд1"));
    }

    @Test
    void whatIsKeptWithTheNextGoesWithIt() {
        var blocks = new ArrayList<>(List.of(lines(58)));
        blocks.add(styled("<w:keepNext/>", "заголовок"));
        blocks.add(styled("<w:keepLines/>", words(60)));
        var read = drawn(blocks.toArray(String[]::new));
        assertThat(read.count()).isEqualTo(2);
        assertThat(read.letters(1)).endsWith("строка58.");
        assertThat(read.letters(2)).startsWith("заголовокслово1");
    }

    @Test
    void pagesTurnWhereTheTextSaysSo() {
        var read = drawn(
                p("раз"),
                paragraph("<w:r><w:br w:type=\"page\"/></w:r>"),
                p("два"),
                styled("<w:pageBreakBefore/>", "три"));
        assertThat(read.count()).isEqualTo(3);
        assertThat(read.letters(1)).isEqualTo("раз");
        assertThat(read.letters(2)).isEqualTo("два");
        assertThat(read.letters(3)).isEqualTo("три");
        assertThat(read.line(2, "два")).isCloseTo(read.line(1, "раз"), within(POINT));
    }

    @Test
    void aLoopOfStylesAndAbsurdNumbersAreBorne() {
        var styles = "<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                + "<w:style w:type=\"paragraph\" w:styleId=\"A\"><w:basedOn w:val=\"B\"/><w:rPr><w:b/></w:rPr></w:style>"
                + "<w:style w:type=\"paragraph\" w:styleId=\"B\"><w:basedOn w:val=\"A\"/></w:style></w:styles>";
        var docx = Docx.of(
                        styled("<w:pStyle w:val=\"A\"/><w:ind w:left=\"999999999\" w:right=\"99999999999\"/>", "узко"),
                        styled("<w:spacing w:before=\"999999999\" w:line=\"-7\"/>", "низко"),
                        paragraph("<w:r><w:rPr><w:sz w:val=\"99999999\"/></w:rPr><w:t>крупно</w:t></w:r>"),
                        table(row(
                                "<w:tc><w:tcPr><w:gridSpan w:val=\"999999999\"/></w:tcPr>" + p("широко") + "</w:tc>")),
                        p("конец"))
                .related("styles", "styles", "styles.xml", "")
                .part("word/styles.xml", "application/xml", styles)
                .bytes();
        assertThat(ReadPdf.of(pdf.of(docx)).letters()).contains("узко", "низко", "крупно", "широко", "конец");
    }

    @Test
    void aParagraphOfVeryManyRunsIsSetInTime() {
        var runs = "<w:r><w:t xml:space=\"preserve\">а </w:t></w:r>".repeat(100_000);
        assertTimeout(Duration.ofSeconds(60), () -> pdf.of(Docx.bytes(paragraph(runs))));
    }

    @Test
    void headersThatLeaveNoRoomAreRefused() {
        var docx = Docx.of(p("текст")).header(String.join("", lines(70))).bytes();
        assertThatExceptionOfType(PdfRefused.class)
                .isThrownBy(() -> pdf.of(docx))
                .withMessageStartingWith("Поля и колонтитулы не оставляют места тексту.");
    }

    @Test
    void moreThanThreeHundredPagesAreRefused() {
        var page = styled("<w:pageBreakBefore/>", "x");
        var docx = Docx.bytes(Collections.nCopies(302, page).toArray(String[]::new));
        assertThatExceptionOfType(PdfRefused.class)
                .isThrownBy(() -> pdf.of(docx))
                .withMessage("В документе больше 300 страниц. Скачайте его в Word или разделите на части.");
    }

    private static byte[] png(int width, int height) {
        try {
            var image = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB), "png", image);
            return image.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] showing(byte[] picture) {
        var drawing =
                "<w:r><w:drawing><wp:inline><wp:extent cx=\"99999999\" cy=\"49999999\"/><a:graphic><a:graphicData uri=\"p\">"
                        + "<pic:pic xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:blipFill><a:blip r:embed=\"p\"/>"
                        + "</pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>";
        return Docx.of(paragraph(r("Герб"), drawing))
                .related("p", "image", "media/p.png", "")
                .part("word/media/p.png", "image/png", picture)
                .bytes();
    }

    @Test
    void aPictureWiderThanTheTextIsMadeSmaller() throws IOException {
        try (var document = Loader.loadPDF(pdf.of(showing(png(20, 10))))) {
            var content = new String(document.getPage(0).getContents().readAllBytes(), StandardCharsets.ISO_8859_1);
            assertThat(content).containsPattern("451\\.\\d+ 0 0 225\\.\\d+ 72 [\\d.]+ cm");
        }
    }

    @Test
    void aPictureThatUnpacksTooLargeIsNamedBeforeItIsUnpacked() {
        var bomb = png(20, 10);
        ByteBuffer.wrap(bomb).putInt(16, 60_000).putInt(20, 60_000);
        assertThat(pdf.undrawable(showing(bomb)))
                .extracting(Problem::kind)
                .containsExactly(Problem.Kind.UNDRAWN_PICTURE_KIND);
    }

    @Test
    void whatFetchesFromElsewhereOrIsNoWordIsRefused() {
        var fetching = Docx.of(p("x"))
                .related("p", "image", "http://example.org/a.png", "External")
                .bytes();
        assertThatExceptionOfType(TemplateRefused.class).isThrownBy(() -> pdf.of(fetching));
        assertThatExceptionOfType(TemplateRefused.class).isThrownBy(() -> pdf.of(new byte[] {'P', 'K', 3, 4}));
    }

    @ParameterizedTest
    @CsvSource({
        "decimal,3,3", "decimalZero,3,03", "upperRoman,1999,MCMXCIX", "lowerRoman,4,iv", "russianLower,5,д",
        "russianLower,7,ж", "russianUpper,28,Я", "lowerLetter,27,aa", "upperLetter,2,B", "ordinal,6,6"
    })
    void numbersAreSaidInManyWays(String format, int number, String said) {
        assertThat(Numbering.said(number, format)).isEqualTo(said);
    }

    @Test
    void severalPapersBecomeOne() throws IOException {
        var one = pdf.of(Docx.bytes(p("первый")));
        var two = pdf.of(Docx.bytes(p("второй"), styled("<w:pageBreakBefore/>", "ещё")));
        var all = pdf.joined(
                List.of(one, two), new Imprint("На подпись", "Школа", Instant.parse("2026-09-01T00:00:00Z")));
        var read = ReadPdf.of(all);
        assertThat(read.count()).isEqualTo(3);
        assertThat(List.of(read.letters(1), read.letters(2), read.letters(3)))
                .containsExactly("первый", "второй", "ещё");
        try (var document = Loader.loadPDF(all)) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("На подпись");
            assertThat(document.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo("2026-09-01T00:00:00Z");
        }
    }

    @Test
    void libreOfficeDrawsWhereItIsAndWeDoWhereItFails(@TempDir Path folder) throws IOException {
        var theirs = Files.write(folder.resolve("theirs.pdf"), Printer.print(List.of(new Sheet(200, 100)), NOTHING));
        var soffice = Files.writeString(
                folder.resolve("soffice"), "#!/bin/sh\ncp '" + theirs + "' \"$(dirname \"$8\")/paper.pdf\"\n");
        assertThat(soffice.toFile().setExecutable(true)).isTrue();
        var docx = Docx.bytes(p("наше"));
        assertThat(LibreOffice.installed("")).isEmpty();
        var office = new Pdf(LibreOffice.installed(folder.toString()));
        try (var document = Loader.loadPDF(office.of(docx, new Imprint("Приказ", "", null)))) {
            assertThat(document.getPage(0).getMediaBox().getWidth()).isEqualTo(200);
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Приказ");
        }
        Files.writeString(soffice, "#!/bin/sh\nexit 1\n");
        assertThat(ReadPdf.of(office.of(docx)).letters()).isEqualTo("наше");
        Files.writeString(soffice, "#!/bin/sh\necho x > \"$(dirname \"$8\")/paper.pdf\"\n");
        assertThat(ReadPdf.of(office.of(docx)).letters()).isEqualTo("наше");
    }
}
