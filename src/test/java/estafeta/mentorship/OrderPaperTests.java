package estafeta.mentorship;

import static estafeta.mentorship.MentorshipGiven.SEPTEMBER;
import static estafeta.mentorship.MentorshipGiven.SYSTEM;
import static org.assertj.core.api.Assertions.assertThat;

import estafeta.EstafetaTest;
import estafeta.access.AccessGiven;
import estafeta.document.Docx;
import estafeta.document.kept.KeptTemplates;
import estafeta.document.kept.NewTemplate;
import estafeta.document.kept.TemplateGiven;
import estafeta.grammar.Declensions;
import estafeta.grammar.Forms;
import estafeta.grammar.Gender;
import estafeta.kernel.NodeId;
import estafeta.kernel.Period;
import estafeta.kernel.Role;
import estafeta.mentorship.MentorshipGiven.Teacher;
import estafeta.mentorship.paper.OrderPapers;
import estafeta.organisation.Heads;
import estafeta.organisation.NewHead;
import estafeta.organisation.OrganisationGiven;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@EstafetaTest
class OrderPaperTests {
    @Autowired
    MockMvcTester browser;

    @Autowired
    AccessGiven access;

    @Autowired
    OrganisationGiven organisations;

    @Autowired
    MentorshipGiven given;

    @Autowired
    Heads heads;

    @Autowired
    Mentorships mentorships;

    @Autowired
    MentorshipsAtWork atWork;

    @Autowired
    Endings endings;

    @Autowired
    Papers papers;

    @Autowired
    Orders orders;

    @Autowired
    OrderPapers drawn;

    @Autowired
    Declensions declensions;

    @Autowired
    OrderRepository orderRows;

    @Autowired
    TemplateGiven templates;

    @Autowired
    KeptTemplates kept;

    OrganisationGiven.Region region;
    NodeId school;
    Teacher irina;
    Teacher anna;

    @BeforeEach
    void makeSchool() {
        region = organisations.region();
        school = region.school();
        irina = given.teacher("Кузнецова", school);
        anna = given.teacher("Белоусова", school);
        head("Громов", "Пётр", "Ильич", "директор", false, LocalDate.of(2020, 8, 25));
    }

    @Test
    void aDraftLeavesRoomForItsNumberAndDate() throws IOException {
        var pair = agreed(irina, anna);
        var order = draft(pair, new Order.Ground("педагогический совет", "1", LocalDate.of(2025, 8, 28)));
        assertThat(text(order))
                .contains(
                        "ПРИКАЗ",
                        "«___» ______________ 20___ г.\t№ ________",
                        "О закреплении наставников",
                        "на основании решения педагогического совета (протокол № 1 от 28 августа 2025 г.)",
                        "Кузнецова Анна Павловна, учитель (математика)",
                        "Белоусова Анна Павловна, учитель (математика)",
                        "с 01.09.2025 по 31.05.2026, один на один",
                        "Директор\tП. И. Громов",
                        "______________\tА. П. Белоусова\t«___» __________ 20___ г.")
                .doesNotContain("{", "}", "  ");
    }

    @Test
    void theActingHeadOfTheDaySigns() throws IOException {
        head("Звонарёва", "Алла", "Юрьевна", "директор", true, LocalDate.of(2025, 9, 15));
        var order = draft(agreed(irina, anna), null);
        given.as(() -> orders.register(order, "45/2-р", LocalDate.of(2025, 9, 20), SYSTEM));
        assertThat(text(order))
                .contains("«20» сентября 2025 г.\t№ 45/2-р", "И. о. директора\tА. Ю. Звонарёва")
                .doesNotContain("на основании решения");
    }

    @Test
    void writesWordsAsTheyWerePutRight() throws IOException {
        var strange = given.teacher("Чудоковей", school);
        var order = draft(agreed(irina, strange), null);
        assertThat(dative(order))
                .doesNotHaveDuplicates()
                .contains("Кузнецовой Анне Павловне", "Громову Петру Ильичу", "директору", "Чудоковей Анне Павловне");
        var forms = new Forms(
                "Чудоковей Анна Павловна",
                "Чудоковеи Анны Павловны",
                "Чудоковее Анне Павловне",
                "Чудоковею Анну Павловну",
                "Чудоковеей Анной Павловной",
                "Чудоковее Анне Павловне");
        given.as(() -> declensions.note(forms, Gender.FEMININE, school, SYSTEM));
        assertThat(dative(order)).contains("Чудоковее Анне Павловне").doesNotContain("Чудоковей Анне Павловне");
    }

