package estafeta.matching.web;

import static estafeta.shell.Text.t;

import estafeta.kernel.Viewer;
import estafeta.matching.MatchingRefused;
import estafeta.matching.Matchings;
import estafeta.matching.Participant;
import estafeta.matching.Proposal;
import estafeta.matching.RunId;
import estafeta.matching.engine.Mentee;
import estafeta.matching.engine.WhyNot;
import estafeta.people.AffiliationId;
import java.util.ArrayList;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows whom else a mentee might have, and what each would cost everybody. */
@Component
@Transactional(readOnly = true)
class ReplacePages {
    private final Matchings matchings;
    private final Reasons reasons;
    private final Teachers teachers;

    ReplacePages(Matchings matchings, Reasons reasons, Teachers teachers) {
        this.matchings = matchings;
        this.reasons = reasons;
        this.teachers = teachers;
    }

    ReplacePage replace(RunId run, Mentee place, Viewer viewer) {
        var proposal = matchings.proposal(run, viewer);
        var alternatives = matchings.alternatives(run, place, viewer);
        var participants = proposal.participants();
        var mentee = participants.mentee(place.id()).orElseThrow();
        var choices = new ArrayList<ReplacePage.Choice>();
        var refused = new ArrayList<ReplacePage.Refused>();
        for (var alternative : alternatives) {
            switch (alternative.price()) {
                case WhyNot.Proposed proposed -> {}
                case WhyNot.Limited limited ->
                    refused.add(new ReplacePage.Refused(
                            teachers.name(alternative.mentor(), viewer), Reasons.named(limited.limit())));
                case WhyNot.Costs costs -> choices.add(choice(proposal, place, alternative.mentor(), costs, viewer));
            }
        }
        return new ReplacePage(
                run.value().toString(),
                RunPages.href(proposal.run(), place),
                mentee.name(),
                RunPages.aspect(place),
                teachers.about(mentee, participants.day(), viewer),
                proposal.result()
                        .of(place)
                        .flatMap(match -> participants.mentor(match.mentor()))
                        .map(mentor -> teachers.name(mentor, viewer))
                        .orElse(null),
                choices,
                refused,
                participants.mentors().size(),
                alternatives.size() < participants.mentors().size(),
                proposal.chosen().contains(place) || proposal.leftOut().contains(place.id()));
    }

    /** Nothing of the mentor who is proposed anyway. */
    Optional<ConfirmPage> confirm(RunId run, Mentee place, AffiliationId mentor, Viewer viewer) {
        var proposal = matchings.proposal(run, viewer);
        var alternative = matchings.alternative(run, place, mentor, viewer);
        var mentee = proposal.participants().mentee(place.id()).orElseThrow();
        return switch (alternative.price()) {
            case WhyNot.Costs costs ->
                Optional.of(new ConfirmPage(
                        run.value().toString(),
                        RunPages.href(proposal.run(), place),
                        mentee.name(),
                        choice(proposal, place, alternative.mentor(), costs, viewer)));
            case WhyNot.Limited limited ->
                throw MatchingRefused.notPossible(mentee.name(), teachers.name(alternative.mentor(), viewer));
            case WhyNot.Proposed proposed -> Optional.empty();
        };
    }

    private ReplacePage.Choice choice(
            Proposal proposal, Mentee place, Participant mentor, WhyNot.Costs costs, Viewer viewer) {
        var mentee = proposal.participants().mentee(place.id()).orElseThrow();
        return new ReplacePage.Choice(
                mentor.id(),
                teachers.name(mentor, viewer),
                teachers.about(mentor, proposal.participants().day(), viewer),
                proposal.rules().percent(costs.score()),
                reasons.of(costs.score(), mentee, viewer),
                price(costs),
                costs.moves().stream()
                        .filter(move -> !move.mentee().equals(place))
                        .map(move -> moved(proposal, move, viewer))
                        .toList());
    }

    /** A lost place is said in words, points as points. */
    static String price(WhyNot.Costs costs) {
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

    String moved(Proposal proposal, WhyNot.Move move, Viewer viewer) {
        var participants = proposal.participants();
        var name = participants
                .mentee(move.mentee().id())
                .map(mentee -> teachers.inShort(mentee, viewer))
                .orElse("");
        var to = move.to();
        if (to == null) {
            return t("{0} останется без наставника", name);
        }
        var mentor = participants.mentor(to).orElseThrow();
        return teachers.named(mentor, viewer)
                ? t("{0}: новый наставник {1}", name, teachers.inShort(mentor, viewer))
                : t("{0}: новый наставник из другого муниципалитета", name);
    }
}
