package estafeta.matching.web;

import static estafeta.shell.Text.day;
import static estafeta.shell.Text.face;
import static estafeta.shell.Text.shortName;
import static estafeta.shell.Text.t;

import estafeta.grammar.RussianOrder;
import estafeta.kernel.NodeId;
import estafeta.kernel.Nodes;
import estafeta.kernel.Permission;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.matching.Alternative;
import estafeta.matching.Candidate;
import estafeta.matching.Matchings;
import estafeta.matching.Participant;
import estafeta.matching.Participants;
import estafeta.matching.Proposal;
import estafeta.matching.engine.Limit;
import estafeta.matching.engine.Result;
import estafeta.matching.engine.Score;
import estafeta.matching.engine.Verifier;
import estafeta.matching.engine.WhyNot;
import estafeta.organisation.Organisations;
import estafeta.people.AffiliationId;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Turns proposals into what the screens of matching show. */
@Component
@Transactional(readOnly = true)
class MatchingPages {
    private final Matchings matchings;
    private final Organisations organisations;
    private final Reasons reasons;
    private final Nodes nodes;
    private final Today today;
    private final JdbcClient db;

    MatchingPages(
            Matchings matchings,
            Organisations organisations,
            Reasons reasons,
            Nodes nodes,
            Today today,
            JdbcClient db) {
        this.matchings = matchings;
        this.organisations = organisations;
        this.reasons = reasons;
        this.nodes = nodes;
        this.today = today;
        this.db = db;
    }

    /** Where the viewer may search: the nodes of the grants; of the whole tree each region. */
    List<ChoosePage.Place> places(Viewer viewer) {
        return db.sql("""
                select n.id, called.short_name as name
                from unnest(:paths::ltree[]) as mine (path)
                join kernel.node n on n.path = mine.path or mine.path = :root::ltree and n.path ~ (:root || '.*{1}')::lquery
                join organisation.name called on called.unit = n.id and upper_inf(called.period)
                group by n.id, called.short_name
                order by called.short_name
                """)
                .param("paths", viewer.paths(Permission.MATCH))
                .param("root", nodes.require(NodeId.ROOT).path())
                .query((row, number) ->
                        new ChoosePage.Place(row.getString("name"), "/matching/" + row.getObject("id", UUID.class)))
                .list();
    }

    StartPage start(NodeId node, MatchingController.Typed typed, Viewer viewer) {
        var day = today.at(node);
        var everybody = matchings.candidates(node, viewer);
        var mentees = everybody.stream()
                .filter(candidate -> candidate.young() || typed.mentees().contains(id(candidate)))
                .filter(candidate -> !candidate.mentored())
                .toList();
        var mayGive = everybody.stream()
                .filter(candidate -> !candidate.young())
                .collect(Collectors.partitioningBy(
                        candidate -> candidate.gives() || typed.places().getOrDefault(id(candidate), 0) > 0));
        var mentors = Objects.requireNonNull(mayGive.get(true));
        var others = Objects.requireNonNull(mayGive.get(false));
        var single = organisations(everybody).size() == 1;
        var municipalities = municipalities(everybody, day);
        return new StartPage(
                node.value().toString(),
                organisations.name(node, day),
                staff(mentees, single, municipalities, candidate -> needs(candidate, typed, day)),
                staff(mentors, single, municipalities, candidate -> gives(candidate, typed, day)),
                single
                        ? others.stream()
                                .map(candidate -> gives(candidate, typed, day))
                                .toList()
                        : List.of(),
                others.size(),
                matchings
                        .latest(node, viewer)
                        .map(run -> run.id().value().toString())
                        .orElse(null));
    }

    private static String id(Candidate candidate) {
        return candidate.teacher().id();
    }

    private static Map<UUID, List<Candidate>> organisations(List<Candidate> everybody) {
        return everybody.stream()
                .collect(Collectors.groupingBy(
                        candidate -> candidate.teacher().organisation(), LinkedHashMap::new, Collectors.toList()));
    }

