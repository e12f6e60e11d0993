package estafeta.document.web;

import static org.assertj.core.api.Assertions.assertThat;

import estafeta.EstafetaTest;
import estafeta.access.AccessGiven;
import estafeta.document.Docx;
import estafeta.document.kept.TemplateGiven;
import estafeta.kernel.NodeId;
import estafeta.kernel.Role;
import estafeta.organisation.OrganisationGiven;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@EstafetaTest
class TemplateScreenTests {
    @Autowired
    MockMvcTester browser;

    @Autowired
    OrganisationGiven organisations;

    @Autowired
    AccessGiven access;

    @Autowired
    TemplateGiven given;

    OrganisationGiven.Region place;
    RequestPostProcessor curator;
    RequestPostProcessor coordinator;
    RequestPostProcessor operator;

    @BeforeEach
    void makeRegion() {
        place = organisations.region();
        curator = access.signedIn(access.account(Role.CURATOR, place.school()));
        coordinator = access.signedIn(access.account(Role.MUNICIPAL_COORDINATOR, place.municipality()));
        operator = access.signedIn(access.account(Role.REGIONAL_OPERATOR, place.region()));
    }

    @Test
    void anOwnTemplateIsBroughtTriedSwitchedOnPutBackAndWithdrawn() {
        assertThat(shown(get(all(place.school()), curator)))
                .contains("Приказ о закреплении наставников", "Приказ о прекращении наставничества", "готовый");
        assertThat(bring(place.school(), curator, "Первый.docx", TemplateGiven.word("Первый"), "с гербом"))
                .hasRedirectedUrl(one(place.school()));
        var waiting = shown(get(one(place.school()), curator));
        assertThat(waiting)
                .contains(
                        "Версия 1 ждёт включения", "Первый.docx", "с гербом", "не включалась", "Тестов Тест (куратор)")
                .contains("загружен шаблон, версия 1");
        assertThat(shown(get(all(place.school()), curator))).doesNotContain("свой, версия");
        var first = version(waiting);
        assertThat(Docx.paragraphs(file(get(one(place.school()) + "/" + first + "/preview", curator))))
                .containsExactly("Первый № 41-од");
        assertThat(post(one(place.school()) + "/" + first + "/on", curator)).hasRedirectedUrl(one(place.school()));
        assertThat(shown(get(all(place.school()), curator))).contains("свой, версия 1");
        assertThat(Docx.paragraphs(file(get(one(place.school()) + "/file", curator))))
                .containsExactly("Первый № {номер|пропуск}");

        bring(place.school(), curator, "Второй.docx", TemplateGiven.word("Второй"), "");
        var second = version(shown(get(one(place.school()), curator)));
        post(one(place.school()) + "/" + second + "/on", curator);
        assertThat(shown(get(one(place.school()), curator)))
                .contains("свой, версия 2", "действовала раньше", "включён шаблон, версия 2")
                .doesNotContain("ждёт включения");
        post(one(place.school()) + "/" + first + "/on", curator);
        assertThat(shown(get(one(place.school()), curator))).contains("снова включён шаблон, версия 1");
        post(one(place.school()) + "/withdraw", curator);
        assertThat(shown(get(one(place.school()), curator)))
                .contains("готовый", "отключён шаблон, версия 1", "Второй.docx")
                .doesNotContain("Вернуться к общему", "ждёт включения");
    }

    @Test
    void theDistrictSeesItsOwnAndTheSchoolWhereItComesFrom() {
        on(place.region(), operator, "Бланк области");
        assertThat(shown(get(all(place.school()), curator))).contains("от вышестоящих: Область №");
        on(place.municipality(), coordinator, "Бланк района");
        assertThat(shown(get(all(place.municipality()), coordinator))).contains("свой, версия 1");
        assertThat(shown(get(one(place.school()), curator)))
                .contains("от вышестоящих: Район №", "Бланк района.docx", "Скачать готовый шаблон")
                .doesNotContain("Вернуться к общему");
        assertThat(Docx.paragraphs(file(get(one(place.school()) + "/preview", curator))))
                .containsExactly("Бланк района № 41-од");
        on(place.school(), curator, "Бланк школы");
        assertThat(Docx.paragraphs(file(get(one(place.school()) + "/preview", curator))))
                .containsExactly("Бланк школы № 41-од");
        post(one(place.school()) + "/withdraw", curator);
        post(one(place.municipality()) + "/withdraw", coordinator);
        assertThat(shown(get(all(place.school()), curator))).contains("от вышестоящих: Область №");
    }

    @Test
    void aFileWithMistakesIsRefusedWithEachOfThemAndNothingTypedIsLost() {
        var wrong = Docx.bytes(
                Docx.p("ПРИКАЗ № {намер}"),
                Docx.p("{#закрепить}"),
                Docx.p("{наставник.имя}"),
                Docx.p("{/закрепить}"),
                Docx.p("от {дата"));
        assertThat(refused(bring(place.school(), curator, "Бланк.docx", wrong, "с гербом")))
                .contains("В файле «Бланк.docx» 3 ошибки: смотрите «Что исправить в файле»", "value=\"с гербом\"")
                .contains("абзац 1: «ПРИКАЗ № {намер}». Такого поля нет: {намер}. Может быть, {номер}?")
                .contains("{наставник.имя}", "наставники.имя", "Скобка открыта, но не закрыта");
        assertThat(shown(get(one(place.school()), curator))).doesNotContain("Свои версии");
    }

