package estafeta.demo.story;

import static org.assertj.core.api.Assertions.assertThat;

import estafeta.EstafetaTest;
import estafeta.access.AccessGiven;
import estafeta.demo.Narrator;
import estafeta.kernel.Role;
import estafeta.mentorship.Mentorship.State;
import estafeta.organisation.OrganisationGiven;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Each life story of the demo can be told, ends as it should, and is read as a timeline. */
@EstafetaTest
class StoryTests {
    @Autowired
    Narrator narrator;

    @Autowired
    OrganisationGiven organisations;

    @Autowired
    AccessGiven access;

    @Autowired
    MockMvcTester browser;

    static Stream<Arguments> stories() {
        return Stream.of(
                Arguments.of(new ArrivesAndCompletes(), List.of(State.COMPLETED)),
                Arguments.of(new MovesMidYear(), List.of(State.ENDED, State.ACTIVE)),
                Arguments.of(new MentorReplacedTwice(), List.of(State.ACTIVE)),
                Arguments.of(new MenteeMentorsHerMentor(), List.of(State.ACTIVE, State.ACTIVE)),
                Arguments.of(new SchoolMerged(), List.of(State.ACTIVE)),
                Arguments.of(new PairEnteredInError(), List.of(State.CANCELLED)),
                Arguments.of(new OrderWithEarlierEffect(), List.of(State.ACTIVE)),
                Arguments.of(new FourMentees(), List.of(State.ACTIVE)),
                Arguments.of(new NamesOfEverySort(), List.of(State.ACTIVE)),
                Arguments.of(new TwoMentorsByRole(), List.of(State.ACTIVE)),
                Arguments.of(new TwoSchoolsTwoMentors(), List.of(State.ACTIVE, State.ACTIVE)),
                Arguments.of(new MentorOnLeave(), List.of(State.ACTIVE)),
                Arguments.of(new SameEnteredTwice(), List.of(State.ACTIVE, State.ACTIVE)),
                Arguments.of(new LearnersWithGuardians(), List.of(State.ACTIVE)),
                Arguments.of(new RetiredTeacherMentors(), List.of(State.ACTIVE)),
                Arguments.of(new ConsentWithdrawn(), List.of(State.ACTIVE)),
                Arguments.of(new DistrictList(), List.of(State.ACTIVE, State.PAUSED)),
                Arguments.of(new VirtualMentorFromAfar(), List.of(State.ACTIVE)),
                Arguments.of(new CollectiveModel(), List.of(State.ACTIVE)),
                Arguments.of(new FlashSession(), List.of(State.COMPLETED)),
                Arguments.of(new EmployerCancels(), List.of(State.ENDED, State.ENDED)),
                Arguments.of(new SchoolAccompaniesSchool(), List.of(State.ACTIVE, State.ACTIVE)),
                Arguments.of(
                        new AugustRollOver(),
                        List.of(
                                State.ACTIVE,
                                State.COMPLETED,
                                State.COMPLETED,
                                State.COMPLETED,
                                State.ACTIVE,
                                State.ACTIVE)));
    }

    @Test
    void allAreTried() {
        assertThat(stories()
                        .map(arguments -> ((Story) arguments.get()[0]).title())
                        .toList())
                .isEqualTo(Story.ALL.stream().map(Story::title).toList());
    }

    @ParameterizedTest
    @MethodSource("stories")
    void isToldToItsEnd(Story story, List<State> ends) {
        var region = organisations.region();
        var there = organisations.school(organisations.municipality(region.region()));
        var told = story.tell(narrator, region.school(), there);
        assertThat(told)
                .extracting(id -> narrator.tell(
                        () -> narrator.mentorships.require(id, Narrator.TELLER).state()))
                .containsExactlyElementsOf(ends);
        var operator = access.signedIn(access.account(Role.REGIONAL_OPERATOR, region.region()));
        for (var id : told) {
            assertThat(browser.get().uri("/mentorships/" + id.value()).with(operator))
                    .as(story.title())
                    .hasStatusOk()
                    .bodyText()
                    .contains("Что происходило", "class=\"timeline\"");
        }
    }
}
