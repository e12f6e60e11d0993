package estafeta.journey;

import static org.assertj.core.api.Assertions.assertThat;

import estafeta.EstafetaTest;
import estafeta.access.AccessGiven;
import estafeta.access.web.DeviceCookie;
import estafeta.kernel.Role;
import estafeta.organisation.OrganisationGiven;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;

/** A curator copies «Педагогический состав» from the site of her school and pastes it: the table is the list. */
@EstafetaTest
@Tag("journey")
class PasteFromSiteJourney {
    private static final Path PICTURES = Path.of("target", "journey", "paste-from-site");
    private static final String SELECT_TABLE = "getSelection().selectAllChildren(document.body)";

    @LocalServerPort
    int port;

    @Autowired
    AccessGiven access;

    @Autowired
    OrganisationGiven organisations;

    @Test
    void leadsFromThePageOfASchoolToItsPeople() throws IOException {
        var account = access.account(Role.CURATOR, organisations.region().school());
        try (var browser = new Chromium()) {
            var curator = browser.visit("http://127.0.0.1:" + port, Optional.of(PICTURES));
            curator.keep(DeviceCookie.NAME, access.token(account));
            curator.open("/people/imports");
            copyFromTheSite(curator);
            paste(curator);
            takeOver(curator);
            curator.wasWell();
        }
    }

    private static void copyFromTheSite(Visit curator) throws IOException {
        try (var site = curator.page().context().newPage()) {
            site.setContent(new ClassPathResource("intake/вставка-со-страницы-школы.html")
                    .getContentAsString(StandardCharsets.UTF_8));
            site.evaluate(SELECT_TABLE);
            site.keyboard().press("Control+C");
        }
        curator.page().bringToFront();
    }

    private static void paste(Visit curator) {
        curator.page().getByLabel("Или вставьте таблицу").click();
        curator.page().keyboard().press("Control+V");
        assertThat(curator.value("Или вставьте таблицу")).contains("Полевая", "Педагог");
        curator.portray("paste", ".field:has(#pasted)");
        curator.press("Посмотреть, что получится");
        assertThat(curator.text())
                .contains("Вставленная таблица.html", "Полевая Эмма Рашидовна", "русский язык", "литература")
                .contains("Степная Юна Львовна", "педагог-психолог");
    }

    private static void takeOver(Visit curator) {
        curator.press(Pattern.compile("Внести 3 человек"));
        assertThat(curator.text()).contains("Список внесён", "Луговой Савва Ильич");
        curator.open("/people?q=Полевая");
        assertThat(curator.text()).contains("Полевая Эмма Рашидовна");
    }
}
