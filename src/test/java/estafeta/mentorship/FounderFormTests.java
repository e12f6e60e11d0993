package estafeta.mentorship;

import static estafeta.mentorship.MentorshipGiven.SYSTEM;
import static org.assertj.core.api.Assertions.assertThat;

import estafeta.EstafetaTest;
import estafeta.document.kept.KeptTemplates;
import estafeta.document.kept.NewTemplate;
import estafeta.kernel.NodeId;
import estafeta.kernel.Period;
import estafeta.kernel.SchoolYear;
import estafeta.mentorship.paper.YearPapers;
import estafeta.organisation.OrganisationGiven;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/** The district's own monitoring form, filled in place by the school; left in {@code target/papers} to be looked at. */
@EstafetaTest
class FounderFormTests {
    private static final int PAIRS = 12;
    /** The first of the rows that the form has once. */
    private static final int FIRST = 8;

    @Autowired
    OrganisationGiven organisations;

    @Autowired
    MentorshipGiven given;

    @Autowired
    Mentorships mentorships;

    @Autowired
    KeptTemplates templates;

    @Autowired
    YearPapers papers;

    OrganisationGiven.Region region;
    NodeId school;
    Period term;

    @BeforeEach
    void bringForm() throws IOException {
        region = organisations.region();
        school = region.school();
        var year = SchoolYear.of(given.today(school));
        term = Period.of(year.period().first(), year.lastLessons());
        var form = new ClassPathResource("document/monitoring.xlsx").getContentAsByteArray();
        var wanted =
                new NewTemplate(region.municipality(), templates.paper("council-note"), "Мониторинг.xlsx", form, "");
        var id = given.as(() -> templates.keep(wanted, SYSTEM));
        given.as(() -> templates.switchOn(id, SYSTEM));
    }

    @Test
    void isFilledRowByRowAndReckonsAnew() throws IOException {
        for (int pair = 0; pair < PAIRS; pair++) {
            var mentor = given.teacher("Кузнецова", school).at();
            var mentee = given.teacher("Белоусова", school).at();
            given.as(() -> mentorships.propose(NewMentorship.pair(school, mentor, mentee, term), SYSTEM));
        }
        try (var book = filled()) {
            var sheet = book.getSheetAt(0);
            var reckoned = book.getCreationHelper().createFormulaEvaluator();
            var last = FIRST + PAIRS - 1;
            var days = ChronoUnit.DAYS.between(term.first(), term.last()) + 1;
            for (int row = FIRST; row <= last; row++) {
                assertThat(cell(sheet, "A" + row).getNumericCellValue()).isEqualTo(row - FIRST + 1);
                assertThat(cell(sheet, "B" + row).getStringCellValue()).isEqualTo("Кузнецова Анна Павловна");
                assertThat(cell(sheet, "F" + row).getLocalDateTimeCellValue().toLocalDate())
                        .isEqualTo(term.first());
                assertThat(cell(sheet, "H" + row).getCellFormula()).isEqualTo("G%1$d-F%1$d+1".formatted(row));
                assertThat(reckoned.evaluate(cell(sheet, "H" + row)).getNumberValue())
                        .isEqualTo(days);
                assertThat(cell(sheet, "F" + row).getCellStyle())
                        .isEqualTo(cell(sheet, "F" + FIRST).getCellStyle());
            }
            var total = last + 1;
            assertThat(cell(sheet, "H" + total).getCellFormula()).isEqualTo("SUM(H8:H" + last + ")");
            assertThat(reckoned.evaluate(cell(sheet, "H" + total)).getNumberValue())
                    .isEqualTo(days * PAIRS);
            assertThat(reckoned.evaluate(cell(sheet, "I" + total)).getNumberValue())
                    .isEqualTo(PAIRS);
            var counts = total + 2;
            assertThat(cell(sheet, "D" + counts).getNumericCellValue()).isEqualTo(PAIRS);
            assertThat(reckoned.evaluate(cell(sheet, "D" + (counts + 3))).getNumberValue())
                    .isEqualTo(days);
            assertThat(cell(sheet, "D" + (counts + 4)).getCellStyle().getDataFormatString())
                    .isEqualTo("0.0%");
            assertThat(reckoned.evaluate(cell(sheet, "D" + (counts + 4))).getNumberValue())
                    .isEqualTo(1);
            var summary = book.getSheetAt(1);
            assertThat(reckoned.evaluate(cell(summary, "B2")).getNumberValue()).isEqualTo(PAIRS);
            assertThat(reckoned.evaluate(cell(summary, "B3")).getNumberValue()).isEqualTo(days * PAIRS);
            assertThat(reckoned.evaluate(cell(summary, "B5")).getNumberValue()).isEqualTo(PAIRS);
        }
    }

