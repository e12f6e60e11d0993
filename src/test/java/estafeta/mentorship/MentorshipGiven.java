package estafeta.mentorship;

import estafeta.kernel.NodeId;
import estafeta.kernel.Period;
import estafeta.kernel.PersonId;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.kernel.Viewers;
import estafeta.people.AffiliationId;
import estafeta.people.AffiliationKind;
import estafeta.people.Affiliations;
import estafeta.people.NewPost;
import estafeta.people.NewTeacher;
import estafeta.people.People;
import estafeta.people.PersonName;
import estafeta.people.PostTerms;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Teachers and pairs of a test, made through the services in the name of the system. */
@Component
public class MentorshipGiven {
    public static final LocalDate LONG_AGO = LocalDate.of(2010, 9, 1);
    public static final LocalDate SEPTEMBER = LocalDate.of(2025, 9, 1);
    public static final LocalDate MAY = LocalDate.of(2026, 5, 31);
    public static final Period YEAR = Period.of(SEPTEMBER, MAY);
    public static final Viewer SYSTEM = Viewer.system("test");
    private final People people;
    private final Affiliations affiliations;
    private final Mentorships mentorships;
    private final Papers papers;
    private final Orders orders;
    private final Cooperations cooperations;
    private final Places places;
    private final MentorshipsAtWork atWork;
    private final Viewers viewers;
    private final Today today;

    MentorshipGiven(
            People people,
            Affiliations affiliations,
            Mentorships mentorships,
            Papers papers,
            Orders orders,
            Cooperations cooperations,
            Places places,
            MentorshipsAtWork atWork,
            Viewers viewers,
            Today today) {
        this.people = people;
        this.affiliations = affiliations;
        this.mentorships = mentorships;
        this.papers = papers;
        this.orders = orders;
        this.cooperations = cooperations;
        this.places = places;
        this.atWork = atWork;
        this.viewers = viewers;
        this.today = today;
    }

    /** Somebody of the register at an organisation. */
    public record Teacher(PersonId person, AffiliationId at) {}

    public Teacher teacher(String surname, NodeId school) {
        return teacher(surname, school, AffiliationKind.EMPLOYEE);
    }

    public Teacher teacher(String surname, NodeId school, AffiliationKind kind) {
        var came = NewTeacher.of(PersonName.of(surname, "Анна", "Павловна"), LONG_AGO)
                .as(kind)
                .with(new NewPost("учитель", List.of("математика"), null, null, null, PostTerms.MAIN));
        var enrolled = as(() -> affiliations.enrol(came, school, SYSTEM));
        return new Teacher(enrolled.person(), enrolled.affiliation());
    }

    /** The same person at one more organisation. */
    public Teacher alsoAt(Teacher teacher, NodeId school, LocalDate since) {
        var name = people.require(teacher.person(), SYSTEM).name();
        return new Teacher(
                teacher.person(),
                as(() -> affiliations.join(teacher.person(), NewTeacher.of(name, since), school, SYSTEM)));
    }

    public MentorshipId proposed(NodeId node, Teacher mentor, Teacher mentee) {
        return as(() -> mentorships.propose(NewMentorship.pair(node, mentor.at(), mentee.at(), YEAR), SYSTEM));
    }

    /** A pair at work with all its papers. */
    public MentorshipId active(NodeId node, Teacher mentor, Teacher mentee) {
        var id = proposed(node, mentor, mentee);
        papers(id, node, mentor);
        as(() -> atWork.activate(id, SYSTEM));
        return id;
    }

    /** The other mentor takes the pair over in the middle of its year. */
    public void replaced(MentorshipId id, Teacher gone, Teacher newcomer) {
        var consented = SEPTEMBER.plusMonths(3);
        as(() -> atWork.replaceMentor(
                id,
                new Replacement(gone.at(), newcomer.at(), consented.plusDays(1), "нагрузка", consented, "папка 02-14"),
                SYSTEM));
    }

    public void agree(MentorshipId id, Teacher mentor) {
        as(() -> papers.agree(id, mentor.at(), SEPTEMBER.minusDays(3), "папка 02-14", SYSTEM));
    }

    public void papers(MentorshipId id, NodeId node, Teacher mentor) {
        agree(id, mentor);
        as(() -> {
            var parties = places.parties(mentorships.require(id, SYSTEM));
            parties.across()
                    .forEach(across -> cooperations.note(
                            across.giving(), across.receiving(), false, "3", SEPTEMBER, YEAR, SYSTEM));
            parties.employers().stream()
                    .sorted(Comparator.comparing(employer -> !employer.equals(node)))
                    .forEach(employer ->
                            orders.noteOrder(id, new NewOrder(employer, "41-од", SEPTEMBER, SEPTEMBER), SYSTEM));
            papers.noteAgreement(id, mentor.at(), "7", SEPTEMBER, SYSTEM);
        });
    }

    public LocalDate today(NodeId node) {
        return today.at(node);
    }

    public <T> T as(Supplier<T> work) {
        return viewers.as(SYSTEM, work);
    }

    public void as(Runnable work) {
        viewers.as(SYSTEM, work);
    }
}
