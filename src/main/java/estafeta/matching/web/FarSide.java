package estafeta.matching.web;

import static estafeta.shell.Text.t;

import estafeta.kernel.NodeId;
import estafeta.kernel.Nodes;
import estafeta.kernel.Permission;
import estafeta.kernel.Viewer;
import estafeta.matching.Proposal;
import estafeta.matching.Request;
import estafeta.matching.engine.Mentee;
import estafeta.matching.engine.Result.Match;
import estafeta.shell.State;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What those who search read of the side of a borrowed mentor: asked, agreed or not. */
@Component
class FarSide {
    private final Nodes nodes;

    FarSide(Nodes nodes) {
        this.nodes = nodes;
    }

    /** Whether the mentor's side has agreed to this pair. */
    boolean known(Proposal proposal, Match match) {
        return proposal.approved().containsKey(match.mentee().id())
                || proposal.request(match).filter(Request::agreed).isPresent();
    }

    RunPage.@Nullable Asked asked(Proposal proposal, Match match, Viewer viewer) {
        var mentee = proposal.participants().mentee(match.mentee().id()).orElseThrow();
        var here = nodes.require(new NodeId(mentee.organisation()));
        var mentorship = proposal.approved().containsKey(mentee.id());
        var request = proposal.request(match);
        if (request.isEmpty()) {
            return proposal.waits(mentee.id())
                    ? new RunPage.Asked(State.WAIT, t("Ждёт ответа о втором наставнике"), "")
                    : null;
        }
        var stands = request.get();
        return new RunPage.Asked(
                stands.agreed() ? State.DONE : State.WAIT,
                stands.agreed()
                        ? t("Согласны")
                        : t("Спросили их сторону, ждём до {0}", LocalDate.ofInstant(stands.until(), here.zone())),
                mentorship || !viewer.may(Permission.LEAD_MENTORSHIPS, here.scope())
                        ? ""
                        : stands.id().value().toString());
    }

    /** Of a borrowed mentor what comes next, or what has become of the one before. */
    String note(Proposal proposal, Match match, Viewer viewer) {
        if (!proposal.open(match.mentee().id()) || proposal.request(match).isPresent()) {
            return "";
        }
        var mentor = proposal.participants().mentor(match.mentor()).orElseThrow();
        var theirs = nodes.require(new NodeId(mentor.organisation())).scope();
        var asks = mentor.borrowed() && !viewer.may(Permission.LEAD_MENTORSHIPS, theirs)
                ? t("Когда вы утвердите эту пару, программа спросит его сторону. Имя откроется, когда там согласятся.")
                : "";
        return refused(proposal, match.mentee())
                .map(before -> (before + " " + asks).strip())
                .orElse(asks);
    }

    /** Who was asked before for this place and did not agree, if so. */
    Optional<String> refused(Proposal proposal, Mentee place) {
        return Optional.ofNullable(proposal.requests().get(place)).flatMap(FarSide::refused);
    }

    private static Optional<String> refused(Request request) {
        var reason = request.reason();
        return switch (request.state()) {
            case DECLINED ->
                Optional.of(
                        reason == null
                                ? t("Прежнего наставника попросили, его сторона не согласилась.")
                                : t("Прежнего наставника попросили, его сторона не согласилась: «{0}».", reason));
            case LAPSED -> Optional.of(t("Прежнего наставника попросили, его сторона не ответила за две недели."));
            case WAITING, AGREED, WITHDRAWN, NEEDLESS -> Optional.empty();
        };
    }
}
