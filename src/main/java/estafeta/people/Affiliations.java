package estafeta.people;

import static estafeta.shell.Text.t;

import estafeta.kernel.NodeId;
import estafeta.kernel.Period;
import estafeta.kernel.Permission;
import estafeta.kernel.PersonId;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.organisation.Organisations;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who comes to an organisation, which posts he holds there, when he is away, and that he leaves. */
@Service
@Transactional
public class Affiliations {
    private final People people;
    private final PersonFacts facts;
    private final Records records;
    private final Organisations organisations;
    private final Today today;
    private final PeopleJournal journal;
    private final YoungRules young;
    private final LikenessDue likeness;
    private final ObjectProvider<AffiliationDependants> dependants;

    Affiliations(
            People people,
            PersonFacts facts,
            Records records,
            Organisations organisations,
            Today today,
            PeopleJournal journal,
            YoungRules young,
            LikenessDue likeness,
            ObjectProvider<AffiliationDependants> dependants) {
        this.people = people;
        this.facts = facts;
        this.records = records;
        this.organisations = organisations;
        this.today = today;
        this.journal = journal;
        this.young = young;
        this.likeness = likeness;
        this.dependants = dependants;
    }

    /** Somebody new to the register comes to an organisation. */
    public Enrolled enrol(NewTeacher teacher, NodeId organisation, Viewer viewer) {
        people.require(Permission.EDIT_PEOPLE, organisation, viewer);
        organisations.requireWorking(organisation);
        var person = Person.of(teacher);
        teacher.contacts()
                .likely(
                        teacher.teaching(),
                        today.at(organisation),
                        teacher.kind().youngest());
        records.save(person);
        facts.keepFirst(person.id(), organisation, teacher.contacts());
        return settle(person.id(), teacher, organisation);
    }

    /** Somebody the register knows comes to one more organisation. The name stays as it is; what is new is noted. */
    public AffiliationId join(PersonId person, NewTeacher teacher, NodeId organisation, Viewer viewer) {
        people.require(Permission.EDIT_PEOPLE, organisation, viewer);
        organisations.requireWorking(organisation);
        records.lock(person);
        var known = records.require(person, Person.class);
        var start = teacher.teaching();
        teacher.contacts().likely(start, today.at(organisation), teacher.kind().youngest());
        if (known.teaching() == null && start != null) {
            records.save(known.teachingFrom(start));
        }
        records.affiliations(person).stream()
                .filter(other -> other.organisation().equals(organisation)
                        && other.kind() == teacher.kind()
                        && other.period().overlaps(Period.since(teacher.since())))
                .findFirst()
                .ifPresent(other -> {
                    throw PeopleRefused.alreadyHere(other.period());
                });
        facts.handOver(person, organisation, teacher.contacts());
        return settle(person, teacher, organisation).affiliation();
    }

    private Enrolled settle(PersonId person, NewTeacher teacher, NodeId organisation) {
        var period = Period.since(teacher.since());
        var affiliation =
                records.save(new Affiliation(AffiliationId.next(), person, organisation, teacher.kind(), period, 0));
        teacher.posts().forEach(post -> records.save(Post.of(post, affiliation.id(), period)));
        var category = teacher.category() == null ? null : facts.hold(person, teacher.category());
        young.follow(person);
        likeness.note(person);
        journal.record(
                PeopleJournal.ENROLLED,
                affiliation,
                teacher.since(),
                Map.of(
                        "kind",
                        teacher.kind().name(),
                        "positions",
                        String.join(
                                ", ",
                                teacher.posts().stream().map(NewPost::position).toList())),
                null);
        return new Enrolled(person, affiliation.id(), category);
    }

    /** What leaving on a day would bring about, for «Проверьте». */
    @Transactional(readOnly = true)
    public List<Consequence> ifLeft(AffiliationId id, LocalDate last, Viewer viewer) {
        var affiliation = people.require(id, viewer);
        affiliation.leave(last);
        var posts = records.posts(id).stream()
                .filter(post -> !post.period().endsBy(last))
                .map(post -> Consequence.of(t("закроется должность «{0}»", post.position())));
        var absences = records.absences(id).stream()
                .filter(absence -> !absence.period().endsBy(last))
                .map(absence -> Consequence.of(
                        t("закончится отсутствие: {0}", t(absence.kind().words()))));
        return Stream.of(
                        posts, absences, dependants.orderedStream().flatMap(other -> other.ifClosed(id, last).stream()))
                .flatMap(Function.identity())
                .toList();
    }

