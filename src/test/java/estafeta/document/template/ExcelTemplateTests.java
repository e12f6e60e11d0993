package estafeta.document.template;

import static org.assertj.core.api.Assertions.assertThat;

import estafeta.document.Docx;
import estafeta.document.Order;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class ExcelTemplateTests {
    private static final Order ORDER = Order.EXAMPLE;

    @Test
    void tellsTypedValues() {
        var sheet = fill(template -> {
            put(template, "A1", "{срок}");
            put(template, "B1", "{доплата}");
            put(template, "C1", "{приказ.дата}");
            put(template, "D1", "{приказ.номер}");
            put(template, "E1", "Срок: {срок} {срок|месяц/месяца/месяцев}");
            put(template, "F1", "{приказ.дата|цифрами}");
            put(template, "G1", "{примечание}");
        });
        assertThat(sheet.getRow(0).getCell(0).getNumericCellValue()).isEqualTo(9);
        assertThat(sheet.getRow(0).getCell(1).getNumericCellValue()).isEqualTo(12345);
        assertThat(sheet.getRow(0).getCell(2).getLocalDateTimeCellValue().toLocalDate())
                .isEqualTo(LocalDate.of(2026, 9, 1));
        assertThat(sheet.getRow(0).getCell(2).getCellStyle().getDataFormatString())
                .isEqualTo("dd\\.mm\\.yyyy");
        assertThat(text(sheet, "D1")).isEqualTo("41-од");
        assertThat(text(sheet, "E1")).isEqualTo("Срок: 9 месяцев");
        assertThat(text(sheet, "F1")).isEqualTo("01.09.2026");
        assertThat(sheet.getRow(0).getCell(6).getCellType()).isEqualTo(CellType.BLANK);
    }

    @Test
    void aCountByItselfIsReckonedWith() {
        var sheet = fill(template -> {
            put(template, "A1", "{пары|количество}");
            formula(template, "B1", "A1*2");
        });
        assertThat(cell(sheet, "A1").getCellType()).isEqualTo(CellType.NUMERIC);
        var evaluator = sheet.getWorkbook().getCreationHelper().createFormulaEvaluator();
        assertThat(evaluator.evaluate(cell(sheet, "B1")).getNumberValue()).isEqualTo(4);
    }

    @Test
    void formulasGrowWithTheRowsTheySpan() {
        var sheet = fill(ExcelTemplateTests::register);
        assertThat(text(sheet, "B3")).isEqualTo("Иванова М. П.");
        assertThat(text(sheet, "B4")).isEqualTo("Сидоров П. Л.");
        assertThat(cell(sheet, "D3").getCellFormula()).isEqualTo("C3*$C$8");
        assertThat(cell(sheet, "D4").getCellFormula()).isEqualTo("C4*$C$8");
        assertThat(cell(sheet, "C5").getCellFormula()).isEqualTo("SUM(C3:C4)");
        assertThat(cell(sheet, "D5").getCellFormula()).isEqualTo("SUM($D$3:$D$4)/COUNTA(B:B)&\"C3\"");
        assertThat(sheet.getWorkbook().getSheetAt(1).getRow(0).getCell(0).getCellFormula())
                .isEqualTo("SUM('Пары 1'!C3:C4)+'Пары 1'!C8");
        var evaluator = sheet.getWorkbook().getCreationHelper().createFormulaEvaluator();
        assertThat(evaluator.evaluate(cell(sheet, "C5")).getNumberValue()).isEqualTo(51.5);
        assertThat(sheet.getWorkbook().getForceFormulaRecalculation()).isTrue();
    }

    @Test
    void withoutItemsWhatIsSummedStaysAnEmptyRow() {
        var sheet = fill(ORDER.with(List.of()), ExcelTemplateTests::register);
        assertThat(cell(sheet, "C4").getCellFormula()).isEqualTo("SUM(C3:C3)");
        assertThat(cell(sheet, "C3").getCellType()).isEqualTo(CellType.BLANK);
        var bare = fill(ORDER.with(List.of()), plain -> {
            put(plain, "A1", "{#пары}{№}");
            put(plain, "B1", "{/пары}");
            put(plain, "A2", "Конец");
        });
        assertThat(text(bare, "A1")).isEqualTo("Конец");
    }

    @Test
    void whatLiesBelowMovesDown() {
        var sheet = fill(template -> {
            register(template);
            template.getRow(3).setHeightInPoints(40);
            template.addMergedRegion(CellRangeAddress.valueOf("A4:B4"));
            template.addMergedRegion(CellRangeAddress.valueOf("E3:F3"));
            template.addMergedRegion(CellRangeAddress.valueOf("G2:G4"));
            var formatting = template.getSheetConditionalFormatting();
            formatting.addConditionalFormatting(
                    new CellRangeAddress[] {CellRangeAddress.valueOf("C3:C3")},
                    formatting.createConditionalFormattingRule("C3>$C$7"));
            formatting.addConditionalFormatting(
                    new CellRangeAddress[] {CellRangeAddress.valueOf("C4:D4")},
                    formatting.createConditionalFormattingRule("C4>1"));
            var helper = template.getDataValidationHelper();
            template.addValidationData(helper.createValidation(
                    helper.createExplicitListConstraint(new String[] {"да", "нет"}),
                    new CellRangeAddressList(2, 2, 7, 7)));
            template.getWorkbook().setPrintArea(0, "$A$1:$G$7");
            template.setRepeatingRows(CellRangeAddress.valueOf("1:2"));
            template.setRowBreak(4);
            put(template, "A6", "ссылка");
            var link = template.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.URL);
            link.setAddress("https://example.org");
            template.getRow(5).getCell(0).setHyperlink(link);
        });
        assertThat(sheet.getRow(4).getHeightInPoints()).isEqualTo(40);
        assertThat(sheet.getMergedRegions().stream().map(CellRangeAddress::formatAsString))
                .containsExactlyInAnyOrder("A5:B5", "E3:F3", "E4:F4", "G2:G5");
        var formatting = sheet.getSheetConditionalFormatting();
        assertThat(formatting
                        .getConditionalFormattingAt(0)
                        .getFormattingRanges()[0]
                        .formatAsString())
                .isEqualTo("C3:C4");
        assertThat(formatting.getConditionalFormattingAt(0).getRule(0).getFormula1())
                .isEqualTo("C3>$C$8");
        assertThat(formatting
                        .getConditionalFormattingAt(1)
                        .getFormattingRanges()[0]
                        .formatAsString())
                .isEqualTo("C5:D5");
        assertThat(formatting.getConditionalFormattingAt(1).getRule(0).getFormula1())
                .isEqualTo("C5>1");
        assertThat(sheet.getDataValidations()
                        .getFirst()
                        .getRegions()
                        .getCellRangeAddress(0)
                        .formatAsString())
                .isEqualTo("H3:H4");
        assertThat(sheet.getWorkbook().getPrintArea(0)).isEqualTo("'Пары 1'!$A$1:$G$8");
        assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("1:2");
        assertThat(sheet.getRowBreaks()).containsExactly(5);
        assertThat(sheet.getHyperlink(6, 0).getAddress()).isEqualTo("https://example.org");
    }

    @Test
    void notesPicturesAndTablesMoveDown() {
        var sheet = fill(template -> {
            register(template);
            var drawing = template.createDrawingPatriarch();
            var note = drawing.createCellComment(new XSSFClientAnchor(0, 0, 0, 0, 4, 4, 6, 7));
            note.setString(new XSSFRichTextString("сверить"));
            template.getRow(3).getCell(2).setCellComment(note);
            drawing.createTextbox(new XSSFClientAnchor(0, 0, 0, 0, 1, 6, 3, 9));
            put(template, "J2", "Имя");
            put(template, "K2", "Часы");
            put(template, "J3", "{наставник|фамилия}");
            put(template, "K3", "{часы}");
            template.createTable(
                    new AreaReference("J2:K3", template.getWorkbook().getSpreadsheetVersion()));
        });
        assertThat(sheet.getCellComments().keySet().toString()).contains("C5");
        assertThat(sheet.getTables().getFirst().getArea().formatAsString()).isEqualTo("J2:K4");
        var shape = sheet.getDrawingPatriarch().getShapes().getFirst();
        assertThat(((XSSFClientAnchor) shape.getAnchor()).getRow1()).isEqualTo(7);
        assertThat(((XSSFClientAnchor) shape.getAnchor()).getRow2()).isEqualTo(10);
    }

    @Test
    void repeatsWithinRepeatedBetweenRowsOfMarkers() {
        var sheet = fill(template -> {
            put(template, "A1", "Шапка");
            put(template, "A3", "{#пары}");
            put(template, "A4", "{наставник|фамилия}");
            put(template, "A5", "{#темы}{тема}");
            put(template, "B5", "{№}{/темы}");
            put(template, "A6", "Тем:");
            formula(template, "B6", "COUNTA(A5:A5)");
            put(template, "A8", "{/пары}");
            put(template, "A9", "Всего");
            formula(template, "B9", "SUM(B5)");
        });
        assertThat(column(sheet))
                .containsExactly(
                        "Шапка", "", "Иванова", "урок", "журнал", "Тем:", "", "Сидоров", "", "Тем:", "", "Всего");
        assertThat(cell(sheet, "B6").getCellFormula()).isEqualTo("COUNTA(A4:A5)");
        assertThat(cell(sheet, "B10").getCellFormula()).isEqualTo("COUNTA(A9:A9)");
    }

    @Test
    void conditionsTellOrOmitRows() {
        Consumer<XSSFSheet> template = sheet -> {
            put(sheet, "A1", "{?доплата}");
            put(sheet, "A2", "С доплатой {доплата}{?примечание}, {примечание}{/примечание}.");
            put(sheet, "A3", "{/доплата}");
            put(sheet, "A4", "{!доплата}Без доплаты");
            put(sheet, "B4", "{/доплата}");
            put(sheet, "A5", "Конец");
        };
        assertThat(column(fill(template))).containsExactly("С доплатой 12 345.", "Конец");
        assertThat(column(fill(ORDER.paying(null), template))).containsExactly("Без доплаты", "Конец");
    }

    @Test
    void factsNeverBecomeFormulas() {
        var sheet = fill(ORDER.noting("=HYPERLINK(\"http://x\")"), template -> {
            put(template, "A1", "{примечание}");
            put(template, "B1", "{примечание} тут");
        });
        assertThat(cell(sheet, "A1").getCellType()).isEqualTo(CellType.STRING);
        assertThat(text(sheet, "A1")).startsWith("=HYPERLINK");
        assertThat(cell(sheet, "A1").getCellStyle().getQuotePrefixed()).isTrue();
        assertThat(cell(sheet, "B1").getCellStyle().getQuotePrefixed()).isTrue();
    }

    @Test
    void keepsTheFormattingOfPartsOfACell() {
        var sheet = fill(template -> {
            var font = template.getWorkbook().createFont();
            font.setBold(true);
            var rich = new XSSFRichTextString("Номер {приказ.номер}!");
            rich.applyFont(6, 12, font);
            put(template, "A1", "");
            template.getRow(0).getCell(0).setCellValue(rich);
        });
        var rich = cell(sheet, "A1").getRichStringCellValue();
        assertThat(rich.getString()).isEqualTo("Номер 41-од!");
        assertThat(rich.getFontAtIndex(7).getBold()).isTrue();
        assertThat(rich.getFontAtIndex(11).getBold()).isFalse();
    }

    @Test
    void sharedFormulasBecomeEachItsOwn() {
        var file = Docx.parts(book(template -> {
            put(template, "A1", "{#пары}{часы}");
            put(template, "C1", "{/пары}");
            formula(template, "A2", "A1*2");
            formula(template, "A3", "A2*2");
        }));
        file.compute(
                "xl/worksheets/sheet1.xml",
                (name, xml) -> new String(xml, StandardCharsets.UTF_8)
                        .replace("<f>A1*2</f>", "<f t=\"shared\" ref=\"A2:A3\" si=\"0\">$A1*2+B$1</f>")
                        .replace("<f>A2*2</f>", "<f t=\"shared\" si=\"0\"/>")
                        .getBytes(StandardCharsets.UTF_8));
        var sheet = open(Template.read(Docx.zip(file), Order.VOCABULARY).fill(ORDER.facts()))
                .getSheetAt(0);
        assertThat(cell(sheet, "A3").getCellFormula()).isEqualTo("$A1*2+B$1");
        assertThat(cell(sheet, "A4").getCellFormula()).isEqualTo("$A3*2+B$1");
    }

    @Test
    void tellsHeadersOfSheets() {
        var sheet = fill(template -> {
            put(template, "A1", "х");
            template.getHeader().setLeft("Приказ {приказ.номер} {примечание}");
            template.getFooter().setCenter("{#пары|через запятую}{наставник|фамилия}{/пары}, стр. &P");
        });
        assertThat(sheet.getHeader().getLeft()).isEqualTo("Приказ 41-од");
        assertThat(sheet.getFooter().getCenter()).isEqualTo("Иванова, Сидоров, стр. &P");
    }

    @Test
    void nothingOfTheMarkersIsLeft() {
        var book = book(ExcelTemplateTests::register);
        var paper = Template.read(book, Order.VOCABULARY).fill(ORDER.facts());
        assertThat(Docx.parts(paper).values())
                .allSatisfy(part ->
                        assertThat(new String(part, StandardCharsets.UTF_8)).doesNotContain("{"));
        assertThat(paper).isEqualTo(Template.read(book, Order.VOCABULARY).fill(ORDER.facts()));
    }

    @Test
    void longListsKeepTheirFormulas() {
        var pairs = java.util.Collections.nCopies(1000, Order.FIRST);
        var sheet = fill(ORDER.with(pairs), ExcelTemplateTests::register);
        assertThat(cell(sheet, "C1003").getCellFormula()).isEqualTo("SUM(C3:C1002)");
        assertThat(cell(sheet, "D1002").getCellFormula()).isEqualTo("C1002*$C$1006");
    }

    /** A list under a heading, sums under the list, a rate below them, a second sheet that speaks of it. */
    static void register(XSSFSheet sheet) {
        put(sheet, "A1", "Приказ № {приказ.номер}");
        put(sheet, "A2", "№");
        put(sheet, "B2", "Наставник");
        put(sheet, "C2", "Часы");
        put(sheet, "A3", "{#пары}{№}");
        put(sheet, "B3", "{наставник|инициалы}");
        put(sheet, "C3", "{часы}");
        formula(sheet, "D3", "C3*$C$7");
        put(sheet, "H3", "{/пары}");
        put(sheet, "A4", "Итого");
        formula(sheet, "C4", "SUM(C3:C3)");
        formula(sheet, "D4", "SUM($D$3:$D$3)/COUNTA(B:B)&\"C3\"");
        put(sheet, "C7", "");
        sheet.getRow(6).getCell(2).setCellValue(250);
        var other = sheet.getWorkbook().createSheet("Свод");
        formula(other, "A1", "SUM('Пары 1'!C3:C3)+'Пары 1'!C7");
    }

    private static void put(XSSFSheet sheet, String address, String text) {
        var cell = cell(sheet, address);
        cell.setCellValue(text);
    }

    private static void formula(XSSFSheet sheet, String address, String formula) {
        cell(sheet, address).setCellFormula(formula);
    }

    private static XSSFCell cell(XSSFSheet sheet, String address) {
        int row = References.row(address) - 1;
        int column = References.column(References.letters(address)) - 1;
        var line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        return line.getCell(column) == null ? line.createCell(column) : line.getCell(column);
    }

    private static String text(XSSFSheet sheet, String address) {
        return cell(sheet, address).getStringCellValue().replace('\u00a0', ' ');
    }

    private static List<String> column(XSSFSheet sheet) {
        return java.util.stream.IntStream.rangeClosed(1, sheet.getLastRowNum() + 1)
                .mapToObj(row -> text(sheet, "A" + row))
                .toList();
    }

    private static XSSFSheet fill(Consumer<XSSFSheet> template) {
        return fill(ORDER, template);
    }

    private static XSSFSheet fill(Order order, Consumer<XSSFSheet> template) {
        return open(Template.read(book(template), Order.VOCABULARY).fill(order.facts()))
                .getSheetAt(0);
    }

    static byte[] book(Consumer<XSSFSheet> template) {
        try (var book = new XSSFWorkbook()) {
            template.accept(book.createSheet("Пары 1"));
            var written = new ByteArrayOutputStream();
            book.write(written);
            return written.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static XSSFWorkbook open(byte[] file) {
        try {
            return new XSSFWorkbook(new ByteArrayInputStream(file));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