    /** By path; empty where all stand in one. */
    private Map<String, String> municipalities(List<Candidate> everybody, LocalDate day) {
        var paths = everybody.stream()
                .map(candidate -> candidate.teacher().municipality())
                .collect(Collectors.toSet());
        return paths.size() < 2
                ? Map.of()
                : db
                        .sql("""
                        select n.path::text as path, called.short_name as name
                        from kernel.node n
                        join organisation.name called on called.unit = n.id and called.period @> :day::date
                        where n.path = any(:paths::ltree[])
                        """)
                        .param("paths", paths.toArray(String[]::new))
                        .param("day", day)
                        .query((row, number) -> Map.entry(row.getString("path"), row.getString("name")))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static <T> List<StartPage.Staff<T>> staff(
            List<Candidate> chosen, boolean open, Map<String, String> municipalities, Function<Candidate, T> line) {
        var russian = RussianOrder.ofNames();
        return organisations(chosen).values().stream()
                .map(people -> new StartPage.Staff<>(
                        people.getFirst().teacher().organisationName(),
                        municipalities.getOrDefault(people.getFirst().teacher().municipality(), ""),
                        people.stream().map(line).toList(),
                        open))
                .sorted(Comparator.<StartPage.Staff<T>, String>comparing(StartPage.Staff::municipality, russian)
                        .thenComparing(StartPage.Staff::organisation, russian))
                .toList();
    }

    private static StartPage.Needs needs(Candidate candidate, MatchingController.Typed typed, LocalDate day) {
        var teacher = candidate.teacher();
        return new StartPage.Needs(
                teacher.id(),
                teacher.name(),
                about(teacher, day),
                typed.nothing() ? candidate.needs() : typed.mentees().contains(teacher.id()));
    }

    private static StartPage.Gives gives(Candidate candidate, MatchingController.Typed typed, LocalDate day) {
        var teacher = candidate.teacher();
        var offered = candidate.gives() ? teacher.places() : 0;
        return new StartPage.Gives(
                teacher.id(),
                teacher.name(),
                about(teacher, day),
                typed.nothing() ? offered : typed.places().getOrDefault(teacher.id(), 0));
    }

    RunPage run(Proposal proposal, Viewer viewer) {
        var result = proposal.result();
        var run = proposal.run();
        var day = run.day();
        var worst = result.matches().stream()
                .filter(match -> !proposal.approved().containsKey(match.mentee().id()))
                .map(match -> match.score().points())
                .min(Comparator.naturalOrder())
                .orElse(Long.MIN_VALUE);
        var cards = result.matches().stream()
                .map(match -> card(proposal, match, worst, viewer))
                .sorted(Comparator.comparing((RunPage.Card card) -> card.mentorship() != null)
                        .thenComparing(card -> !card.weakest()))
                .toList();
        return new RunPage(
                run.id().value().toString(),
                run.node().value().toString(),
                organisations.name(run.node(), day),
                day(day),
                proposal.participants().mentees().size(),
                result.totals().matched(),
                possible(proposal),
                Math.round(result.matches().stream()
                        .mapToLong(match -> Reasons.percent(match.score()))
                        .average()
                        .orElse(0)),
                result.matches().stream()
                        .mapToLong(match -> Reasons.percent(match.score()))
                        .min()
                        .orElse(0),
                cards,
                left(proposal),
                (int) cards.stream().filter(card -> card.mentorship() == null).count(),
                viewer.may(
                        Permission.LEAD_MENTORSHIPS, nodes.require(run.node()).scope()));
    }

    private RunPage.Card card(Proposal proposal, Result.Match match, long worst, Viewer viewer) {
        var mentee = proposal.participants().mentee(match.mentee().id()).orElseThrow();
        var mentor = proposal.participants().mentor(match.mentor()).orElseThrow();
        var approved = proposal.approved().get(mentee.id());
        var runnerUp = match.runnerUp();
        return new RunPage.Card(
                mentee.id(),
                who(mentor, proposal.participants().day()),
                who(mentee, proposal.participants().day()),
                Reasons.percent(match.score()),
                reasons.of(match.score(), mentee, viewer),
                proposal.chosen().contains(mentee.id()),
                approved == null
                        && proposal.result().matches().size() > 1
                        && match.score().points() == worst,
                approved == null ? null : approved.value().toString(),
                runnerUp == null
                        ? null
                        : proposal.participants()
                                .mentor(runnerUp.mentor())
                                .map(other -> shortName(other.name()))
                                .orElse(null));
    }

    private static int possible(Proposal proposal) {
        var problem = proposal.session().problem();
        return (int) problem.mentees().stream()
                .flatMap(mentee -> problem.mentors().stream().map(mentor -> problem.fit(mentee, mentor)))
                .filter(Score.class::isInstance)
                .count();
    }

    private List<RunPage.Left> left(Proposal proposal) {
        var participants = proposal.participants();
        var alone = proposal.result().unmatched().stream().map(unmatched -> {
            var mentee = participants.mentee(unmatched.mentee().id()).orElseThrow();
            return new RunPage.Left(
                    mentee.id(),
                    mentee.name(),
                    about(mentee, participants.day()),
                    why(unmatched, participants),
                    unmatched.remedies().stream()
                            .limit(3)
                            .flatMap(id -> participants.mentor(id).stream())
                            .map(mentor -> t("ещё одно место у наставника {0}", shortName(mentor.name())))
                            .toList(),
                    false);
        });
        var leftOut = participants.mentees().stream()
                .filter(mentee -> proposal.leftOut().contains(mentee.id()))
                .map(mentee -> new RunPage.Left(
                        mentee.id(),
                        mentee.name(),
                        about(mentee, participants.day()),
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

    ReplacePage replace(Proposal proposal, AffiliationId id, List<Alternative> alternatives, Viewer viewer) {
        var participants = proposal.participants();
        var mentee = participants.mentee(id.value().toString()).orElseThrow();
        var present = proposal.result().matches().stream()
                .filter(match -> match.mentee().id().equals(mentee.id()))
                .findFirst()
                .flatMap(match -> participants.mentor(match.mentor()));
        var choices = new ArrayList<ReplacePage.Choice>();
        var refused = new ArrayList<ReplacePage.Refused>();
        for (var alternative : alternatives) {
            switch (alternative.price()) {
                case WhyNot.Proposed proposed -> {}
                case WhyNot.Limited limited ->
                    refused.add(new ReplacePage.Refused(alternative.mentor().name(), Reasons.named(limited.limit())));
                case WhyNot.Costs costs ->
                    choices.add(new ReplacePage.Choice(
                            alternative.mentor().id(),
                            alternative.mentor().name(),
                            about(alternative.mentor(), participants.day()),
                            Reasons.percent(costs.score()),
                            reasons.of(costs.score(), mentee, viewer),
                            price(costs),
                            costs.moves().stream()
                                    .filter(move -> !move.mentee().id().equals(mentee.id()))
                                    .map(move -> moved(participants, move))
                                    .toList()));
            }
        }
        return new ReplacePage(
                proposal.run().id().value().toString(),
                mentee.id(),
                mentee.name(),
                about(mentee, participants.day()),
                present.map(Participant::name).orElse(null),
                choices,
                refused,
                proposal.chosen().contains(mentee.id()) || proposal.leftOut().contains(mentee.id()));
    }

    /** A lost place is said in words, points as points. */
    private static String price(WhyNot.Costs costs) {
        var loss = costs.loss();
        if (loss.matched() > 0) {
            return t(
                    "{0, plural, one {# педагог останется без наставника} few {# педагога останутся без наставника} many {# педагогов останутся без наставника} other {# педагога останутся без наставника}}",
                    loss.matched());
        }
        if (loss.matched() < 0) {
            return t("наставника получит ещё один педагог");
        }
        if (loss.points() == 0) {
            return t("ничего не теряется");
        }
        return loss.points() > 0
                ? t(
                        "{0, plural, one {−# балл на всех} few {−# балла на всех} many {−# баллов на всех} other {−# балла на всех}}",
                        loss.points())
                : t(
                        "{0, plural, one {+# балл на всех} few {+# балла на всех} many {+# баллов на всех} other {+# балла на всех}}",
                        -loss.points());
    }

    private static String moved(Participants participants, WhyNot.Move move) {
        var name = participants
                .mentee(move.mentee().id())
                .map(mentee -> shortName(mentee.name()))
                .orElse("");
        var to = move.to();
        if (to == null) {
            return t("{0} останется без наставника", name);
        }
        return t(
                "{0}: новый наставник {1}",
                name,
                participants.mentor(to).map(mentor -> shortName(mentor.name())).orElse(""));
    }

    ProofPage proof(Proposal proposal) {
        var problem = proposal.session().problem();
        var certificate = proposal.result().certificate();
        return new ProofPage(
                proposal.run().id().value().toString(),
                Verifier.check(problem, proposal.result()).isEmpty() && certificate.gap() == 0,
                problem.mentees().size(),
                problem.mentors().size(),
                possible(proposal),
                proposal.participants().mentors().stream()
                        .map(mentor -> new ProofPage.Price(mentor.name(), worth(certificate.worth(mentor.id()))))
                        .toList());
    }

    private static String worth(estafeta.matching.engine.Measure worth) {
        if (worth.matched() > 0) {
            return t("ещё один педагог получит наставника");
        }
        return worth.points() > 0
                ? t("{0, plural, one {# балл} few {# балла} many {# баллов} other {# балла}}", worth.points())
                : t("ничего не изменит: свободные места есть");
    }

    private static RunPage.Who who(Participant teacher, LocalDate day) {
        return new RunPage.Who(teacher.name(), about(teacher, day), face(teacher.name()));
    }

    /** «учитель, математика, 2 года стажа, СОШ № 4». */
    private static String about(Participant teacher, LocalDate day) {
        var words = new ArrayList<String>();
        words.add(teacher.position());
        if (!teacher.directions().isEmpty()) {
            words.add(String.join(", ", teacher.directions()));
        }
        words.add(experience(teacher.teachingSince(), day));
        words.add(teacher.organisationName());
        return String.join(", ", words.stream().filter(word -> !word.isBlank()).toList());
    }

    private static String experience(@Nullable LocalDate since, LocalDate day) {
        if (since == null) {
            return "";
        }
        var years = ChronoUnit.YEARS.between(since, day);
        return years < 1
                ? t("первый год")
                : t("стаж {0, plural, one {# год} few {# года} many {# лет} other {# года}}", years);
    }
}
