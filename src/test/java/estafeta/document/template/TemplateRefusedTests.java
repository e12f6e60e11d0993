package estafeta.document.template;

import static estafeta.document.Docx.p;
import static estafeta.document.Docx.paragraph;
import static estafeta.document.Docx.r;
import static estafeta.document.Docx.row;
import static estafeta.document.Docx.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import estafeta.document.Docx;
import estafeta.document.Order;
import estafeta.document.Vocabulary;
import estafeta.document.template.Problem.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateRefusedTests {
    private static final Vocabulary<String> DIPLOMA =
            Vocabulary.of("грамота", "х").text("конкурс", "название конкурса", name -> name);

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{наставнк}; UNKNOWN_NAME; ''",
                "{приказ.номр}; UNKNOWN_NAME; {приказ.номер}",
                "{номер}; UNKNOWN_NAME; {приказ.номер}",
                "{рукаводитель.должность}; UNKNOWN_NAME; {руководитель.должность}",
                "{конкурс}; NAME_OF_ANOTHER_PAPER; грамота",
                "{наставник.имя}; NAME_OF_ITEMS; {#пары}…{/пары}",
                "{пары.часы}; LIST_WITHOUT_LOOP; {пары.часы|через запятую}",
                "{пары}; LIST_WITHOUT_LOOP; {пары|через запятую}",
                "{#доплата}а{/доплата}; NOT_A_LIST; {?доплата}…{/доплата}",
                "{приказ.дата|цыфрами}; UNKNOWN_FORMAT; цифрами",
                "{приказ.дата|абракадабра}; UNKNOWN_FORMAT; ''",
                "{приказ.номер|инициалы}; UNFIT_FORMAT; {приказ.номер}",
                "{срок|день}; UNFIT_FORMAT; {срок}",
                "{срок|а/б}; UNFIT_FORMAT; {срок}",
                "{срок|через запятую}; UNFIT_FORMAT; {срок}",
                "{приказ.дата|день|месяц}; FORMATS_CLASH; {приказ.дата}",
                "{руководитель|кого}; CASE_IN_DOUBT; ''",
                "{приказ.номер|дат}; CASE_OF_TEXT; ''",
                "{срок|дат}; CASE_OF_FIGURES; ''",
                "{приказ.дата|род}; CASE_OF_FIGURES; ''",
                "{ }; NOTHING_IN_BRACES; ''",
                "{приказ.номер; UNCLOSED_BRACE; ''",
                "приказ.номер}; STRAY_BRACE; ''",
                "{{приказ.номер}}; DOUBLED_BRACES; {приказ.номер}",
                "{#пары}а; NEVER_CLOSED; {/пары}",
                "а{/пары}; NEVER_OPENED; ''",
                "{#пары}{?доплата}а{/пары}{/доплата}; CROSSED; {/доплата}",
            })
    void tellsWhatIsWrongWithAMarker(String text, Kind kind, String hint) {
        var problem = problems(p(text)).getFirst();
        assertThat(problem.kind()).isEqualTo(kind);
        assertThat(problem.hint()).isEqualTo(hint);
        assertThat(problem.words()).startsWith("абзац 1: «").doesNotContain("  ");
    }

    @Test
    void tellsAllAtOnceInWords() {
        var refused = refused(Docx.bytes(
                p("Приказ"), p("Назначить {наставнк} с {приказ.дат}"), table(row("а", "б"), row("", "{срок|дат}"))));
        assertThat(refused.problems())
                .extracting(Problem::words)
                .map(words -> words.replace('\u00a0', ' '))
                .containsExactly(
                        "абзац 2: «Назначить {наставнк} с {приказ.дат}». Такого поля нет: {наставнк}. Возьмите имя из списка полей этого документа.",
                        "абзац 2: «Назначить {наставнк} с {приказ.дат}». Такого поля нет: {приказ.дат}. Может быть, {приказ.дата}?",
                        "таблица 1, строка 2, столбец 2. У числа и даты в поле {срок} падеж бывает только словами. Допишите «словами» или уберите падеж.");
        assertThat(refused.getMessage()).startsWith("В шаблоне 3 ошибки. Первая: абзац 2");
    }

    @Test
    void suggestsWhatALoopOffers() {
        assertThat(problems(p("{#пары}{настовник.имя}{/пары}")).getFirst().hint())
                .isEqualTo("{наставник.имя}");
    }

    @Test
    void tellsThePlace() {
        var docx = Docx.of(
                        paragraph(
                                r("а"), "<w:r><w:pict><w:txbxContent>" + p("{b}") + "</w:txbxContent></w:pict></w:r>"),
                        table(row("", table(row("{c}")) + p(""))))
                .header(p("шапка {d}"))
                .footer(table(row("", "{e}")))
                .footnotes(p("{f}"));
        assertThat(refused(docx.bytes()).problems())
                .extracting(problem -> problem.place().words())
                .map(words -> words.replace('\u00a0', ' '))
                .containsExactly(
                        "надпись (текстовое поле): «{b}»",
                        "таблица 2, строка 1, столбец 1",
                        "верхний колонтитул: «шапка {d}»",
                        "нижний колонтитул, таблица 1, строка 1, столбец 2",
                        "сноска: «{f}»");
    }

    @Test
    void tellsTheCellOfAWorkbook() {
        var book = ExcelTemplateTests.book(sheet -> {
            sheet.createRow(3).createCell(1).setCellValue("{наставнк}");
            sheet.createRow(4).createCell(1).setCellValue("{#пары}");
            sheet.getHeader().setLeft("{x}");
        });
        assertThat(refused(book).problems())
                .extracting(Problem::kind, problem -> problem.place().words())
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(Kind.UNKNOWN_NAME, "лист «Пары 1», ячейка B4"),
                        org.assertj.core.groups.Tuple.tuple(Kind.NEVER_CLOSED, "лист «Пары 1», ячейка B5"),
                        org.assertj.core.groups.Tuple.tuple(Kind.UNKNOWN_NAME, "лист «Пары 1», колонтитул"));
    }

    @Test
    void refusesLoopsAcrossPlaces() {
        assertThat(kinds(p("а {#пары} б") + p("{/пары}"))).contains(Kind.AMID_TEXT);
        assertThat(kinds(p("{#пары}") + table(row("{/пары}")))).containsExactly(Kind.NEVER_OPENED, Kind.NEVER_CLOSED);
        assertThat(kinds(table(row("{#пары}")) + table(row("{/пары}"))))
                .containsExactly(Kind.NEVER_CLOSED, Kind.NEVER_OPENED);
    }

    @Test
    void refusesFilesThatCannotBeTemplates() throws IOException {
        assertThat(kind(new byte[0])).isEqualTo(Kind.ANOTHER_FORMAT);
        assertThat(kind("{\\rtf1}".getBytes(StandardCharsets.UTF_8))).isEqualTo(Kind.ANOTHER_FORMAT);
        assertThat(kind(Docx.zip(new LinkedHashMap<>(java.util.Map.of("content.xml", new byte[1])))))
                .isEqualTo(Kind.ANOTHER_FORMAT);
        assertThat(kind(new byte[11 << 20])).isEqualTo(Kind.TOO_LARGE);
        var whole = Docx.bytes(p("х"));
        assertThat(kind(Arrays.copyOf(whole, whole.length / 2))).isEqualTo(Kind.BROKEN_FILE);
        assertThat(kind(Docx.of(p("х"))
                        .part("word/media/a.bin", "x", new byte[61 << 20])
                        .bytes()))
                .isEqualTo(Kind.UNPACKS_TOO_LARGE);
        assertThat(kind(Docx.bytes("<w:p>"))).isEqualTo(Kind.BROKEN_XML);
        assertThat(kind(Docx.bytes("<w:a>".repeat(300) + "</w:a>".repeat(300)))).isEqualTo(Kind.BROKEN_XML);
        try (var old = new HSSFWorkbook()) {
            old.createSheet();
            var written = new ByteArrayOutputStream();
            old.write(written);
            assertThat(kind(written.toByteArray())).isEqualTo(Kind.OLD_FORMAT);
        }
        assertThat(kind(encrypted())).isEqualTo(Kind.ENCRYPTED);
    }

    @Test
    void refusesWhatWouldRunOrFetch() {
        assertThat(kind(Docx.of(p("х"))
                        .part("word/vbaProject.bin", "application/vnd.ms-office.vbaProject", new byte[1])
                        .bytes()))
                .isEqualTo(Kind.MACROS);
        assertThat(kind(Docx.of(p("х")).bytesAs("application/vnd.ms-word.document.macroEnabled.main+xml")))
                .isEqualTo(Kind.MACROS);
        assertThat(kind(Docx.of(p("х"))
                        .part("word/embeddings/oleObject1.bin", "x", new byte[1])
                        .bytes()))
                .isEqualTo(Kind.EMBEDDED_OBJECT);
        assertThat(kind(Docx.of(p("х"))
                        .related("a", "image", "file:///c:/a.png", "External")
                        .bytes()))
                .isEqualTo(Kind.EXTERNAL_PICTURE);
        assertThat(kind(Docx.of(p("х"))
                        .related("a", "subDocument", "file:///c:/a.docx", "External")
                        .bytes()))
                .isEqualTo(Kind.EXTERNAL_LINK);
        for (var field :
                List.of("INCLUDETEXT \"c:\\\\a\"", " includepicture x", "DDEAUTO excel a b", "LINK Excel.Sheet")) {
            int half = field.length() / 3;
            assertThat(kind(Docx.bytes(
                            "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>" + field.substring(0, half)
                                    + "</w:instrText></w:r><w:r><w:instrText>" + field.substring(half)
                                    + "</w:instrText><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>")))
                    .isEqualTo(Kind.FETCHING_FIELD);
        }
        var entities = Docx.parts(Docx.bytes(p("х")));
        entities.put(
                "word/document.xml",
                "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>".getBytes(StandardCharsets.UTF_16));
        assertThat(kind(Docx.zip(entities))).isEqualTo(Kind.ENTITIES);
        var linked = Docx.parts(ExcelTemplateTests.book(sheet -> {}));
        linked.put("xl/externalLinks/externalLink1.xml", "<a/>".getBytes(StandardCharsets.UTF_8));
        assertThat(kind(Docx.zip(linked))).isEqualTo(Kind.EXTERNAL_LINK);
        var dde = Docx.parts(ExcelTemplateTests.book(
                sheet -> sheet.createRow(0).createCell(0).setCellFormula("1+1")));
        dde.compute(
                "xl/worksheets/sheet1.xml",
                (name, xml) -> new String(xml, StandardCharsets.UTF_8)
                        .replace("1+1", "cmd|'/c calc'!A0")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(kind(Docx.zip(dde))).isEqualTo(Kind.EXTERNAL_LINK);
    }

    @Test
    void dropsTheFileTheDocumentWasOnceMadeFrom() {
        var settings =
                "<w:settings xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><w:attachedTemplate r:id=\"a\"/></w:settings>";
        var relationships =
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"a\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate\" Target=\"http://x/a.dotm\" TargetMode=\"External\"/></Relationships>";
        var docx = Docx.of(p("х"))
                .part(
                        "word/settings.xml",
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml",
                        settings)
                .part(
                        "word/_rels/settings.xml.rels",
                        "application/vnd.openxmlformats-package.relationships+xml",
                        relationships);
        var paper = Template.read(docx.bytes(), Order.VOCABULARY).fill(Order.EXAMPLE.facts());
        assertThat(Docx.xml(paper, "word/settings.xml") + Docx.xml(paper, "word/_rels/settings.xml.rels"))
                .doesNotContain("attachedTemplate");
    }

    private static byte[] encrypted() throws IOException {
        try (var files = new POIFSFileSystem()) {
            var encryption = new EncryptionInfo(EncryptionMode.agile);
            var encryptor = encryption.getEncryptor();
            encryptor.confirmPassword("x");
            try (var stream = encryptor.getDataStream(files)) {
                stream.write(Docx.bytes(p("х")));
            } catch (java.security.GeneralSecurityException impossible) {
                throw new IOException(impossible);
            }
            var written = new ByteArrayOutputStream();
            files.writeFilesystem(written);
            return written.toByteArray();
        }
    }

    private static List<Kind> kinds(String blocks) {
        return problems(blocks).stream().map(Problem::kind).toList();
    }

    private static Kind kind(byte[] file) {
        return refused(file).problems().getFirst().kind();
    }

    private static List<Problem> problems(String blocks) {
        return refused(Docx.bytes(blocks)).problems();
    }

    private static TemplateRefused refused(byte[] file) {
        return catchThrowableOfType(TemplateRefused.class, () -> Template.read(file, Order.VOCABULARY, DIPLOMA));
    }
}