    /** The person leaves: posts, absences and all that stands on the affiliation end with the last day. */
    public void leave(AffiliationId id, LocalDate last, String cause, Viewer viewer) {
        var affiliation = people.locked(id, viewer);
        var left = affiliation.leave(last);
        for (var post : records.posts(id)) {
            if (post.period().first().isAfter(last)) {
                throw PeopleRefused.startsAfterLeave(
                        "Должность «" + post.position() + "»", post.period().first());
            }
            if (!post.period().endsBy(last)) {
                records.save(post.endedBy(last));
            }
        }
        for (var absence : records.absences(id)) {
            if (absence.period().first().isAfter(last)) {
                throw PeopleRefused.startsAfterLeave(
                        "Отсутствие", absence.period().first());
            }
            if (!absence.period().endsBy(last)) {
                records.save(absence.end(last));
            }
        }
        dependants.orderedStream().forEach(other -> other.close(id, last, cause));
        records.save(left);
        young.follow(affiliation.person());
        journal.record(PeopleJournal.LEFT, affiliation, last, Map.of(), cause.isBlank() ? null : cause);
    }

    public PostId addPost(AffiliationId id, NewPost post, LocalDate first, Viewer viewer) {
        var affiliation = people.locked(id, viewer);
        var added = records.save(Post.of(post, id, affiliation.within(Period.since(first))));
        journal.record(PeopleJournal.POST_ADDED, affiliation, first, Map.of("position", post.position()), null);
        return added.id();
    }

    public void endPost(PostId id, LocalDate last, Viewer viewer) {
        var post = records.require(id, Post.class);
        var affiliation = people.locked(post.affiliation(), viewer);
        records.save(records.require(id, Post.class).end(last));
        journal.record(PeopleJournal.POST_ENDED, affiliation, last, Map.of("position", post.position()), null);
    }

    /** What a time away would bring about, for «Проверьте». */
    @Transactional(readOnly = true)
    public List<Consequence> ifAway(AffiliationId id, AbsenceKind kind, Period wanted, Viewer viewer) {
        var away = people.require(id, viewer).within(wanted);
        refuseTwice(new Absence(AbsenceId.next(), id, kind, away, 0));
        return dependants
                .orderedStream()
                .flatMap(other -> other.ifAway(id, away).stream())
                .toList();
    }

    /** What waits for the person after the last day away, for «Проверьте». */
    @Transactional(readOnly = true)
    public List<Consequence> ifBack(AbsenceId id, LocalDate last, Viewer viewer) {
        var absence = people.require(id, viewer);
        absence.end(last);
        return dependants
                .orderedStream()
                .flatMap(other -> other.ifBack(absence.affiliation(), last.plusDays(1)).stream())
                .toList();
    }

    public AbsenceId beginAbsence(AffiliationId id, AbsenceKind kind, Period wanted, Viewer viewer) {
        var affiliation = people.locked(id, viewer);
        var absence = new Absence(AbsenceId.next(), id, kind, affiliation.within(wanted), 0);
        saveOnce(absence);
        young.follow(affiliation.person());
        var said = new HashMap<String, Object>(Map.of("kind", kind.name()));
        Optional.ofNullable(wanted.last()).ifPresent(last -> said.put("last", last));
        journal.record(PeopleJournal.ABSENCE_BEGUN, affiliation, wanted.first(), said, null);
        return absence.id();
    }

    /** The last day away; the person is back on the next. */
    public void endAbsence(AbsenceId id, LocalDate last, Viewer viewer) {
        var affiliation = people.locked(records.require(id, Absence.class).affiliation(), viewer);
        var absence = records.require(id, Absence.class);
        var ended = absence.end(last);
        affiliation.within(ended.period());
        saveOnce(ended);
        young.follow(affiliation.person());
        journal.record(
                PeopleJournal.ABSENCE_ENDED,
                affiliation,
                last,
                Map.of("kind", absence.kind().name()),
                null);
    }

    private void saveOnce(Absence absence) {
        refuseTwice(absence);
        records.save(absence);
    }

    /** Nobody is away twice on a day. */
    private void refuseTwice(Absence absence) {
        records.absences(absence.affiliation()).stream()
                .filter(other ->
                        !other.id().equals(absence.id()) && other.period().overlaps(absence.period()))
                .findFirst()
                .ifPresent(other -> {
                    throw PeopleRefused.absent(other.period());
                });
    }
}
