package estafeta.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import estafeta.EstafetaTest;
import estafeta.access.AccessGiven;
import estafeta.kernel.Nodes;
import estafeta.kernel.Role;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@EstafetaTest
class OrganisationScreenTests {
    @Autowired
    MockMvcTester browser;

    @Autowired
    OrganisationGiven given;

    @Autowired
    AccessGiven access;

    @Autowired
    Organisations organisations;

    @Autowired
    Nodes nodes;

    @Test
    void listsWhatStandsUnderTheViewerAlone() {
        var tree = given.region();
        var other = given.region();
        var operator = access.signedIn(access.account(Role.REGIONAL_OPERATOR, tree.region()));
        assertThat(browser.get().uri("/organisations").with(operator))
                .hasStatusOk()
                .bodyText()
                .contains(name(tree.school()))
                .doesNotContain(name(other.school()) + "<");
    }

    @Test
    void findsByAPartOfTheName() {
        var tree = given.region();
        given.organisation(tree.municipality(), "kindergarten", "Детский сад «Ёлочка»");
        var operator = access.signedIn(access.account(Role.REGIONAL_OPERATOR, tree.region()));
        assertThat(browser.get().uri("/organisations?q={q}", "сад елоч").with(operator))
                .hasStatusOk()
                .bodyText()
                .contains("Ёлочка")
                .doesNotContain(name(tree.school()) + "<");
    }

    @Test
    void answersHtmxWithRowsAlone() {
        var tree = given.region();
        var operator = access.signedIn(access.account(Role.REGIONAL_OPERATOR, tree.region()));
        assertThat(browser.get()
                        .uri("/organisations")
                        .header("HX-Request", "true")
                        .with(operator))
                .hasStatusOk()
                .bodyText()
                .contains(name(tree.school()))
                .doesNotContain("<h1>");
    }

    @Test
    void showsTheCardToItsCuratorWithoutTheButtonsOfTheTree() {
        var tree = given.region();
        given.head(tree.school(), "Осокина", OrganisationGiven.LONG_AGO);
        var curator = access.signedIn(access.account(Role.CURATOR, tree.school()));
        assertThat(browser.get().uri("/organisations/" + tree.school().value()).with(curator))
                .hasStatusOk()
                .bodyText()
                .contains("Осокина Мария Петровна")
                .contains("/heads/new")
                .doesNotContain("/merge");
        assertThat(browser.get()
                        .uri("/organisations/" + tree.school().value() + "/close")
                        .with(curator))
                .hasStatus(403);
    }

    @Test
    void aForeignCardIsUnknown() {
        var foreign = given.region();
        var curator =
                access.signedIn(access.account(Role.CURATOR, given.region().school()));
        assertThat(browser.get()
                        .uri("/organisations/" + foreign.school().value())
                        .with(curator))
                .hasStatus(404)
                .bodyText()
                .doesNotContain(name(foreign.school()) + "<");
    }

    @Test
    void addsASchool() {
        var tree = given.region();
        var operator = access.signedIn(access.account(Role.REGIONAL_OPERATOR, tree.region()));
        assertThat(browser.post()
                        .uri("/organisations")
                        .param("type", "lyceum")
                        .param("under", tree.municipality().value().toString())
                        .param("fullName", "МБОУ лицей № 7")
                        .param("shortName", "Лицей № 7")
                        .with(operator))
                .hasStatus(303);
        assertThat(browser.get().uri("/organisations?q=лицей").with(operator))
                .bodyText()
                .contains("Лицей № 7");
    }

    @Test
    void keepsWhatWasTypedWhenSomethingIsMissing() {
        var tree = given.region();
        var operator = access.signedIn(access.account(Role.REGIONAL_OPERATOR, tree.region()));
        assertThat(browser.post()
                        .uri("/organisations")
                        .param("type", "lyceum")
                        .param("shortName", "Лицей № 7")
                        .with(operator))
                .hasStatus(422)
                .bodyText()
                .contains("Лицей № 7")
                .contains("Напишите полное наименование");
    }

