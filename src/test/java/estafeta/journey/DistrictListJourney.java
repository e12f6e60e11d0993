package estafeta.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import estafeta.EstafetaTest;
import estafeta.access.AccessGiven;
import estafeta.access.web.DeviceCookie;
import estafeta.kernel.AccountId;
import estafeta.kernel.NodeId;
import estafeta.kernel.Role;
import estafeta.organisation.OrganisationGiven;
import estafeta.people.stafflist.Samples;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A municipal coordinator brings the list of her district: pairs at work become mentorships, and may be taken back. */
@EstafetaTest
@Tag("journey")
class DistrictListJourney {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final Path PICTURES = Path.of("target", "journey", "district-list");

    @LocalServerPort
    int port;

    @Autowired
    AccessGiven access;

    @Autowired
    OrganisationGiven organisations;

    @Test
    void leadsFromTheListOfADistrictToItsPairs() {
        var district = district();
        var account = access.account(Role.MUNICIPAL_COORDINATOR, district);
        try (var browser = new Chromium()) {
            var coordinator = come(browser, account);
            bring(coordinator);
            putRight(coordinator);
            takeOver(coordinator);
            lookAtAPair(coordinator);
            takeBack(coordinator);
            coordinator.wasWell();
        }
    }

    private NodeId district() {
        var district = organisations.municipality(organisations.region().region());
        organisations.organisation(district, "school", "Заречная СОШ № 4");
        organisations.organisation(district, "school", "СОШ № 1");
        organisations.organisation(district, "school", "СОШ № 3 имени Героя Советского Союза А. Ф. Лебедева");
        organisations.organisation(district, "kindergarten", "Детский сад «Рябинка»");
        organisations.organisation(district, "basic_school", "Приозёрная ООШ");
        organisations.organisation(district, "extra", "ДДТ");
        return district;
    }

    private Visit come(Chromium browser, AccountId account) {
        var coordinator = browser.visit("http://127.0.0.1:" + port, Optional.of(PICTURES));
        coordinator.keep(DeviceCookie.NAME, access.token(account));
        coordinator.open("/mentorships");
        return coordinator;
    }

    private static void bring(Visit coordinator) {
        coordinator.press("Загрузить готовые пары");
        coordinator.bring("Файл со списком", new FilePayload("Свод района.xlsx", XLSX, Samples.district()));
        coordinator.type("На какой день список", "07.12.2026");
        coordinator.press("Посмотреть, что получится");
        assertThat(coordinator.text())
                .contains("Проверьте, какие пары будут внесены")
                .contains("Организации «Озёрная ООШ (малокомпл.)» среди ваших нет.")
                .contains("Внести 7 строк");
    }

    /** The school is called otherwise here. */
    private static void putRight(Visit coordinator) {
        coordinator.page().locator("#bad input").first().fill("Приозёрная ООШ");
        coordinator.press("Исправить и проверить снова");
        assertThat(coordinator.page().locator("#bad").count()).isZero();
        assertThat(coordinator.text()).contains("Молодых педагогов нет", "Пока без наставника", "Кольцова И. Ю.");
    }

    private static void takeOver(Visit coordinator) {
        coordinator.press(Pattern.compile("Внести \\d+ строк"));
        assertThat(coordinator.text()).contains("Пары внесены", "Бреднева Арина Павловна", "Агишева Р. Р.");
    }

    private static void lookAtAPair(Visit coordinator) {
        coordinator.press("Ефремова К. В.");
        assertThat(coordinator.text())
                .contains("Ситникова Юлия Марковна", "Латыш О. П.", "Пара внесена как уже существующая");
        coordinator.page().goBack();
    }

    private static void takeBack(Visit coordinator) {
        coordinator.press("Отменить загрузку");
        assertThat(coordinator.text()).contains("Загрузка отменена", "Убраны при отмене");
        coordinator.open("/mentorships");
        assertThat(coordinator.text()).contains("Пар пока нет");
    }
}
