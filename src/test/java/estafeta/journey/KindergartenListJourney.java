package estafeta.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import estafeta.EstafetaTest;
import estafeta.access.AccessGiven;
import estafeta.access.web.DeviceCookie;
import estafeta.kernel.Role;
import estafeta.organisation.OrganisationGiven;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The curator of a kindergarten brings the list of its groups, puts a name right, takes it over and takes it back. */
@EstafetaTest
@Tag("journey")
class KindergartenListJourney {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final Path PICTURES = Path.of("target", "journey", "kindergarten-list");

    @LocalServerPort
    int port;

    @Autowired
    AccessGiven access;

    @Autowired
    OrganisationGiven organisations;

    @Test
    void leadsFromTheListOfAKindergartenToItsPeopleAndBack() throws IOException {
        var district = organisations.municipality(organisations.region().region());
        var kindergarten = organisations.organisation(district, "kindergarten", "Детский сад «Ромашка»");
        var account = access.account(Role.CURATOR, kindergarten);
        try (var browser = new Chromium()) {
            var curator = browser.visit("http://127.0.0.1:" + port, Optional.of(PICTURES));
            curator.keep(DeviceCookie.NAME, access.token(account));
            bring(curator);
            putRight(curator);
            takeOver(curator);
            takeBack(curator);
            curator.wasWell();
        }
    }

    private static void bring(Visit curator) throws IOException {
        curator.open("/people/imports");
        curator.bring("Файл со списком", new FilePayload("Педагоги ДОУ.xlsx", XLSX, withHalfAName()));
        curator.press("Посмотреть, что получится");
        assertThat(curator.text())
                .contains("Проверьте, что будет внесено", "Дроздова", "Нужны хотя бы фамилия и имя.")
                .contains("учитель-логопед", "музыкальный руководитель", "Пропущен");
        curator.portray("preview", "main");
        curator.portray("mend", "#bad");
    }

    private static void putRight(Visit curator) {
        curator.page().locator("#bad input").first().fill("Дроздова Вера Ивановна");
        curator.press("Исправить и проверить снова");
        assertThat(curator.page().locator("#bad").count()).isZero();
        assertThat(curator.text()).contains("Дроздова Вера Ивановна");
    }

    private static void takeOver(Visit curator) {
        curator.press(Pattern.compile("Внести \\d+ человек"));
        assertThat(curator.text()).contains("Список внесён", "Снегирёва Алина Игоревна", "Иволгина Майя Юрьевна");
        curator.portray("result", "main");
    }

    private static void takeBack(Visit curator) {
        curator.press("Отменить загрузку");
        assertThat(curator.text()).contains("Загрузка отменена", "Убраны при отмене", "Снегирёва Алина Игоревна");
        curator.open("/people?q=Снегирёва");
        assertThat(curator.text()).doesNotContain("Снегирёва Алина Игоревна");
    }

    private static byte[] withHalfAName() throws IOException {
        try (var file = KindergartenListJourney.class.getResourceAsStream("/intake/детский-сад-группы-разделами.xlsx");
                var workbook = new XSSFWorkbook(Objects.requireNonNull(file));
                var spoiled = new ByteArrayOutputStream()) {
            for (var row : workbook.getSheetAt(0)) {
                if (row.getCell(1) != null && row.getCell(1).toString().startsWith("Дроздова")) {
                    row.getCell(1).setCellValue("Дроздова");
                }
            }
            workbook.write(spoiled);
            return spoiled.toByteArray();
        }
    }
}
