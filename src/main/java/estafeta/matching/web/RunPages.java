package estafeta.matching.web;

import static estafeta.shell.Text.day;
import static estafeta.shell.Text.moment;
import static estafeta.shell.Text.t;

import estafeta.kernel.ActorNames;
import estafeta.kernel.Nodes;
import estafeta.kernel.Permission;
import estafeta.kernel.Viewer;
import estafeta.matching.Approval;
import estafeta.matching.Change;
import estafeta.matching.Matchings;
import estafeta.matching.Participants;
import estafeta.matching.Proposal;
import estafeta.matching.Run;
import estafeta.matching.engine.Limit;
import estafeta.matching.engine.Measure;
import estafeta.matching.engine.Mentee;
import estafeta.matching.engine.Problem;
import estafeta.matching.engine.Result;
import estafeta.matching.engine.Verifier;
import estafeta.organisation.Organisations;
import estafeta.people.AffiliationId;
import estafeta.shell.Fact;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Turns a search into what its own screens show: the pairs, the proof, what has changed since, how far it has come. */
@Component
@Transactional(readOnly = true)
class RunPages {
    private static final int CARDS = 30;
    /** Of so many left nobody reads them all. */
    private static final int LEFT = 50;

    private final Matchings matchings;
    private final Organisations organisations;
    private final Reasons reasons;
    private final Teachers teachers;
    private final ActorNames actors;
    private final FarSide far;
    private final Nodes nodes;

    RunPages(
            Matchings matchings,
            Organisations organisations,
            Reasons reasons,
            Teachers teachers,
            ActorNames actors,
            FarSide far,
            Nodes nodes) {
        this.matchings = matchings;
        this.organisations = organisations;
        this.reasons = reasons;
        this.teachers = teachers;
        this.actors = actors;
        this.far = far;
        this.nodes = nodes;
    }

    static String href(Run run) {
        return "/matching/runs/" + run.id().value();
    }

    static String href(Run run, Mentee place) {
        return href(run) + "/mentees/" + ReplaceController.address(place);
    }

    WorkingPage working(Run run) {
        return new WorkingPage(
                href(run),
                run.node().value().toString(),
                organisations.name(run.node(), run.day()),
                run.state(),
                moment(run.madeAt(), nodes.require(run.node()).zone()));
    }

    /** @param from how many pairs were shown before */
    RunPage run(Proposal proposal, int from, Viewer viewer) {
        var result = proposal.result();
        var run = proposal.run();
        var worst = result.matches().stream()
                .filter(match -> !proposal.approved().containsKey(match.mentee().id()))
                .map(match -> match.score().points())
                .min(Comparator.naturalOrder())
                .orElse(Long.MIN_VALUE);
        var order = result.matches().stream()
                .sorted(Comparator.comparing((Result.Match match) ->
                                proposal.approved().containsKey(match.mentee().id()))
                        .thenComparing(match -> match.score().points() != worst))
                .toList();
        var cards = order.stream()
                .skip(from)
                .limit(CARDS)
                .map(match -> card(proposal, match, worst, viewer))
                .toList();
        var shown = from + cards.size();
        return new RunPage(
                run.id().value().toString(),
                run.node().value().toString(),
                organisations.name(run.node(), run.day()),
                day(run.day()),
                run.title(),
                RulesWords.of(proposal.rules()),
                proposal.participants().wanted().size(),
                result.totals().matched(),
                possible(proposal.session().problem()),
                Math.round(result.matches().stream()
                        .mapToLong(match -> proposal.rules().percent(match.score()))
                        .average()
                        .orElse(0)),
                result.matches().stream()
                        .mapToLong(match -> proposal.rules().percent(match.score()))
                        .min()
                        .orElse(0),
                cards,
                left(proposal, viewer),
                result.unmatched().size() + proposal.leftOut().size(),
                count(result, proposal::open),
                count(result, proposal::waits),
                viewer.may(
                        Permission.LEAD_MENTORSHIPS, nodes.require(run.node()).scope()),
                matchings.variantsOf(run),
                shown < order.size() ? href(run) + "?from=" + shown : null);
    }