    @Test
    void mergesAfterALookAtWhatFollows() {
        var tree = given.region();
        var kept = given.school(tree.municipality());
        var operator = access.signedIn(access.account(Role.REGIONAL_OPERATOR, tree.region()));
        var merge = "/organisations/" + tree.school().value() + "/merge";
        assertThat(browser.get()
                        .uri(merge + "?checked=true&other=" + kept.value() + "&day=01.09.2026")
                        .with(operator))
                .hasStatusOk()
                .bodyText()
                .contains("Последний день самостоятельной работы: 31");
        assertThat(browser.post()
                        .uri(merge)
                        .param("other", kept.value().toString())
                        .param("day", "01.09.2026")
                        .with(operator))
                .hasStatus(303);
        assertThat(nodes.require(tree.school()).path())
                .startsWith(nodes.require(kept).path());
    }

    @Test
    void everyStepOpens() {
        var tree = given.region();
        var head = given.head(tree.school(), "Осокина", OrganisationGiven.LONG_AGO);
        var operator = access.signedIn(access.account(Role.REGIONAL_OPERATOR, tree.region()));
        var card = "/organisations/" + tree.school().value();
        for (var step : new String[] {
            "",
            "/rename",
            "/correct",
            "/describe",
            "/move",
            "/merge",
            "/close",
            "/reopen",
            "/heads/new",
            "/heads/" + head.value()
        }) {
            assertThat(browser.get().uri(card + step).with(operator)).as(step).hasStatusOk();
        }
        assertThat(browser.get().uri("/organisations/new").with(operator)).hasStatusOk();
        assertThat(browser.get().uri("/organisations/" + tree.region().value()).with(operator))
                .hasStatusOk();
        assertThat(browser.get().uri("/organisations/lookup?q=область").with(operator))
                .hasStatusOk();
    }

    @Test
    void takesOverAList() {
        var tree = given.region();
        var operator = access.signedIn(access.account(Role.REGIONAL_OPERATOR, tree.region()));
        var csv = """
                Муниципалитет;Полное наименование;Краткое название;Тип;Город/село;Малокомплектная;Базовая;Руководитель
                Парабельский район;МБОУ «Нарымская СОШ»;Нарымская СОШ;школа;село;да;нет;Дудко Семён Андреевич
                Парабельский район;МБДОУ «Рябинка»;д/с «Рябинка»;детский сад;село;;;
                Парабельский район;«Восход»;Восход;;село;;;
                Чаинский район;;;;;;;
                ;;;;;;;
                Итого;3;;;;;;
                Исполнитель;Ведущая М. М.;;;;;;
                """;
        var file = new MockMultipartFile("file", "список.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8));
        var preview = browser.post()
                .uri("/organisations/import")
                .multipart()
                .file(file)
                .param("under", tree.region().value().toString())
                .with(operator)
                .exchange();
        assertThat(preview).hasStatus(303);
        var address = String.valueOf(preview.getResponse().getRedirectedUrl());
        assertThat(browser.get().uri(address).with(operator))
                .hasStatusOk()
                .bodyText()
                .contains("Добавим: 3")
                .contains("По названию тип не понять")
                .contains("Чаинский район")
                .contains("Не организация: итог.", "Не организация: подпись");
        assertThat(browser.post().uri(address + "/confirm").with(operator)).hasStatus(303);
        assertThat(browser.get().uri(address).with(operator)).bodyText().contains("Добавлено: 3");
        assertThat(browser.get().uri("/organisations?q=нарым").with(operator))
                .bodyText()
                .contains("Нарымская СОШ")
                .contains("Парабельский район")
                .contains("Дудко С. А.");
    }

    private String name(estafeta.kernel.NodeId id) {
        return organisations.name(id, OrganisationGiven.LONG_AGO);
    }
}
