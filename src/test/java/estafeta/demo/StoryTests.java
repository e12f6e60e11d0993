package estafeta.demo;

import static org.assertj.core.api.Assertions.assertThat;

import estafeta.EstafetaTest;
import estafeta.demo.story.Story;
import estafeta.organisation.OrganisationGiven;
import estafeta.shell.Timeline;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

@EstafetaTest
class StoryTests {
    @Autowired
    OrganisationGiven organisations;

    @Autowired
    Narrator narrator;

    @Autowired
    Timeline timeline;

    static List<Story> stories() {
        return Story.ALL;
    }

    @ParameterizedTest
    @MethodSource("stories")
    void isToldThroughTheServicesAndReadsAsATimeline(Story story) {
        var region = organisations.region();
        var here = organisations.school(region.municipality());
        var there = organisations.school(organisations.municipality(region.region()));
        var pairs = story.tell(narrator, here, there);
        assertThat(pairs).isNotEmpty().allSatisfy(pair -> assertThat(timeline.of(pair, Narrator.TELLER))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.what()).isNotBlank()));
    }
}