    @Test
    void keepsItsHeadItsLooksAndHowItIsPrinted() throws IOException {
        for (int pair = 0; pair < 2; pair++) {
            var mentor = given.teacher("Кузнецова", school).at();
            var mentee = given.teacher("Белоусова", school).at();
            given.as(() -> mentorships.propose(NewMentorship.pair(school, mentor, mentee, term), SYSTEM));
        }
        try (var before = new XSSFWorkbook(new ClassPathResource("document/monitoring.xlsx").getInputStream());
                var book = filled()) {
            var form = before.getSheetAt(0);
            var sheet = book.getSheetAt(0);
            assertThat(sheet.getMergedRegions())
                    .contains(
                            CellRangeAddress.valueOf("A1:I1"),
                            CellRangeAddress.valueOf("A6:A7"),
                            CellRangeAddress.valueOf("B6:C6"),
                            CellRangeAddress.valueOf("A10:G10"),
                            CellRangeAddress.valueOf("A12:C12"))
                    .hasSameSizeAs(form.getMergedRegions());
            assertThat(sheet.getRepeatingRows()).isEqualTo(form.getRepeatingRows());
            assertThat(book.getPrintArea(0)).isEqualTo("Мониторинг!$A$1:$I$19");
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getFooter().getRight()).isEqualTo("Страница &P из &N");
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 7);
            assertThat(sheet.getSheetConditionalFormatting()
                            .getConditionalFormattingAt(0)
                            .getFormattingRanges())
                    .containsExactly(CellRangeAddress.valueOf("A8:I9"));
            assertThat(book.getName("Всего_дней").getRefersToFormula()).isEqualTo("Мониторинг!$H$10");
            for (int column = 0; column < 9; column++) {
                assertThat(sheet.getColumnWidth(column)).isEqualTo(form.getColumnWidth(column));
            }
            assertThat(cell(sheet, "B7").getCellStyle().getFont().getBold()).isTrue();
            assertThat(cell(sheet, "C4").getCellStyle().getDataFormatString()).isEqualTo("dd.mm.yyyy");
        }
    }

    @Test
    void withoutPairsDividesByNothing() throws IOException {
        try (var book = filled()) {
            var sheet = book.getSheetAt(0);
            var reckoned = book.getCreationHelper().createFormulaEvaluator();
            assertThat(reckoned.evaluate(cell(sheet, "D14")).getNumberValue()).isZero();
            assertThat(reckoned.evaluate(cell(sheet, "H9")).getNumberValue()).isZero();
        }
    }

    private XSSFWorkbook filled() throws IOException {
        var paper = given.as(() -> papers.draw(school, SYSTEM));
        assertThat(paper.named("Мониторинг")).isEqualTo("Мониторинг.xlsx");
        Files.createDirectories(Path.of("target/papers"));
        Files.write(Path.of("target/papers/monitoring-" + paper.content().length + ".xlsx"), paper.content());
        return new XSSFWorkbook(new ByteArrayInputStream(paper.content()));
    }

    private static XSSFCell cell(XSSFSheet sheet, String address) {
        var at = new CellAddress(address);
        return sheet.getRow(at.getRow()).getCell(at.getColumn());
    }
}
