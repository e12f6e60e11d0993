package estafeta.mentorship;

import static estafeta.mentorship.MentorshipRefused.guarded;

import estafeta.kernel.Nodes;
import estafeta.kernel.Permission;
import estafeta.kernel.Viewer;
import estafeta.people.AffiliationId;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proposes mentorships and finds them: seen where any of their sides is, changed by whoever may where they are led. */
@Service
@Transactional
public class Mentorships {
    private final MentorshipRepository mentorships;
    private final SideRepository sides;
    private final Kinds kinds;
    private final Places places;
    private final Eligibility eligibility;
    private final Nodes nodes;
    private final MentorshipJournal journal;
    private final ApplicationEventPublisher events;

    Mentorships(
            MentorshipRepository mentorships,
            SideRepository sides,
            Kinds kinds,
            Places places,
            Eligibility eligibility,
            Nodes nodes,
            MentorshipJournal journal,
            ApplicationEventPublisher events) {
        this.mentorships = mentorships;
        this.sides = sides;
        this.kinds = kinds;
        this.places = places;
        this.eligibility = eligibility;
        this.nodes = nodes;
        this.journal = journal;
        this.events = events;
    }

    /** Visible where any of its sides is, and to whoever takes part. */
    @Transactional(readOnly = true)
    public Optional<Mentorship> find(MentorshipId id, Viewer viewer) {
        return places.visible(id, viewer) ? mentorships.findById(id) : Optional.empty();
    }

    @Transactional(readOnly = true)
    public Mentorship require(MentorshipId id, Viewer viewer) {
        return find(id, viewer).orElseThrow(MentorshipRefused::unknown);
    }

    /** For a change by whoever may do it where the pair is led; who sees it as the other side is told so. */
    @Transactional(readOnly = true)
    public Mentorship require(MentorshipId id, Permission permission, Viewer viewer) {
        var mentorship = require(id, viewer);
        var scope = nodes.require(mentorship.node()).scope();
        if (!viewer.may(permission, scope) && !viewer.may(Permission.SEE_MENTORSHIPS, scope)) {
            throw MentorshipRefused.ledElsewhere();
        }
        viewer.require(permission, scope);
        return mentorship;
    }

    /** For what everybody may say of oneself, and of others whoever leads the pair. */
    Mentorship require(MentorshipId id, AffiliationId of, Viewer viewer) {
        return places.own(of, viewer) ? require(id, viewer) : require(id, Permission.LEAD_MENTORSHIPS, viewer);
    }

    @Transactional(readOnly = true)
    public List<Side> sides(MentorshipId id, Viewer viewer) {
        return sides.findByMentorship(require(id, viewer).id());
    }

    /** Where the viewer is a mentor to the last day of a mentorship, if so. */
    @Transactional(readOnly = true)
    public Optional<AffiliationId> own(MentorshipId id, Viewer viewer) {
        if (viewer.person() == null) {
            return Optional.empty();
        }
        return Side.mentors(sides.lasting(require(id, viewer))).stream()
                .filter(mentor -> places.own(mentor, viewer))
                .findFirst();
    }

    public MentorshipId propose(NewMentorship wanted, Viewer viewer) {
        viewer.require(Permission.LEAD_MENTORSHIPS, nodes.require(wanted.node()).scope());
        return proposed(wanted, viewer).id();
    }

    /** For whoever may do so by other rights; the viewer may choose each of those who take part. */
    Mentorship proposed(NewMentorship wanted, Viewer viewer) {
        var first = wanted.period().first();
        var kind = kinds.offered(wanted.kind(), wanted.node(), first);
        var form = kinds.offeredForm(wanted.form(), wanted.node(), first);
        var draft = Mentorship.draft(MentorshipId.next(), wanted.node(), kind, form, wanted.period());
        eligibility.refuseUnfit(wanted, kind, eligibility.members(wanted, viewer), draft.id());
        var proposed = seat(draft.propose(), wanted);
        journal.record(MentorshipJournal.PROPOSED, proposed, wanted.period().first());
        events.publishEvent(new MentorshipProposed(proposed.id()));
        return proposed;
    }

    /** As it stands, for whoever may act by other rights than those where it is led. */
    Mentorship stored(MentorshipId id) {
        return mentorships.findById(id).orElseThrow(MentorshipRefused::unknown);
    }

    /** Saves a new mentorship with everybody wanted on its sides for its whole term. */
    Mentorship seat(Mentorship mentorship, NewMentorship wanted) {
        var saved = save(mentorship);
        for (var side : wanted.sides()) {
            guarded(() -> sides.save(side.at(saved.id(), wanted.period())));
        }
        return saved;
    }

    Mentorship save(Mentorship mentorship) {
        return guarded(() -> mentorships.save(mentorship));
    }
}
