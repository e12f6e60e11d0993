package estafeta.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import estafeta.EstafetaTest;
import estafeta.access.AccessGiven;
import estafeta.access.web.DeviceCookie;
import estafeta.kernel.NodeId;
import estafeta.kernel.Role;
import estafeta.mentorship.MentorshipGiven;
import estafeta.mentorship.MentorshipGiven.Teacher;
import estafeta.mentorship.pack.PackGiven;
import estafeta.organisation.OrganisationGiven;
import estafeta.people.ConsentPurpose;
import estafeta.people.NewConsent;
import estafeta.people.PersonFacts;
import estafeta.people.PublicationItem;
import estafeta.people.WantedConsents;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An inspection is announced: the head sees what is lacking, mends it, takes the folder, and puts on the site what may be there. */
@EstafetaTest
@Tag("journey")
class InspectionFolderJourney {
    private static final Path PICTURES = Path.of("target", "journey", "inspection-folder");

    @LocalServerPort
    int port;

    @Autowired
    AccessGiven access;

    @Autowired
    OrganisationGiven organisations;

    @Autowired
    MentorshipGiven given;

    @Autowired
    PackGiven packs;

    @Autowired
    PersonFacts facts;

    @Autowired
    WantedConsents wanted;

    @Test
    void leadsFromTheCardOfTheSchoolToTheArchiveAndTheSite() throws IOException {
        var school = organisations.region().school();
        var irina = given.teacher("Родникова", school);
        var anna = given.teacher("Вознесенская-Приозёрская", school);
        packs.ordered(school, irina, anna, "41-од");
        packs.ordered(school, given.teacher("Снегирёва", school), given.teacher("Лаптева", school), "42-од");
        given.as(() -> wanted.want(school, Set.of(ConsentPurpose.MENTORING), MentorshipGiven.SYSTEM));
        allowName(irina, school);
        try (var browser = new Chromium()) {
            var head = browser.visit("http://127.0.0.1:" + port, Optional.of(PICTURES));
            head.keep(DeviceCookie.NAME, access.token(access.account(Role.HEAD, school)));
            look(head, school);
            mend(head, school);
            take(head);
            publish(head, school);
            head.wasWell();
        }
    }

    private void allowName(Teacher teacher, NodeId school) {
        var items = Set.of(PublicationItem.NAME, PublicationItem.POSITION);
        given.as(() -> facts.giveConsent(
                teacher.person(),
                school,
                NewConsent.toPublication(items, packs.term(school).first(), "папка 9", null),
                MentorshipGiven.SYSTEM));
    }

    private static void look(Visit head, NodeId school) {
        head.open("/organisations/" + school.value());
        head.press("Папка наставничества: что есть, чего не хватает");
        assertThat(head.text()).contains("Не хватает 11 бумаг", "не ознакомлены 2 из 2", "согласия нет", "вложите");
        head.portray("folder", "main");
    }

    private static void mend(Visit head, NodeId school) {
        head.press(Pattern.compile("Исправить.*Дополнительные соглашения, Родникова"));
        head.type("Номер соглашения", "7");
        head.type("Дата соглашения", "01.09.2026");
        head.press("Отметить");
        head.open("/folder/" + school.value());
        assertThat(head.text()).contains("Не хватает 10 бумаг", "№ 7 от 1 сентября 2026");
        head.press(Pattern.compile("Внести.*Положение о наставничестве"));
        head.type("Дата документа", "01.09.2026");
        head.press("Записать");
        head.look();
        head.bring(
                "Файл",
                new FilePayload("Положение.pdf", "application/pdf", "%PDF-1.7".getBytes(StandardCharsets.UTF_8)));
        head.press("Приложить скан");
        assertThat(head.text()).contains("Скан приложен", "Не хватает 9 бумаг", "от 1 сентября 2026");
        head.press(Pattern.compile("Открыть.*Положение о наставничестве"));
        head.look();
        head.portray("local-acts", "main");
        head.press("В папку наставничества");
    }

    private static void take(Visit head) throws IOException {
        // the page moves on by itself as soon as the pack is ready: it is looked at then
        head.page().getByText("Собрать папку").click();
        head.page().getByText("Скачать ZIP").first().waitFor();
        head.look();
        assertThat(head.text()).contains("Скачать ZIP", "Архив хранится до");
        head.portray("folder-ready", "main");
        var files = download(head, "Скачать ZIP");
        assertThat(files.keySet())
                .contains("00. Содержание папки наставничества.pdf")
                .contains("01. Локальные акты/01. Положение о наставничестве от 01.09.2026.pdf")
                .anyMatch(name -> name.startsWith("02. Приказы о наставничестве/01. Приказ № 41-од"));
        assertThat(PackGiven.text(files.get("00. Содержание папки наставничества.pdf")))
                .contains("СОДЕРЖАНИЕ", "Не хватает: 9", "Положение о наставничестве от 01.09.2026.pdf");
    }

    private static void publish(Visit head, NodeId school) throws IOException {
        head.open("/folder/" + school.value());
        head.press("Пакет для сайта");
        assertThat(head.text())
                .contains(
                        "По имени: 1",
                        "Без имени: 3",
                        "согласия на публикацию нет",
                        "Родникова Анна Павловна, учитель");
        head.portray("site-pack", "main");
        assertThat(head.value("Текст, чтобы вставить на страницу"))
                .contains("Родникова Анна Павловна (учитель, математика) за педагогом")
                .doesNotContain("Вознесенск");
        head.press("Скопировать");
        assertThat(download(head, "Скачать пакет")).allSatisfy((name, content) -> {
            assertThat(name).doesNotContain("Вознесенск");
            if (name.endsWith(".pdf")) {
                assertThat(PackGiven.text(content)).doesNotContain("Вознесенск");
            }
        });
    }

    private static Map<String, byte[]> download(Visit head, String words) throws IOException {
        var page = head.page();
        var file = page.waitForDownload(() -> page.getByText(words).first().click());
        assertThat(file.suggestedFilename()).endsWith(".zip");
        return PackGiven.files(Files.readAllBytes(file.path()));
    }
}