    @Test
    void aChangeNamesTheOrderItChangesAndDeclinesWhoComesAndGoes() throws IOException {
        var olga = given.teacher("Дроздова", school);
        var pair = given.active(school, irina, anna);
        var november = LocalDate.of(2025, 11, 10);
        given.as(() -> {
            atWork.replaceMentor(
                    pair, new Replacement(irina.at(), olga.at(), november, "отпуск", november, "папка"), SYSTEM);
            atWork.pause(pair, november.plusDays(20), "болезнь", SYSTEM);
        });
        assertThat(text(draft(pair, null)))
                .contains(
                        "О внесении изменений в состав и сроки работы наставнических пар",
                        "Внести изменения в приказ от 1 сентября 2025 г. № 41-од:",
                        "с 10 ноября 2025 г. заменить наставника: вместо Кузнецовой А. П. назначить Дроздову А. П.",
                        "приостановить с 30 ноября 2025 г.")
                .doesNotContain("{", "}", "  ");
    }

    @Test
    void namesWhomItAssignedWhoeverHasComeSince() throws IOException {
        var order = draft(agreed(irina, anna), null);
        given.as(() -> orders.register(order, "45/2-р", SEPTEMBER, SYSTEM));
        var pair = given.as(() -> orders.acts(order, SYSTEM)).getFirst().mentorship();
        given.as(() -> papers.noteAgreement(pair, irina.at(), "7", SEPTEMBER, SYSTEM));
        given.replaced(pair, irina, given.teacher("Дроздова", school));
        assertThat(text(order)).contains("Кузнецова Анна Павловна, учитель").doesNotContain("Дроздова Анна Павловна,");
    }

    @Test
    void anEndTellsTheLastDay() throws IOException {
        var pair = given.active(school, irina, anna);
        given.as(() -> endings.refuse(pair, anna.at(), LocalDate.of(2025, 12, 1), null, SYSTEM));
        assertThat(text(draft(pair, null)))
                .contains(
                        "О прекращении наставничества",
                        "установленное приказом от 1 сентября 2025 г. № 41-од:",
                        "1 декабря 2025 г.");
    }

    @Test
    void namesThoseOfAnotherSchoolAndKeepsEightPairsInOneTable() throws IOException {
        var elsewhere = organisations.school(
                organisations.municipality(organisations.region().region()));
        var acts = new HashSet<ActId>();
        for (var no = 0; no < 8; no++) {
            var mentor = given.teacher(
                    no == 0 ? "Константинопольская-Вознесенская" : "Кузнецова", no % 4 == 1 ? elsewhere : school);
            var pair = agreed(mentor, given.teacher("Белоусова", school));
            acts.addAll(orders.waiting(school, pair, SYSTEM));
        }
        var order = given.as(() -> orders.draft(school, acts, null, SYSTEM));
        assertThat(text(order))
                .contains(
                        "Константинопольская-Вознесенская Анна Павловна, учитель (математика)",
                        "Кузнецова Анна Павловна, учитель (математика), СОШ",
                        "______________\tА. П. Константинопольская-Вознесенская");
    }

    @Test
    void isDrawnByTheNearestTemplateAndOnceRegisteredForEverByTheSame() throws IOException {
        var order = draft(agreed(irina, anna), null);
        templates.on(region.municipality(), "Бланк района");
        assertThat(text(order)).isEqualTo("Бланк района № ______");
        templates.on(school, "Бланк школы");
        given.as(() -> orders.register(order, "45/2-р", LocalDate.of(2025, 9, 20), SYSTEM));
        templates.on(school, "Новый бланк школы");
        assertThat(text(order)).isEqualTo("Бланк школы № 45/2-р");
        given.as(() -> orders.correct(order, "46", LocalDate.of(2025, 9, 20), SYSTEM));
        assertThat(text(order)).isEqualTo("Бланк школы № 46");
        assertThat(text(draft(agreed(given.teacher("Дроздова", school), given.teacher("Лаптева", school)), null)))
                .isEqualTo("Новый бланк школы № ______");
    }