    private static int count(Result result, Predicate<String> mentee) {
        return (int) result.matches().stream()
                .map(match -> match.mentee().id())
                .filter(mentee)
                .distinct()
                .count();
    }

    private RunPage.Card card(Proposal proposal, Result.Match match, long worst, Viewer viewer) {
        var mentee = proposal.participants().mentee(match.mentee().id()).orElseThrow();
        var mentor = proposal.participants().mentor(match.mentor()).orElseThrow();
        var approved = proposal.approved().get(mentee.id());
        var day = proposal.participants().day();
        return new RunPage.Card(
                href(proposal.run(), match.mentee()),
                mentee.id(),
                aspect(match.mentee()),
                far.known(proposal, match) ? teachers.known(mentor, day) : teachers.who(mentor, day, viewer),
                teachers.who(mentee, day, viewer),
                proposal.rules().percent(match.score()),
                reasons.of(match.score(), mentee, viewer),
                proposal.chosen().contains(match.mentee()),
                proposal.reasons().getOrDefault(match.mentee(), ""),
                approved == null
                        && proposal.result().matches().size() > 1
                        && match.score().points() == worst,
                approved == null ? null : approved.value().toString(),
                far.asked(proposal, match, viewer),
                far.note(proposal, match, viewer));
    }

    /** Empty where one mentor is wanted for all. */
    static String aspect(Mentee place) {
        var aspect = Participants.aspect(place);
        return aspect == null ? "" : aspect.words();
    }

    private static long possible(Problem problem) {
        var rows = problem.pairs().rows(problem.mentors(), problem.weights());
        return problem.mentees().stream()
                .mapToLong(mentee -> {
                    var count = new long[1];
                    rows.each(mentee, (mentor, points) -> count[0]++);
                    return count[0];
                })
                .sum();
    }

    private List<RunPage.Left> left(Proposal proposal, Viewer viewer) {
        var participants = proposal.participants();
        var alone = proposal.result().unmatched().stream().limit(LEFT).map(unmatched -> {
            var mentee = participants.mentee(unmatched.mentee().id()).orElseThrow();
            return new RunPage.Left(
                    href(proposal.run(), unmatched.mentee()),
                    mentee.name(),
                    aspect(unmatched.mentee()),
                    teachers.about(mentee, participants.day(), viewer),
                    Stream.concat(
                                    far.refused(proposal, unmatched.mentee()).stream(),
                                    why(unmatched, participants).stream())
                            .toList(),
                    unmatched.remedies().stream()
                            .limit(3)
                            .flatMap(id -> participants.mentor(id).stream())
                            .map(mentor -> t("ещё одно место у наставника {0}", teachers.inShort(mentor, viewer)))
                            .toList(),
                    false);
        });
        var leftOut = participants.mentees().stream()
                .filter(mentee -> proposal.leftOut().contains(mentee.id()))
                .map(mentee -> new RunPage.Left(
                        href(
                                proposal.run(),
                                participants.places(mentee.id()).findFirst().orElseThrow()),
                        mentee.name(),
                        "",
                        teachers.about(mentee, participants.day(), viewer),
                        List.of(t("вы решили подобрать наставника позже")),
                        List.of(),
                        true));
        return Stream.concat(alone, leftOut).toList();
    }

    /** Reasons told in the same words are counted together. */
    private static List<String> why(Result.Unmatched unmatched, Participants participants) {
        var counted = new LinkedHashMap<String, Integer>();
        unmatched
                .reasons()
                .forEach((code, mentors) -> counted.merge(
                        Reasons.counted(Limit.of(code), participants.mentors().size()), mentors, Integer::sum));
        return counted.entrySet().stream()
                .map(reason -> t(
                        "{0}: {1, plural, one {# наставник} few {# наставника} many {# наставников} other {# наставника}}",
                        reason.getKey(), reason.getValue()))
                .toList();
    }

