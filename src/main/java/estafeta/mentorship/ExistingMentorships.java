package estafeta.mentorship;

import estafeta.kernel.Nodes;
import estafeta.kernel.Permission;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Mentorships that were so before they were recorded: stored with a mark until somebody has looked them through. */
@Service
@Transactional
public class ExistingMentorships {
    private final Mentorships mentorships;
    private final Papers papers;
    private final Kinds kinds;
    private final Eligibility eligibility;
    private final Nodes nodes;
    private final Today today;
    private final MentorshipJournal journal;

    ExistingMentorships(
            Mentorships mentorships,
            Papers papers,
            Kinds kinds,
            Eligibility eligibility,
            Nodes nodes,
            Today today,
            MentorshipJournal journal) {
        this.mentorships = mentorships;
        this.papers = papers;
        this.kinds = kinds;
        this.eligibility = eligibility;
        this.nodes = nodes;
        this.today = today;
        this.journal = journal;
    }

    /** Nothing is refused but what cannot be. */
    public MentorshipId record(ExistingMentorship existing, Viewer viewer) {
        var wanted = existing.mentorship();
        viewer.require(Permission.LEAD_MENTORSHIPS, nodes.require(wanted.node()).scope());
        var kind = kinds.require(wanted.kind());
        eligibility.members(wanted, viewer);
        wanted.twoSided();
        var recorded = mentorships.seat(
                Mentorship.existing(
                        MentorshipId.next(),
                        wanted.node(),
                        kind,
                        kinds.requireForm(wanted.form()),
                        wanted.period(),
                        existing.state(),
                        existing.ending()),
                wanted);
        journal.record(MentorshipJournal.RECORDED, recorded, wanted.period().first());
        for (var order : existing.orders()) {
            papers.enact(recorded, order, Act.Kind.ASSIGN);
        }
        return recorded.id();
    }

    /** Somebody has looked it through: the mark goes. */
    public void check(MentorshipId id, Viewer viewer) {
        var mentorship = mentorships.require(id, Permission.LEAD_MENTORSHIPS, viewer);
        mentorships.save(mentorship.checked());
        journal.record(MentorshipJournal.CHECKED, mentorship, today.at(mentorship.node()));
    }
}
