package estafeta.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import estafeta.EstafetaTest;
import estafeta.access.AccessGiven;
import estafeta.access.web.DeviceCookie;
import estafeta.document.Docx;
import estafeta.document.kept.TemplateGiven;
import estafeta.kernel.NodeId;
import estafeta.kernel.Role;
import estafeta.organisation.OrganisationGiven;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The curator brings the school's own order, puts right what is wrong in it, tries it, switches it on and goes back. */
@EstafetaTest
@Tag("journey")
class OwnTemplateJourney {
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final Path PICTURES = Path.of("target", "journey", "own-template");

    @LocalServerPort
    int port;

    @Autowired
    AccessGiven access;

    @Autowired
    OrganisationGiven organisations;

    @Autowired
    TemplateGiven templates;

    @Test
    void leadsFromTheCardOfTheSchoolToAnOwnOrderAndBack() throws IOException {
        var region = organisations.region();
        templates.on(region.municipality(), "Бланк района");
        var account = access.account(Role.CURATOR, region.school());
        try (var browser = new Chromium()) {
            var curator = browser.visit("http://127.0.0.1:" + port, Optional.of(PICTURES));
            curator.keep(DeviceCookie.NAME, access.token(account));
            find(curator, region.school());
            bringWrong(curator);
            bringRight(curator);
            tryAndSwitchOn(curator);
            goBack(curator);
            curator.wasWell();
        }
    }

    private static void find(Visit curator, NodeId school) {
        curator.open("/organisations/" + school.value());
        curator.page().getByText("Своих шаблонов нет").scrollIntoViewIfNeeded();
        curator.press("Посмотреть и изменить");
        assertThat(curator.text()).contains("от вышестоящих: Район №", "готовый");
        curator.press("Все поля: Приказ о закреплении наставников");
        assertThat(curator.text()).contains("{номер}", "{#закрепить} … {/закрепить}");
        curator.press("Приказ о закреплении наставников");
    }

    private static void bringWrong(Visit curator) {
        curator.type("Пометка", "с гербом");
        bring(curator, Docx.bytes(Docx.p("ПРИКАЗ № {намер}"), Docx.p("от {дата"), Docx.p("{#закрепить}")));
        assertThat(curator.text()).contains("Может быть, {номер}?", "Скобка открыта", "Начато");
        assertThat(curator.value("Пометка")).isEqualTo("с гербом");
    }

    private static void bringRight(Visit curator) {
        bring(curator, TemplateGiven.word("ПРИКАЗ школы"));
        assertThat(curator.text()).contains("Версия 1 ждёт включения", "с гербом", "не включалась");
    }

    private static void tryAndSwitchOn(Visit curator) throws IOException {
        var page = curator.page();
        var preview = page.waitForDownload(
                () -> page.getByText("Посмотреть на данных").first().click());
        assertThat(preview.suggestedFilename()).isEqualTo("Проба. Приказ о закреплении наставников.docx");
        assertThat(Docx.paragraphs(Files.readAllBytes(preview.path()))).containsExactly("ПРИКАЗ школы № 41-од");
        curator.press("Включить");
        assertThat(curator.text()).contains("свой, версия 1").doesNotContain("ждёт включения");
    }

    private static void goBack(Visit curator) {
        curator.press("Вернуться к общему");
        assertThat(curator.text()).contains("от вышестоящих: Район №", "действовала раньше");
    }

    private static void bring(Visit curator, byte[] file) {
        curator.bring("Файл шаблона", new FilePayload("Приказ.docx", DOCX, file));
        curator.press("Проверить и загрузить");
    }
}
