package estafeta.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import estafeta.EstafetaTest;
import estafeta.access.AccessGiven;
import estafeta.kernel.AccountId;
import estafeta.kernel.NodeId;
import estafeta.kernel.Role;
import estafeta.organisation.OrganisationGiven;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@EstafetaTest
class DeclensionScreenTests {
    @Autowired
    MockMvcTester browser;

    @Autowired
    AccessGiven access;

    @Autowired
    OrganisationGiven places;

    @Autowired
    Declensions declensions;

    @Autowired
    JdbcClient db;

    private AccountId curator;

    @BeforeEach
    void aCurator() {
        curator = access.account(Role.CURATOR, places.region().school());
    }

    @Test
    void showsANameAPositionAndAnOrganisationInAllCases() {
        assertThat(look("NAME", "Коломиец Роман Егорович"))
                .hasStatusOk()
                .bodyText()
                .contains("мужское имя", "Коломийца Романа Егоровича", "Коломийцем Романом Егоровичем");
        assertThat(look("POSITION", "заместитель директора по УВР"))
                .bodyText()
                .contains("заместителю директора по УВР")
                .doesNotContain("Прочитано как");
        assertThat(look("ORGANISATION", "Лицей «Сосна»")).bodyText().contains("Лицея «Сосна»");
    }

    @Test
    void putsANameRightAndTakesItBack() {
        assertThat(look("NAME", "Ширмовой Илья")).bodyText().contains("Ширмового Ильи", "Поправок нет");
        assertThat(note("NAME", "Ширмовой Илья", "Ширмовой Ильи", "MASCULINE")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(look("NAME", "Ширмовой Илья"))
                .bodyText()
                .contains("Снять поправку: Ширмовой Илья", "value=\"Ширмовой Ильи\"")
                .doesNotContain("Ширмового");
        var noted = correction("Ширмовой Илья");
        var ours = curator;
        curator = access.account(Role.CURATOR, places.region().school());
        post("/declensions/forget", "correction", noted);
        curator = ours;
        assertThat(look("NAME", "Ширмовой Илья")).bodyText().contains("value=\"Ширмовой Ильи\"");
        assertThat(post("/declensions/forget", "correction", noted)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(look("NAME", "Ширмовой Илья")).bodyText().contains("Ширмового Ильи", "Поправок нет");
    }

    @Test
    void putsAPositionAndAnOrganisationRight() {
        assertThat(note("POSITION", "тьюторка-чудачка", "тьюторки-чудачки", "")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(note("POSITION", "тьюторка-чудачка", "тьюторки чудачки", "")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(note("ORGANISATION", "Кванториум-чудо", "Кванториума-чуда", ""))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(declensions.ofPosition("тьюторка-чудачка").genitive()).isEqualTo("тьюторки чудачки");
        assertThat(declensions.ofOrganisation("Кванториум-чудо").genitive()).isEqualTo("Кванториума-чуда");
        assertThat(look("POSITION", "учитель")).bodyText().contains("тьюторка-чудачка", "должность", "организация");
    }

    @Test
    void putsAPlaceRight() {
        assertThat(look("PLACE", "Кедровый")).bodyText().contains("место");
        assertThat(note("PLACE", "посёлок Чудо-Кедры", "посёлка Чудо-Кедры", ""))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(declensions.ofPlace("посёлок Чудо-Кедры").genitive()).isEqualTo("посёлка Чудо-Кедры");
    }

    @Test
    void leadsBackToThePaperWhereTheWordsWereFoundWrong() {
        var noted = post(
                "/declensions",
                "kind",
                "POSITION",
                "words",
                "педагог-дивовед",
                "genitive",
                "а",
                "dative",
                "б",
                "accusative",
                "в",
                "instrumental",
                "г",
                "prepositional",
                "д",
                "back",
                "/orders/1/words");
        assertThat(noted).hasStatus(HttpStatus.SEE_OTHER).redirectedUrl().startsWith("/orders/1/words");
        assertThat(look("POSITION", "учитель", "//чужой.рф")).bodyText().doesNotContain("чужой.рф");
    }

    @Test
    void asksForEachCase() {
        assertThat(note("NAME", "Ширмин Илья", " ", "MASCULINE"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Впишите слова в этом падеже.", "Ширмин Илья");
    }

    @Test
    void isForThoseWhoKeepPeople() {
        var region = places.region();
        var administrator = access.account(Role.ADMINISTRATOR, NodeId.ROOT);
        assertThat(browser.get().uri("/declensions").with(access.signedIn(administrator)))
                .hasStatusOk()
                .bodyText()
                .contains("href=\"/declensions\"");
        var mentor = access.account(Role.MENTOR, region.school());
        assertThat(browser.get().uri("/declensions").with(access.signedIn(mentor)))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    private MvcTestResult look(String kind, String words) {
        return look(kind, words, "");
    }

    private MvcTestResult look(String kind, String words, String back) {
        return browser.get()
                .uri("/declensions")
                .param("kind", kind)
                .param("words", words)
                .param("back", back)
                .with(access.signedIn(curator))
                .exchange();
    }

    private MvcTestResult note(String kind, String words, String genitive, String gender) {
        return post(
                "/declensions",
                "kind",
                kind,
                "words",
                words,
                "gender",
                gender,
                "genitive",
                genitive,
                "dative",
                "а",
                "accusative",
                "б",
                "instrumental",
                "в",
                "prepositional",
                "г");
    }

    private MvcTestResult post(String uri, String... typed) {
        var request = browser.post()
                .uri(uri)
                .param("once", UUID.randomUUID().toString())
                .with(access.signedIn(curator));
        for (int i = 0; i < typed.length; i += 2) {
            request = request.param(typed[i], typed[i + 1]);
        }
        return request.exchange();
    }

    private String correction(String words) {
        return db.sql("select id from grammar.correction where full_name = :words")
                .param("words", words)
                .query(UUID.class)
                .single()
                .toString();
    }
}
