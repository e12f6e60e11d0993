package estafeta.document.pdf;

import static estafeta.document.Docx.p;
import static estafeta.document.Docx.paragraph;
import static estafeta.document.Docx.r;
import static estafeta.document.Docx.row;
import static estafeta.document.Docx.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import estafeta.document.Docx;
import estafeta.document.template.Problem;
import estafeta.document.template.Problem.Kind;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class UndrawableTests {
    private static final String SHAPES = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape";
    private static final String DRAWINGS = "http://schemas.openxmlformats.org/drawingml/2006/";

    private final Pdf pdf = new Pdf(Optional.empty());

    private static String graphic(String frame, String uri, String content) {
        return "<w:r><w:drawing><wp:" + frame + "><wp:extent cx=\"100\" cy=\"100\"/><a:graphic><a:graphicData uri=\""
                + uri + "\">" + content + "</a:graphicData></a:graphic></wp:" + frame + "></w:drawing></w:r>";
    }

    private static String picture(String changed) {
        return "<pic:pic xmlns:pic=\"" + DRAWINGS + "picture\"><pic:blipFill><a:blip r:embed=\"none\"/>" + changed
                + "</pic:blipFill></pic:pic>";
    }

    private static String beside(String run) {
        return paragraph(r("Приказ о паре"), run);
    }

    private static String section(String said) {
        return "<w:p><w:pPr><w:sectPr>" + said + "</w:sectPr></w:pPr>" + r("Приказ о паре") + "</w:p>";
    }

    private static String cell(String properties) {
        return table(row("Номер", "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + p("Дата") + "</w:tc>"));
    }

    private static String field(String code) {
        return "<w:fldSimple w:instr=\"" + code + "\">" + r("") + "</w:fldSimple>";
    }

    static Stream<Arguments> whatIsNotDrawn() {
        var paragraph = "абзац 1: «Приказ о паре»";
        var cell = "таблица 1, строка 1, столбец 2";
        return Stream.of(
                Arguments.of(beside(graphic("inline", SHAPES, "")), Kind.UNDRAWN_SHAPE, paragraph),
                Arguments.of(
                        beside("<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\">"
                                + graphic("anchor", SHAPES, "").replaceAll("</?w:r>", "")
                                + "</mc:Choice><mc:Fallback><w:pict/></mc:Fallback></mc:AlternateContent></w:r>"),
                        Kind.UNDRAWN_SHAPE,
                        paragraph),
                Arguments.of(
                        beside("<w:r><w:pict><v:rect style=\"width:9pt\"><v:textbox/></v:rect></w:pict></w:r>"),
                        Kind.UNDRAWN_SHAPE,
                        paragraph),
                Arguments.of(beside(graphic("inline", DRAWINGS + "chart", "")), Kind.UNDRAWN_CHART, paragraph),
                Arguments.of(beside(graphic("inline", DRAWINGS + "diagram", "")), Kind.UNDRAWN_DIAGRAM, paragraph),
                Arguments.of(
                        beside(graphic("anchor", DRAWINGS + "picture", picture(""))),
                        Kind.UNDRAWN_FLOATING_PICTURE,
                        paragraph),
                Arguments.of(
                        beside(graphic("inline", DRAWINGS + "picture", picture("<a:srcRect l=\"5000\"/>"))),
                        Kind.UNDRAWN_CHANGED_PICTURE,
                        paragraph),
                Arguments.of(
                        beside(graphic("inline", DRAWINGS + "picture", picture(""))),
                        Kind.UNDRAWN_PICTURE_KIND,
                        paragraph),
                Arguments.of(
                        beside("<m:oMath xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\"/>"),
                        Kind.UNDRAWN_FORMULA,
                        paragraph),
                Arguments.of(beside("<w:r><w:footnoteReference w:id=\"2\"/></w:r>"), Kind.UNDRAWN_NOTE, paragraph),
                Arguments.of(section("<w:cols w:num=\"2\"/>"), Kind.UNDRAWN_COLUMNS, paragraph),
                Arguments.of(section("<w:pgBorders><w:top/></w:pgBorders>"), Kind.UNDRAWN_PAGE_FRAME, paragraph),
                Arguments.of(section("<w:lnNumType w:countBy=\"1\"/>"), Kind.UNDRAWN_LINE_NUMBERS, paragraph),
                Arguments.of(section("<w:vAlign w:val=\"center\"/>"), Kind.UNDRAWN_PLACED_PAGE, paragraph),
                Arguments.of(
                        "<w:p><w:pPr><w:framePr w:dropCap=\"drop\"/></w:pPr>" + r("Приказ о паре") + "</w:p>",
                        Kind.UNDRAWN_FRAME,
                        paragraph),
                Arguments.of(
                        "<w:p><w:pPr><w:bidi/></w:pPr>" + r("Приказ о паре") + "</w:p>",
                        Kind.UNDRAWN_RIGHT_TO_LEFT,
                        paragraph),
                Arguments.of(beside(field("PAGE")), Kind.UNDRAWN_PAGE_NUMBER, paragraph),
                Arguments.of(beside(field("FORMCHECKBOX")), Kind.UNDRAWN_FIELD, paragraph),
                Arguments.of(
                        beside("<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/></w:r>"),
                        Kind.UNDRAWN_LETTERS,
                        paragraph),
                Arguments.of(p("Приказ о паре 漢"), Kind.UNDRAWN_LETTERS, "абзац 1: «Приказ о паре 漢»"),
                Arguments.of(
                        cell("<w:tcBorders><w:tl2br w:val=\"single\"/></w:tcBorders>"), Kind.UNDRAWN_DIAGONAL, cell),
                Arguments.of(cell("<w:textDirection w:val=\"btLr\"/>"), Kind.UNDRAWN_TURNED_TEXT, cell),
                Arguments.of(
                        table(row("Номер", "Дата")).replace("<w:tblPr>", "<w:tblPr><w:tblpPr/>"),
                        Kind.UNDRAWN_FLOATING_TABLE,
                        "таблица 1, строка 1, столбец 1"),
                Arguments.of(
                        table(row("Номер", table(row(table(row(table(row("глубже")))))))),
                        Kind.UNDRAWN_DEEP_TABLE,
                        cell));
    }

    @ParameterizedTest
    @MethodSource("whatIsNotDrawn")
    void isNamedWithItsPlaceAndRefused(String block, Kind kind, String place) {
        var docx = Docx.bytes(block, p("Конец"));
        assertThat(pdf.undrawable(docx)).extracting(Problem::kind).containsOnly(kind);
        assertThat(pdf.undrawable(docx).getFirst().words())
                .startsWith(place + ". ")
                .endsWith(".");
        var refused = catchThrowableOfType(PdfRefused.class, () -> pdf.of(docx));
        assertThat(refused.problems()).extracting(Problem::kind).containsOnly(kind);
        assertThat(refused).hasMessageStartingWith("PDF вышел бы неполным, скачайте документ в Word. " + place);
    }

    @Test
    void looksIntoHeadersAndFooters() {
        var docx = Docx.of(p("Текст"))
                .header(paragraph(graphic("anchor", SHAPES, "")))
                .footer(beside(field("EQ")))
                .bytes();
        assertThat(pdf.undrawable(docx))
                .extracting(Problem::kind, problem -> problem.place().words())
                .containsExactly(
                        tuple(Kind.UNDRAWN_SHAPE, "верхний колонтитул: «…»"),
                        tuple(Kind.UNDRAWN_FIELD, "нижний колонтитул: «Приказ о паре»"));
    }

    @Test
    void namesEachThingOnceAndStopsAtAHundred() {
        var notes = Stream.iterate(1, no -> no + 1)
                .limit(150)
                .map(no -> paragraph(
                        r("Пункт " + no),
                        "<w:r><w:footnoteReference w:id=\"1\"/><w:footnoteReference w:id=\"2\"/></w:r>"))
                .toArray(String[]::new);
        assertThat(pdf.undrawable(Docx.bytes(notes))).hasSize(100).doesNotHaveDuplicates();
    }

    @Test
    void nothingIsUndrawableForLibreOffice() {
        var office = new Pdf(Optional.of(new LibreOffice(Path.of("soffice"))));
        assertThat(office.undrawable(Docx.bytes(beside("<w:r><w:footnoteReference w:id=\"2\"/></w:r>"))))
                .isEqualTo(List.of());
    }
}