    @Test
    void hostileOrForeignFilesAreRefusedInWords() {
        assertThat(refused(bring(place.school(), curator, "", new byte[0], "с гербом")))
                .contains("Выберите файл .docx или .xlsx", "value=\"с гербом\"");
        assertThat(refused(
                        bring(place.school(), curator, "скан.jpg", "не документ".getBytes(StandardCharsets.UTF_8), "")))
                .contains("Это не документ Word и не книга Excel");
        assertThat(refused(bring(place.school(), curator, "Бланк.docm", macros(), "")))
                .contains("В файле есть макросы");
        assertThat(refused(bring(place.school(), curator, "скан.docx", new byte[10 * 1024 * 1024 + 1], "")))
                .contains("Файл больше 10 МБ");
        var own = TemplateGiven.word("Бланк");
        bring(place.school(), curator, "Бланк.docx", own, "");
        assertThat(refused(bring(place.school(), curator, "Бланк (1).docx", own, "")))
                .contains("Этот файл уже загружен: это версия 1.");
    }

    @Test
    void theFieldsAreTheReadyTemplatesOwn() {
        assertThat(shown(get(one(place.school()) + "/fields", curator)))
                .contains("{номер}", "номер приказа", "41-од", "{решение.орган}", "{#закрепить} … {/закрепить}")
                .contains("{#закрепить} {#наставники} … {/наставники} {/закрепить}", "{имя}")
                .contains("{?другая организация}…{/другая организация}");
        var ready = file(get(one(place.school()) + "/ready", curator));
        assertThat(Docx.paragraphs(ready)).contains("{организация|с заглавной}");
        assertThat(bring(place.school(), curator, "Готовый.docx", ready, "")).hasStatus3xxRedirection();
    }

    @Test
    void strangersSeeNothingAndReadersChangeNothing() {
        var own = given.kept(place.school(), "Бланк школы").value();
        var stranger = access.signedIn(access.account(Role.CURATOR, organisations.school(place.municipality())));
        for (var uri : List.of(
                all(place.school()),
                one(place.school()),
                one(place.school()) + "/file",
                one(place.school()) + "/" + own + "/file",
                one(place.school()) + "/" + own + "/preview")) {
            assertThat(get(uri, stranger)).as(uri).hasStatus(404);
        }
        assertThat(post(one(place.school()) + "/" + own + "/on", stranger)).hasStatus(404);
        assertThat(bring(place.school(), stranger, "Бланк.docx", TemplateGiven.word("Чужой"), ""))
                .hasStatus(404);
        assertThat(get(one(place.municipality()), curator)).hasStatus(404);
        var theirs = given.kept(place.municipality(), "Бланк района").value();
        assertThat(get(one(place.school()) + "/" + theirs + "/file", curator)).hasStatus(404);
        assertThat(get(all(place.school()) + "/order-unknown", curator)).hasStatus(404);
    }

    @Test
    void theCardOfTheSchoolLeadsToItsTemplates() {
        assertThat(shown(get("/organisations/" + place.school().value(), curator)))
                .contains("Бланки и шаблоны", all(place.school()) + "/brief");
        assertThat(shown(get(all(place.school()) + "/brief", curator))).contains("Своих шаблонов нет");
        on(place.school(), curator, "Бланк школы");
        assertThat(shown(get(all(place.school()) + "/brief", curator))).contains("Своими шаблонами: 1 документ из ");
    }

    private static byte[] macros() {
        var parts = new LinkedHashMap<>(Docx.parts(TemplateGiven.word("Бланк")));
        parts.put("word/vbaProject.bin", new byte[] {1});
        return Docx.zip(parts);
    }

    private void on(NodeId node, RequestPostProcessor who, String words) {
        assertThat(bring(node, who, words + ".docx", TemplateGiven.word(words), ""))
                .hasStatus3xxRedirection();
        var id = version(shown(get(one(node), who)));
        assertThat(post(one(node) + "/" + id + "/on", who)).hasStatus3xxRedirection();
    }

    private static String all(NodeId node) {
        return "/templates/" + node.value();
    }

    private static String one(NodeId node) {
        return all(node) + "/order-assign";
    }

    /** The id of the newest version. */
    private static String version(String page) {
        var found = Pattern.compile("/order-assign/([0-9a-f-]{36})/preview").matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private MvcTestResult bring(NodeId node, RequestPostProcessor who, String name, byte[] content, String note) {
        return browser.post()
                .uri(one(node))
                .multipart()
                .file(new MockMultipartFile("file", name, "application/octet-stream", content))
                .param("once", UUID.randomUUID().toString())
                .param("note", note)
                .with(who)
                .exchange();
    }

    private MvcTestResult post(String uri, RequestPostProcessor who) {
        return browser.post()
                .uri(uri)
                .param("once", UUID.randomUUID().toString())
                .with(who)
                .exchange();
    }

    private MvcTestResult get(String uri, RequestPostProcessor who) {
        return browser.get().uri(uri).with(who).exchange();
    }

    private static byte[] file(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
    }

    private static String shown(MvcTestResult page) {
        assertThat(page).hasStatusOk();
        return plain(page);
    }

    private static String refused(MvcTestResult form) {
        assertThat(form).hasStatus(422);
        return plain(form);
    }

    private static String plain(MvcTestResult page) {
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8).replace('\u00a0', ' ');
    }
}