    @Test
    void staysWithTheReadyTemplateItWasRegisteredWith() throws IOException {
        var order = draft(agreed(irina, anna), null);
        given.as(() -> orders.register(order, "45/2-р", LocalDate.of(2025, 9, 20), SYSTEM));
        templates.on(school, "Бланк школы");
        assertThat(text(order)).contains("О закреплении наставников", "№ 45/2-р");
    }

    @Test
    void anOrderNotedFromElsewhereWasDrawnByNoneAndIsByWhatHolds() throws IOException {
        given.active(school, irina, anna);
        var noted = orderRows
                .findByEmployerAndNumberAndState(school, "41-од", Order.State.REGISTERED)
                .getFirst();
        assertThat(noted.template()).isNull();
        templates.on(school, "Бланк школы");
        assertThat(text(noted.id())).isEqualTo("Бланк школы № 41-од");
    }

    @Test
    void aWorkbookOfTheOfficeIsFilledAndStaysAWorkbook() throws IOException {
        var kind = templates.assigning();
        var wanted = new NewTemplate(school, kind, "Форма.xlsx", form(), "");
        var id = given.as(() -> kept.keep(wanted, SYSTEM));
        given.as(() -> kept.switchOn(id, SYSTEM));
        var order = draft(agreed(irina, anna), null);
        var paper = given.as(() -> drawn.draw(order, SYSTEM));
        assertThat(paper.named("Приказ")).isEqualTo("Приказ.xlsx");
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(paper.content()))) {
            var row = book.getSheetAt(0).getRow(1);
            assertThat(row.getCell(0).getNumericCellValue()).isEqualTo(1);
            assertThat(row.getCell(1).getStringCellValue()).isEqualTo("Кузнецова Анна Павловна");
            assertThat(row.getCell(2).getStringCellValue()).isEqualTo("Белоусова Анна Павловна");
        }
    }

    @Test
    void aTemplateIsTriedOnTheLatestOrderOfTheNodeAndOfAllUnderIt() {
        var order = draft(agreed(irina, anna), null);
        given.as(() -> orders.register(order, "45/2-р", LocalDate.of(2025, 9, 20), SYSTEM));
        templates.on(region.region(), "Бланк области");
        var holding = kept.holding(templates.assigning(), region.region());
        assertThat(given.as(() -> Docx.paragraphs(kept.preview(holding, SYSTEM).content())))
                .containsExactly("Бланк области № 45/2-р");
        var elsewhere =
                organisations.viewer(Role.CURATOR, organisations.region().school());
        assertThat(given.as(() -> templates.assigning().latest(school, elsewhere)))
                .isEmpty();
        assertThat(given.as(() -> kept.paper("order-end").latest(school, SYSTEM)))
                .isEmpty();
    }

    @Test
    void anOrderThatOnlyAssignsOrOnlyEndsHasAPaperOfItsOwn() {
        assertThat(OrderPaper.of(List.of(Act.Kind.ASSIGN, Act.Kind.ASSIGN))).isEqualTo(OrderPaper.ASSIGN);
        assertThat(OrderPaper.of(List.of(Act.Kind.END))).isEqualTo(OrderPaper.END);
        assertThat(OrderPaper.of(List.of(Act.Kind.ASSIGN, Act.Kind.END))).isEqualTo(OrderPaper.CHANGE);
        assertThat(OrderPaper.of(List.of())).isEqualTo(OrderPaper.CHANGE);
    }

    private static byte[] form() throws IOException {
        try (var book = new XSSFWorkbook();
                var file = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("Приказ");
            sheet.createRow(0).createCell(0).setCellValue("{организация}");
            var row = sheet.createRow(1);
            row.createCell(0).setCellValue("{#закрепить}{№}");
            row.createCell(1).setCellValue("{наставники.имя|через запятую}");
            row.createCell(2).setCellValue("{наставляемые.имя|через запятую}{/закрепить}");
            book.write(file);
            return file.toByteArray();
        }
    }

    @Test
    void isDrawnAsPdfForThoseWhoSeeIt() throws IOException {
        var order = draft(agreed(irina, anna), null);
        given.as(() -> orders.register(order, "45/2-р", LocalDate.of(2025, 9, 20), SYSTEM));
        var pdf = browser.get()
                .uri("/orders/{id}/order.pdf", order.value())
                .with(access.signedIn(access.account(Role.CURATOR, school)))
                .exchange();
        assertThat(pdf).hasStatusOk();
        assertThat(URLDecoder.decode(
                                String.valueOf(pdf.getResponse().getHeader("Content-Disposition")),
                                StandardCharsets.UTF_8)
                        .replace('\u00a0', ' '))
                .contains("Приказ 45-2-р.pdf");
        try (var document = Loader.loadPDF(pdf.getResponse().getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(document).replace('\u00a0', ' '))
                    .contains("О закреплении наставников", "№ 45/2-р", "Белоусова", "П. И. Громов");
            assertThat(document.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo("2025-09-20T00:00:00Z");
        }
    }

    @Test
    void whatIsSignedBesideItIsDrawnAsPdfToo() throws IOException {
        var order =
                draft(agreed(irina, anna), new Order.Ground("педагогический совет", "1", LocalDate.of(2025, 8, 28)));
        var curator = access.signedIn(access.account(Role.CURATOR, school));
        assertThat(browser.get().uri("/orders/{id}", order.value()).with(curator))
                .bodyText()
                .contains("/papers/order-readers.pdf", "/papers/council-protocol.pdf", "/papers/council-extract.pdf");
        var pdf = browser.get()
                .uri("/orders/{id}/papers/council-extract.pdf", order.value())
                .with(curator)
                .exchange();
        assertThat(pdf).hasStatusOk();
        try (var document = Loader.loadPDF(pdf.getResponse().getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(document).replace('\u00a0', ' '))
                    .contains("ВЫПИСКА ИЗ ПРОТОКОЛА", "Кузнецова Анна Павловна");
        }
        assertThat(browser.get()
                        .uri("/orders/{id}/papers/nothing.pdf", order.value())
                        .with(curator))
                .hasStatus(404);
    }

    @Test
    void aWorkbookBecomesNoPdf() throws IOException {
        var wanted = new NewTemplate(school, templates.assigning(), "Форма.xlsx", form(), "");
        var id = given.as(() -> kept.keep(wanted, SYSTEM));
        given.as(() -> kept.switchOn(id, SYSTEM));
        assertThat(browser.get()
                        .uri(
                                "/orders/{id}/order.pdf",
                                draft(agreed(irina, anna), null).value())
                        .with(access.signedIn(access.account(Role.CURATOR, school))))
                .hasStatus(422)
                .bodyText()
                .contains("по шаблону Excel, PDF из него не делается");
    }

    private MentorshipId agreed(Teacher mentor, Teacher mentee) {
        var id = given.proposed(school, mentor, mentee);
        given.as(() -> papers.agree(id, mentor.at(), SEPTEMBER, "папка", SYSTEM));
        return id;
    }

    private OrderId draft(MentorshipId pair, Order.@Nullable Ground ground) {
        return given.as(() -> orders.draft(school, orders.waiting(school, pair, SYSTEM), ground, SYSTEM));
    }

    private List<String> dative(OrderId order) {
        return given.as(() -> drawn.words(order, SYSTEM)).stream()
                .map(row -> row.forms().dative())
                .toList();
    }

    private void head(String surname, String name, String patronymic, String position, boolean acting, LocalDate from) {
        given.as(() -> heads.appoint(
                school, new NewHead(surname, name, patronymic, position, acting, null, Period.since(from)), SYSTEM));
    }

    private String text(OrderId order) throws IOException {
        var word = given.as(() -> drawn.draw(order, SYSTEM)).content();
        try (var document = new XWPFDocument(new ByteArrayInputStream(word));
                var extractor = new XWPFWordExtractor(document)) {
            return extractor.getText().strip().replace('\u00a0', ' ');
        }
    }
}
