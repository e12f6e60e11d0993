package estafeta.matching.web;

import static estafeta.shell.Text.t;

import estafeta.grammar.RussianOrder;
import estafeta.kernel.Viewer;
import estafeta.matching.Fairness;
import estafeta.matching.Matchings;
import estafeta.matching.Participant;
import estafeta.matching.Proposal;
import estafeta.matching.RunId;
import estafeta.matching.Served;
import estafeta.matching.Trial;
import estafeta.matching.Variant;
import estafeta.matching.engine.Result;
import estafeta.organisation.Organisations;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Turns a search into what is said of its fairness. */
@Component
@Transactional(readOnly = true)
class FairnessPages {
    private static final int WEAKEST = 10;
    private static final int FULLEST = 10;
    private static final String EVERYBODY = "";

    private final Matchings matchings;
    private final Fairness fairness;
    private final Organisations organisations;
    private final Workplaces workplaces;
    private final Reasons reasons;
    private final Teachers teachers;

    FairnessPages(
            Matchings matchings,
            Fairness fairness,
            Organisations organisations,
            Workplaces workplaces,
            Reasons reasons,
            Teachers teachers) {
        this.matchings = matchings;
        this.fairness = fairness;
        this.organisations = organisations;
        this.workplaces = workplaces;
        this.reasons = reasons;
        this.teachers = teachers;
    }

    /** @param asked whether the price is found however long it takes */
    FairnessPage fairness(RunId id, boolean asked, Viewer viewer) {
        var proposal = matchings.proposal(id, viewer);
        var run = proposal.run();
        return new FairnessPage(
                id.value().toString(),
                organisations.name(run.node(), run.day()),
                run.title(),
                Fairness.now(proposal),
                proposal.rules().most(),
                fullest(proposal, viewer),
                weakest(proposal, viewer),
                groups(proposal),
                asked || Fairness.quick(proposal.participants()) ? price(id, viewer) : null);
    }

    private List<FairnessPage.Full> fullest(Proposal proposal, Viewer viewer) {
        var taken = new HashMap<String, Integer>();
        proposal.result().matches().forEach(match -> taken.merge(match.mentor(), 1, Integer::sum));
        return proposal.participants().mentors().stream()
                .filter(mentor -> taken.getOrDefault(mentor.id(), 0) > 1)
                .sorted(Comparator.comparing((Participant mentor) -> -taken.getOrDefault(mentor.id(), 0))
                        .thenComparing(mentor -> -mentor.present()))
                .limit(FULLEST)
                .map(mentor -> new FairnessPage.Full(
                        teachers.name(mentor, viewer),
                        teachers.about(mentor, proposal.participants().day(), viewer),
                        taken.getOrDefault(mentor.id(), 0),
                        proposal.rules().placesOf(mentor),
                        mentor.present()))
                .toList();
    }

    private List<FairnessPage.Weak> weakest(Proposal proposal, Viewer viewer) {
        return proposal.result().matches().stream()
                .sorted(Comparator.comparing(match -> match.score().points()))
                .limit(WEAKEST)
                .map(match -> weak(proposal, match, viewer))
                .toList();
    }

    private FairnessPage.Weak weak(Proposal proposal, Result.Match match, Viewer viewer) {
        var participants = proposal.participants();
        var mentee = participants.mentee(match.mentee().id()).orElseThrow();
        var mentor = participants.mentor(match.mentor()).orElseThrow();
        var mentorship = proposal.approved().get(mentee.id());
        return new FairnessPage.Weak(
                mentorship == null
                        ? RunPages.href(proposal.run(), match.mentee())
                        : "/mentorships/" + mentorship.value(),
                mentee.name(),
                teachers.about(mentee, participants.day(), viewer),
                RunPages.aspect(match.mentee()),
                teachers.name(mentor, viewer),
                proposal.rules().percent(match.score()),
                reasons.of(match.score(), mentee, viewer),
                mentorship != null);
    }

    /** Those who differ: where all work in one place and in one kind of it, nothing is compared. */
    private List<FairnessPage.Groups> groups(Proposal proposal) {
        var all = Served.by(proposal, mentee -> Set.of(EVERYBODY)).get(EVERYBODY);
        if (all == null) {
            return List.of();
        }
        var places = workplaces.of(proposal.participants());
        var kinds = Served.by(proposal, Kind::of);
        return Stream.of(
                        new FairnessPage.Groups(
                                places.municipal() ? t("Муниципалитеты") : t("Организации"),
                                places.municipal() ? t("Муниципалитет") : t("Организация"),
                                rows(Served.by(proposal, mentee -> Set.of(places.of(mentee))), Workplace::name, all)),
                        new FairnessPage.Groups(t("Виды школ"), t("Вид"), rows(kinds, Kind::words, all)))
                .filter(groups -> groups.rows().size() > 1)
                .toList();
    }

    private static <K> List<FairnessPage.Row> rows(Map<K, Served> served, Function<K, String> words, Served all) {
        return served.entrySet().stream()
                .map(group -> row(words.apply(group.getKey()), group.getValue(), all))
                .sorted(Comparator.comparing(
                                (FairnessPage.Row row) -> row.behind().isEmpty())
                        .thenComparing(FairnessPage.Row::name, RussianOrder.ofNames()))
                .toList();
    }

    private static FairnessPage.Row row(String name, Served served, Served all) {
        var behind = new ArrayList<String>();
        if (served.missesOut(all)) {
            behind.add(t("наставника получают реже других"));
        }
        if (served.suitedWorse(all)) {
            behind.add(t("пары слабее, чем у других"));
        }
        return new FairnessPage.Row(name, served.wanted(), served.matched(), served.mean(), served.worst(), behind);
    }

    private enum Kind {
        RURAL,
        SMALL,
        OTHER;

        static Set<Kind> of(Participant mentee) {
            var kinds = EnumSet.noneOf(Kind.class);
            if (mentee.rural()) {
                kinds.add(RURAL);
            }
            if (mentee.small()) {
                kinds.add(SMALL);
            }
            return kinds.isEmpty() ? EnumSet.of(OTHER) : kinds;
        }

        String words() {
            return switch (this) {
                case RURAL -> t("Сельские");
                case SMALL -> t("Малокомплектные");
                case OTHER -> t("Остальные");
            };
        }
    }

    private FairnessPage.Price price(RunId id, Viewer viewer) {
        var trials = fairness.trials(id, viewer);
        var variants = matchings.variants(id, viewer);
        var present = trials.getFirst();
        return new FairnessPage.Price(
                trials.stream().map(trial -> line(trial, present, variants)).toList(),
                trials.stream()
                        .skip(1)
                        .map(trial -> PriceWords.of(trial, present))
                        .toList());
    }

    private static FairnessPage.Line line(Trial trial, Trial present, List<Variant> variants) {
        return new FairnessPage.Line(
                trial.rules().goal().name(),
                RulesWords.of(trial.rules().goal()),
                trial.points(),
                trial.outcome(),
                trial == present,
                trial != present && PriceWords.same(trial, present),
                trial == present ? null : searched(trial, variants));
    }

    private static @Nullable String searched(Trial trial, List<Variant> variants) {
        return variants.stream()
                .filter(variant -> variant.rules().equals(trial.rules()))
                .map(variant -> RunPages.href(variant.run()))
                .findFirst()
                .orElse(null);
    }
}