    ProofPage proof(Proposal proposal, Viewer viewer) {
        var problem = proposal.session().problem();
        var certificate = proposal.result().certificate();
        var again = matchings.comesOutAgain(proposal.run().id(), viewer);
        return new ProofPage(
                proposal.run().id().value().toString(),
                RulesWords.of(proposal.rules().goal()),
                List.of(
                        Fact.of(t("Кто и когда искал"), by(proposal.run())),
                        Fact.of(
                                t("Сведения об участниках"),
                                t("на {0}, версия {1}", proposal.run().day(), matchings.version(proposal.run()))),
                        Fact.of(t("Правила"), String.join("; ", RulesWords.of(proposal.rules())))),
                Verifier.check(problem, proposal.result()).isEmpty() && certificate.gap() == 0,
                problem.mentees().size(),
                problem.mentors().size(),
                possible(problem),
                again.map(same -> same ? ProofPage.Again.SAME : ProofPage.Again.OTHER)
                        .orElse(ProofPage.Again.UNKNOWN),
                proposal.participants().mentors().stream()
                        .map(mentor -> new Worth(teachers.name(mentor, viewer), certificate.worth(mentor.id())))
                        .filter(worth -> worth.measure.matched() > 0 || worth.measure.points() > 0)
                        .sorted(Comparator.comparing((Worth worth) -> -worth.measure.matched())
                                .thenComparing(worth -> -worth.measure.points()))
                        .limit(CARDS)
                        .map(worth -> new ProofPage.Price(worth.mentor, words(worth.measure)))
                        .toList());
    }

    private String by(Run run) {
        var at = moment(run.madeAt(), nodes.require(run.node()).zone());
        var account = run.account();
        return account == null
                ? at
                : t("{0}, {1}", actors.names(List.of(account)).getOrDefault(account, ""), at);
    }

    private record Worth(String mentor, Measure measure) {}

    private static String words(Measure worth) {
        return worth.matched() > 0
                ? t("ещё один педагог получит наставника")
                : t("{0, plural, one {# балл} few {# балла} many {# баллов} other {# балла}}", worth.points());
    }

    /** @param asked the mentees whose pairs were to be approved, all if none is named */
    ChangedPage changed(Proposal proposal, Approval approval, Set<AffiliationId> asked, Viewer viewer) {
        var run = proposal.run();
        var gone =
                approval.changed().stream().map(change -> change.place().id()).collect(Collectors.toSet());
        return new ChangedPage(
                run.id().value().toString(),
                run.node().value().toString(),
                moment(run.madeAt(), nodes.require(run.node()).zone()),
                approval.changed().stream()
                        .map(change -> changed(proposal, change, viewer))
                        .toList(),
                proposal.result().matches().stream()
                        .map(match -> match.mentee().id())
                        .filter(id -> proposal.open(id) && !gone.contains(id))
                        .filter(id -> asked.isEmpty() || asked.contains(new AffiliationId(UUID.fromString(id))))
                        .distinct()
                        .toList());
    }

    private ChangedPage.Line changed(Proposal proposal, Change change, Viewer viewer) {
        var mentee = proposal.participants()
                .mentee(change.place().id())
                .map(teacher -> teachers.inShort(teacher, viewer))
                .orElse("");
        var mentor = proposal.participants()
                .mentor(change.mentor())
                .map(teacher -> teachers.inShort(teacher, viewer))
                .orElse("");
        return new ChangedPage.Line(t("{0} и {1}", mentor, mentee), words(change, mentee, mentor));
    }

    private static String words(Change change, String mentee, String mentor) {
        return switch (change.what()) {
            case MENTEE_AWAY -> t("{0} здесь больше не работает или отсутствует", mentee);
            case MENTOR_AWAY -> t("{0} больше не работает, отсутствует или не берёт педагогов на расстоянии", mentor);
            case MENTORED -> t("{0}: наставник на это время уже есть, это {1}", mentee, change.detail());
            case NO_PLACES -> t("{0}: не хватает мест, свободно {1}", mentor, change.detail());
            case APART -> t("эту пару теперь составить нельзя");
        };
    }
}
