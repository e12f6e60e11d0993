package estafeta.mentorship;

import static estafeta.mentorship.MentorshipGiven.SYSTEM;
import static estafeta.shell.Text.shortDay;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import estafeta.EstafetaTest;
import estafeta.access.AccessGiven;
import estafeta.kernel.NodeId;
import estafeta.kernel.Role;
import estafeta.kernel.Today;
import estafeta.organisation.OrganisationGiven;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

@EstafetaTest
class KindScreenTests {
    @Autowired
    MockMvcTester browser;

    @Autowired
    OrganisationGiven organisations;

    @Autowired
    MentorshipGiven given;

    @Autowired
    AccessGiven access;

    @Autowired
    Kinds kinds;

    @Autowired
    Mentorships mentorships;

    @Autowired
    Today today;

    OrganisationGiven.Region place;
    RequestPostProcessor operator;
    RequestPostProcessor curator;

    @BeforeEach
    void makeRegion() {
        place = organisations.region();
        operator = access.signedIn(access.account(Role.REGIONAL_OPERATOR, place.region()));
        curator = access.signedIn(access.account(Role.CURATOR, place.school()));
    }

    @Test
    void aRegionAddsAKindForItsSchoolsAlone() {
        set("kind", "", "мобильное", true);
        assertThat(titles(place.school())).contains("мобильное");
        assertThat(titles(organisations.region().school())).doesNotContain("мобильное");
        assertThat(browser.get().uri("/mentorships/new").with(curator))
                .bodyText()
                .contains("мобильное");
        assertThat(browser.get().uri("/kinds/" + place.region().value()).with(operator))
                .hasStatusOk()
                .bodyText()
                .contains("мобильное", "?code=traditional");
    }

    @Test
    void aPairKeepsTheVersionItWasMadeBy() {
        var pair = given.proposed(
                place.school(), given.teacher("Озерова", place.school()), given.teacher("Лугова", place.school()));
        set("kind", "traditional", "один на один, по-новому", true);
        var version = given.as(() -> mentorships.require(pair, SYSTEM)).kind();
        assertThat(kinds.require(version).title()).isEqualTo("один на один");
        assertThat(titles(place.school())).contains("один на один, по-новому").doesNotContain("один на один");
    }

    @Test
    void aKindTakenOutOfTheChoiceIsChosenByNobodyAndMayComeBack() {
        set("kind", "flash", "флеш-встреча", false);
        var on = today.at(place.school());
        assertThat(titles(place.school())).doesNotContain("флеш-встреча");
        assertThatExceptionOfType(MentorshipRefused.class).isThrownBy(() -> kinds.offered("flash", place.school(), on));
        assertThat(browser.get().uri("/kinds/" + place.region().value()).with(operator))
                .bodyText()
                .contains("Убраны из выбора", "флеш-встреча");
        set("kind", "flash", "флеш-встреча", true);
        assertThat(titles(place.school())).contains("флеш-встреча");
    }

    @Test
    void theNearestUpTheTreeHolds() {
        set("kind", "group", "группой", true);
        var municipal = access.signedIn(access.account(Role.MUNICIPAL_COORDINATOR, place.municipality()));
        assertThat(browser.post()
                        .uri("/kinds/" + place.municipality().value() + "/kind")
                        .params(typed("group", "в малой группе", true))
                        .param("since", shortDay(today.at(place.municipality())))
                        .with(municipal))
                .hasStatus3xxRedirection();
        assertThat(titles(place.school())).contains("в малой группе").doesNotContain("группой");
    }

    @Test
    void aKindIsNotForALineItIsNotMeantFor() {
        var school = place.school();
        var wanted = new NewMentorship(
                school,
                "reverse",
                "learner-learner",
                MentorshipGiven.YEAR,
                List.of(
                        NewMentorship.NewSide.mentor(
                                given.teacher("Озерова", school).at()),
                        NewMentorship.NewSide.mentee(
                                given.teacher("Лугова", school).at())));
        assertThatExceptionOfType(MentorshipRefused.class)
                .isThrownBy(() -> given.as(() -> mentorships.propose(wanted, SYSTEM)))
                .withMessage("Вид «реверсивное» не для формы «ученик – ученик». Выберите другой вид или другую форму.");
    }

    @Test
    void aVersionDoesNotReachBackAndItsNumbersAreNumbers() {
        assertThat(browser.post()
                        .uri("/kinds/" + place.region().value() + "/kind")
                        .params(typed("", "вчерашнее", true))
                        .param("since", "01.09.2020")
                        .with(operator))
                .hasStatus(422)
                .bodyText()
                .contains("Новая редакция действует не раньше", "вчерашнее");
        var typed = typed("", "бесконечное", true);
        typed.set("menteesMax", "много");
        assertThat(browser.post()
                        .uri("/kinds/" + place.region().value() + "/kind")
                        .params(typed)
                        .param("since", "01.09.2020")
                        .with(operator))
                .hasStatus(422)
                .bodyText()
                .contains("Впишите целое число от 1.", "бесконечное", "много");
    }

    @Test
    void aRegionAddsAFormAndTheLineOfAFormStays() {
        set("form", "", "молодые – молодым", true);
        var on = today.at(place.school());
        assertThat(kinds.offeredForms(place.school(), on))
                .extracting(Form::title)
                .contains("молодые – молодым");
        assertThatExceptionOfType(MentorshipRefused.class)
                .isThrownBy(() -> given.as(() -> kinds.set(
                        new NewForm(
                                place.region(), "teacher-teacher", on, true, "педагог – педагог", Form.Line.LEARNERS),
                        SYSTEM)))
                .withMessageStartingWith("Эта форма стоит на линии «педагоги»");
    }

    private void set(String what, String code, String title, boolean used) {
        assertThat(browser.post()
                        .uri("/kinds/" + place.region().value() + "/" + what)
                        .params(typed(code, title, used))
                        .param("since", shortDay(today.at(place.region())))
                        .with(operator))
                .hasRedirectedUrl("/kinds/" + place.region().value());
    }

    private static MultiValueMap<String, String> typed(String code, String title, boolean used) {
        var typed = new LinkedMultiValueMap<String, String>();
        typed.set("code", code);
        typed.set("title", title);
        typed.set("lines", "TEACHERS");
        typed.set("needs", "order");
        typed.set("menteesMin", "1");
        typed.set("menteesMax", "3");
        typed.set("mentorsMax", "1");
        if (used) {
            typed.set("used", "true");
        }
        return typed;
    }

    private List<String> titles(NodeId node) {
        return kinds.offered(node, today.at(node)).stream().map(Kind::title).toList();
    }
}
