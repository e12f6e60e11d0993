package estafeta.matching.web;

import static estafeta.shell.Text.t;

import estafeta.grammar.RussianOrder;
import estafeta.kernel.Viewer;
import estafeta.matching.Fairness;
import estafeta.matching.Matchings;
import estafeta.matching.Participant;
import estafeta.matching.Proposal;
import estafeta.matching.RunId;
import estafeta.organisation.Organisations;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Turns a search into its pictures. Where a mentor works whose name the viewer may not read is not told. */
@Component
@Transactional(readOnly = true)
class PicturesPages {
    /** More are not told apart. */
    static final int FLOWS = 40;

    private static final int TENS = 10;
    private final Matchings matchings;
    private final Organisations organisations;
    private final Workplaces workplaces;
    private final Teachers teachers;

    PicturesPages(Matchings matchings, Organisations organisations, Workplaces workplaces, Teachers teachers) {
        this.matchings = matchings;
        this.organisations = organisations;
        this.workplaces = workplaces;
        this.teachers = teachers;
    }

    PicturesPage pictures(RunId id, Viewer viewer) {
        var proposal = matchings.proposal(id, viewer);
        var run = proposal.run();
        var places = workplaces.of(proposal.participants());
        var own = new TreeMap<Workplace, Integer>(
                Comparator.comparing(Workplace::name, RussianOrder.ofNames()).thenComparing(Workplace::key));
        var between = new HashMap<Between, Integer>();
        var mentees = proposal.participants().menteesById();
        var mentors = proposal.participants().mentorsById();
        for (var match : proposal.result().matches()) {
            var to = places.of(known(mentees, match.mentee().id()));
            var from = from(known(mentors, match.mentor()), places, viewer);
            if (from.equals(to)) {
                own.merge(to, 1, Integer::sum);
            } else {
                between.merge(new Between(from, to), 1, Integer::sum);
            }
        }
        var flows = between.entrySet().stream()
                .map(one -> new Flow(one.getKey().from, one.getKey().to, one.getValue()))
                .sorted(Comparator.comparing(Flow::pairs, Comparator.reverseOrder())
                        .thenComparing(flow -> flow.from().name(), RussianOrder.ofNames())
                        .thenComparing(flow -> flow.to().name(), RussianOrder.ofNames()))
                .toList();
        var shown = flows.stream().limit(FLOWS).toList();
        return new PicturesPage(
                id.value().toString(),
                organisations.name(run.node(), run.day()),
                run.title(),
                proposal.result().matches().size(),
                places.municipal(),
                own.size() + flows.size() > 1,
                shown,
                shown.isEmpty() ? null : FlowPicture.of(shown),
                flows.size() - shown.size(),
                flows.stream().skip(FLOWS).mapToInt(Flow::pairs).sum(),
                own,
                new BarPicture(fits(proposal)),
                new BarPicture(Fairness.now(proposal).load()));
    }

    private record Between(Workplace from, Workplace to) {}

    private Workplace from(Participant mentor, Workplaces.Split places, Viewer viewer) {
        return teachers.named(mentor, viewer) ? places.of(mentor) : new Workplace("", t("На расстоянии"));
    }

    private static Participant known(Map<String, Participant> people, String id) {
        var known = people.get(id);
        if (known == null) {
            throw new IllegalStateException("nobody of the search: " + id);
        }
        return known;
    }

    /** How many pairs suit from 0 to 9, from 10 to 19 … from 90 to 100 of 100. */
    private static List<Integer> fits(Proposal proposal) {
        var tens = new Integer[TENS];
        Arrays.fill(tens, 0);
        for (var match : proposal.result().matches()) {
            tens[(int) Math.min(TENS - 1, proposal.rules().percent(match.score()) / TENS)]++;
        }
        return List.of(tens);
    }
}
