package estafeta.matching.web;

import static estafeta.shell.Text.t;

import estafeta.kernel.Viewer;
import estafeta.matching.MatchedPairs;
import estafeta.mentorship.MentorshipId;
import estafeta.shell.CardSection;
import estafeta.shell.Section;
import java.util.List;
import org.springframework.stereotype.Component;

/** Why this pair, on the card of a mentorship that came of a search. */
@Component
class WhyOnMentorshipCard implements CardSection<MentorshipId> {
    private static final int ORDER = 10;
    private final MatchedPairs pairs;

    WhyOnMentorshipCard(MatchedPairs pairs) {
        this.pairs = pairs;
    }

    @Override
    public List<Section> sections(MentorshipId id, Viewer viewer) {
        return pairs.told(id, viewer)
                ? List.of(Section.later(t("Почему эта пара"), ORDER, "/matching/pairs/" + id.value() + "/brief"))
                : List.of();
    }
}
