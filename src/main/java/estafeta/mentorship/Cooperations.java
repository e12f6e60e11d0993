package estafeta.mentorship;

import static estafeta.mentorship.MentorshipRefused.guarded;

import estafeta.kernel.JournalType;
import estafeta.kernel.NodeId;
import estafeta.kernel.Nodes;
import estafeta.kernel.Period;
import estafeta.kernel.Permission;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Agreements of organisations with each other; either of the two may note one. */
@Service
@Transactional
public class Cooperations {
    private final CooperationRepository cooperations;
    private final Mentorships mentorships;
    private final Places places;
    private final Nodes nodes;
    private final Today today;
    private final MentorshipJournal journal;

    Cooperations(
            CooperationRepository cooperations,
            Mentorships mentorships,
            Places places,
            Nodes nodes,
            Today today,
            MentorshipJournal journal) {
        this.cooperations = cooperations;
        this.mentorships = mentorships;
        this.places = places;
        this.nodes = nodes;
        this.today = today;
        this.journal = journal;
    }

    public CooperationId note(
            NodeId giving,
            NodeId receiving,
            boolean accompanies,
            String number,
            LocalDate signedOn,
            Period period,
            Viewer viewer) {
        var noted = Cooperation.signed(giving, receiving, accompanies, number, signedOn, period);
        require(noted, viewer);
        Mentorship.notAfterToday(signedOn, today.at(giving));
        var saved = guarded(() -> cooperations.save(noted));
        tell(MentorshipJournal.COOPERATION, saved, signedOn);
        return saved.id();
    }

    /** No longer from the day after the last. Pairs at work go on. */
    public void end(CooperationId id, LocalDate last, Viewer viewer) {
        var known = cooperations.findById(id).orElseThrow(MentorshipRefused::unknownCooperation);
        require(known, viewer);
        if (last.isBefore(known.period().first())) {
            throw MentorshipRefused.endsBeforeItBegins(last, known.period().first());
        }
        tell(MentorshipJournal.COOPERATION_ENDED, guarded(() -> cooperations.save(known.endingOn(last))), last);
    }

    /** The agreement on which a pair across organisations stands, for its term; it is noted once for all such pairs. */
    public void note(MentorshipId pair, String number, LocalDate signedOn, LocalDate last, Viewer viewer) {
        var mentorship = mentorships.require(pair, viewer);
        var first = mentorship.period().first();
        var across = places.parties(mentorship).across().stream()
                .filter(each -> !joined(each, first))
                .findFirst()
                .orElseThrow(MentorshipRefused::joinedAlready);
        if (last.isBefore(first)) {
            throw MentorshipRefused.endsBeforeItBegins(last, first);
        }
        note(across.giving(), across.receiving(), false, number, signedOn, Period.of(first, last), viewer);
    }

    /** Whether an agreement joins the two organisations on a day. */
    boolean joined(Parties.Across across, LocalDate day) {
        return cooperations.findByGivingOrReceiving(across.giving(), across.giving()).stream()
                .anyMatch(cooperation -> cooperation.joins(across, day));
    }

    private void require(Cooperation cooperation, Viewer viewer) {
        var giving = nodes.require(cooperation.giving()).scope();
        var receiving = nodes.require(cooperation.receiving()).scope();
        if (!viewer.may(Permission.APPROVE_MENTORSHIPS, giving)
                && !viewer.may(Permission.LEAD_MENTORSHIPS, giving)
                && !viewer.may(Permission.LEAD_MENTORSHIPS, receiving)) {
            viewer.require(Permission.APPROVE_MENTORSHIPS, receiving);
        }
    }

    private void tell(JournalType type, Cooperation cooperation, LocalDate on) {
        var facts = Map.of("number", cooperation.number(), "signed", cooperation.signedOn());
        journal.record(type, cooperation.giving(), on, facts);
        journal.record(type, cooperation.receiving(), on, facts);
    }
}
