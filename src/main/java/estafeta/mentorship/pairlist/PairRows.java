package estafeta.mentorship.pairlist;

import estafeta.intake.Finding;
import estafeta.intake.Made;
import estafeta.intake.Outcome;
import estafeta.intake.RowResult;
import estafeta.intake.Run;
import estafeta.intake.Runs;
import estafeta.kernel.NodeId;
import estafeta.kernel.Period;
import estafeta.kernel.SchoolYear;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.mentorship.Act;
import estafeta.mentorship.Ending;
import estafeta.mentorship.ExistingMentorship;
import estafeta.mentorship.ExistingMentorship.Ordered;
import estafeta.mentorship.ExistingMentorship.Rest;
import estafeta.mentorship.Kinds;
import estafeta.mentorship.Mentorship;
import estafeta.mentorship.MentorshipId;
import estafeta.mentorship.MentorshipRefused;
import estafeta.mentorship.MentorshipsAtWork;
import estafeta.mentorship.MentorshipsByMistake;
import estafeta.mentorship.NewMentorship;
import estafeta.mentorship.NewMentorship.NewSide;
import estafeta.mentorship.NewOrder;
import estafeta.mentorship.Side;
import estafeta.mentorship.pairlist.PairPreview.Entry;
import estafeta.mentorship.pairlist.PairPreview.Who;
import estafeta.people.AffiliationId;
import estafeta.people.AffiliationKind;
import estafeta.people.Affiliations;
import estafeta.people.Mistakes;
import estafeta.people.NewCategory;
import estafeta.people.NewPost;
import estafeta.people.NewTeacher;
import estafeta.people.TeachingStart;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes one line over, and what was made of it back, in the transaction that is open. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PairRows {
    /** Whoever may bring a list may enter those named in it; the journal says who it was. */
    private static final Viewer LIST = Viewer.system("список пар");

    private static final String NO_DAY = "дата присвоения не указана";
    private static final String BY_LIST = "по списку пар";
    private static final String UNNAMED_POST = "педагог";
    private static final String TEACHER = "учитель";

    private final Runs runs;
    private final PairRegister register;
    private final MentorshipsAtWork atWork;
    private final MentorshipsByMistake byMistake;
    private final Affiliations affiliations;
    private final Mistakes mistakes;
    private final Today today;

    PairRows(
            Runs runs,
            PairRegister register,
            MentorshipsAtWork atWork,
            MentorshipsByMistake byMistake,
            Affiliations affiliations,
            Mistakes mistakes,
            Today today) {
        this.runs = runs;
        this.register = register;
        this.atWork = atWork;
        this.byMistake = byMistake;
        this.affiliations = affiliations;
        this.mistakes = mistakes;
        this.today = today;
    }

    /** Somebody entered by this line. */
    private record Newcomer(Who who, AffiliationId affiliation) {}

    /** What became of the line; a refused one says why. */
    RowResult take(Run run, Entry entry, PairPreview preview, Viewer viewer) {
        int no = entry.row().row();
        return switch (entry.outcome()) {
            case REFUSE ->
                RowResult.of(
                        no, Outcome.REFUSE, null, Finding.refusing(entry.row().findings()));
            case SAME, CHANGE -> RowResult.of(no, Outcome.SAME, null, "");
            case CREATE ->
                RowResult.of(
                        no, Outcome.CREATE, create(run, entry, preview, viewer).orElse(null), "");
        };
    }

    /** Enters whoever is not known and records what they are to each other; answers what a page can be shown of. */
    private Optional<UUID> create(Run run, Entry entry, PairPreview preview, Viewer viewer) {
        var read = entry.row();
        var newcomers = new ArrayList<Newcomer>();
        var sides = new ArrayList<NewSide>();
        for (var who : entry.everybody()) {
            var mentor = entry.mentors().contains(who);
            var at = present(run, who).orElseGet(() -> enrol(run, who, read, preview, newcomers));
            sides.add(new NewSide(
                    at,
                    mentor ? Side.Role.MENTOR : Side.Role.MENTEE,
                    mentor ? who.person().aspect() : null,
                    mentor ? who.person().since() : null,
                    null));
        }
        var first = first(run, read);
        entry.past().stream()
                .filter(past -> !past.until().isBefore(first)
                        && sides.stream().noneMatch(side -> side.affiliation().equals(past.known())))
                .forEach(past -> sides.add(new NewSide(past.known(), Side.Role.MENTOR, null, null, past.until())));
        var recorded = Optional.<UUID>empty();
        if (!entry.mentors().isEmpty()) {
            var id = atWork.recordExisting(existing(run, entry, sides), viewer);
            runs.note(run.id(), read.row(), "mentorship", id);
            recorded = Optional.of(id.value());
        }
        newcomers.forEach(newcomer -> leave(newcomer, entry));
        return recorded;
    }

    /** Who is known, or has come by an earlier line or otherwise since the list was looked at; another only by a line. */
    private Optional<AffiliationId> present(Run run, Who who) {
        if (who.known() != null) {
            return Optional.of(who.known());
        }
        var alike = PairComparison.alike(who.person().name(), register.members(who.at()));
        if (who.another()) {
            var entered = runs.made(run.id()).stream().map(Made::record).collect(Collectors.toSet());
            return alike.stream()
                    .map(PairRegister.Member::affiliation)
                    .filter(one -> entered.contains(one.value()))
                    .findFirst();
        }
        if (alike.size() > 1) {
            throw MentorshipRefused.severalAlike(who.person().name().full());
        }
        return alike.stream().map(PairRegister.Member::affiliation).findFirst();
    }

    private void leave(Newcomer newcomer, Entry entry) {
        var last = newcomer.who().person().left();
        if (last != null
                && entry.mentees().contains(newcomer.who())
                && !last.isAfter(today.at(newcomer.who().at()))) {
            affiliations.leave(newcomer.affiliation(), last, BY_LIST, LIST);
        }
    }

    private AffiliationId enrol(Run run, Who who, PairRow read, PairPreview preview, List<Newcomer> newcomers) {
        var person = who.person();
        var since = preview.entries().stream()
                .filter(entry -> entry.everybody().stream()
                        .anyMatch(other -> other.at().equals(who.at())
                                && other.person().name().mayBe(person.name())))
                .map(entry -> first(run, entry.row()))
                .min(LocalDate::compareTo)
                .orElseGet(() -> first(run, read));
        var post = person.post();
        var teacher = NewTeacher.of(person.name(), since)
                .as(AffiliationKind.EMPLOYEE)
                .teaching(Optional.ofNullable(person.teachingSince())
                        .map(TeachingStart::of)
                        .orElse(null))
                .with(
                        post == null
                                ? NewPost.of(read.mentees().contains(person) ? TEACHER : UNNAMED_POST)
                                : NewPost.of(post.position(), post.subjects().toArray(String[]::new)))
                .with(
                        person.category() == null
                                ? null
                                : new NewCategory(person.category(), Period.since(run.day()), NO_DAY));
        var enrolled = affiliations.enrol(teacher, who.at(), LIST);
        runs.note(run.id(), read.row(), "affiliation", enrolled.affiliation());
        newcomers.add(new Newcomer(who, enrolled.affiliation()));
        var away = person.away();
        if (away != null) {
            var from = away.from() == null ? run.day() : away.from();
            affiliations.beginAbsence(enrolled.affiliation(), away.kind(), new Period(from, away.until()), LIST);
        }
        return enrolled.affiliation();
    }

    private static ExistingMentorship existing(Run run, Entry entry, List<NewSide> sides) {
        var read = entry.row();
        var home = Objects.requireNonNull(entry.organisation());
        var period = Period.of(first(run, read), last(run, read));
        var state = switch (read.state()) {
            case ACTIVE -> Mentorship.State.ACTIVE;
            case PAUSED -> Mentorship.State.PAUSED;
            case ENDED -> Mentorship.State.ENDED;
            case COMPLETED -> Mentorship.State.COMPLETED;
        };
        var left = read.mentees().stream().anyMatch(mentee -> mentee.left() != null);
        var ending = switch (read.state()) {
            case ACTIVE, PAUSED -> null;
            case ENDED -> left ? Ending.LEFT : Ending.EMPLOYER;
            case COMPLETED -> Ending.PLAN;
        };
        var rest = read.state() == PairRow.State.PAUSED
                ? new Rest(
                        read.until() == null ? run.day() : read.until(),
                        read.notes().isEmpty() ? BY_LIST : String.join("; ", read.notes()))
                : null;
        return new ExistingMentorship(
                new NewMentorship(home, kind(read), Kinds.USUAL_FORM, period, sides),
                state,
                ending,
                rest,
                orders(read, home));
    }

    private static List<Ordered> orders(PairRow read, NodeId home) {
        return read.orders().stream()
                .filter(order -> order.signedOn() != null)
                .map(order -> {
                    var signed = Objects.requireNonNull(order.signedOn());
                    var act = !order.changes()
                            ? Act.Kind.ASSIGN
                            : read.mentors().stream().anyMatch(mentor -> mentor.since() != null)
                                    ? Act.Kind.REPLACE
                                    : Act.Kind.CHANGE;
                    return new Ordered(new NewOrder(home, order.number(), signed, signed), act);
                })
                .toList();
    }

    private static String kind(PairRow read) {
        if (read.mentees().size() > 1) {
            return read.mentors().size() > 1 ? "collective" : "group";
        }
        return read.remote() ? Kinds.AT_A_DISTANCE : Kinds.USUAL_KIND;
    }

    /** The day of the order, else of what else the line tells, else the beginning of the school year. */
    private static LocalDate first(Run run, PairRow read) {
        return read.orders().stream()
                .filter(order -> !order.changes())
                .map(PairOrder::signedOn)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .or(() -> Optional.ofNullable(read.begun()))
                .or(() -> Optional.ofNullable(read.until())
                        .map(until -> SchoolYear.of(until).period().first()))
                .orElseGet(() -> SchoolYear.of(run.day()).period().first());
    }

    private static LocalDate last(Run run, PairRow read) {
        var over = read.state() == PairRow.State.ENDED || read.state() == PairRow.State.COMPLETED;
        var last = over
                ? Optional.ofNullable(read.until()).orElse(run.day())
                : Objects.requireNonNull(SchoolYear.lessonsFrom(run.day()).last());
        var first = first(run, read);
        return last.isBefore(first) ? first : last;
    }

    /** Undoes what was made of one line, the last first. */
    void takeBack(Run run, List<Made> made, String reason, Viewer viewer) {
        made.forEach(each -> takeBack(run, each, reason, viewer));
    }

    private void takeBack(Run run, Made made, String reason, Viewer viewer) {
        switch (made.kind()) {
            case "mentorship" ->
                byMistake.takeOut(
                        new MentorshipId(made.record()), Objects.requireNonNull(run.doneAt()), reason, viewer);
            case "affiliation" -> mistakes.cancel(new AffiliationId(made.record()), reason, LIST);
            default -> throw new IllegalStateException(made.kind());
        }
    }
}
