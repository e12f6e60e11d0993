package estafeta.mentorship.pairlist;

import static estafeta.shell.Text.t;

import estafeta.intake.Adjustments;
import estafeta.intake.BookReader;
import estafeta.intake.Finding;
import estafeta.intake.Made;
import estafeta.intake.MappedTable;
import estafeta.intake.Outcome;
import estafeta.intake.RememberedColumns;
import estafeta.intake.RowResult;
import estafeta.intake.Run;
import estafeta.intake.RunId;
import estafeta.intake.Runs;
import estafeta.intake.TableFinder;
import estafeta.kernel.NodeId;
import estafeta.kernel.Nodes;
import estafeta.kernel.Period;
import estafeta.kernel.Refusal;
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
import estafeta.mentorship.MentorshipsAtWork;
import estafeta.mentorship.MentorshipsByMistake;
import estafeta.mentorship.NewMentorship;
import estafeta.mentorship.NewMentorship.NewSide;
import estafeta.mentorship.NewOrder;
import estafeta.mentorship.Side;
import estafeta.mentorship.pairlist.OrganisationsByName.Known;
import estafeta.mentorship.pairlist.PairPreview.Entry;
import estafeta.mentorship.pairlist.PairPreview.Who;
import estafeta.people.AffiliationId;
import estafeta.people.AffiliationKind;
import estafeta.people.Affiliations;
import estafeta.people.Mistakes;
import estafeta.people.NewCategory;
import estafeta.people.NewPost;
import estafeta.people.NewTeacher;
import estafeta.people.PersonName;
import estafeta.people.TeachingStart;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes over lists of pairs that exist already: reads, shows what would happen, does it line by line, takes it back. */
@NamedInterface("lists")
@Service
@Transactional
public class PairImports {
    public static final String KIND = "pairs";
    /** Whoever may bring a list may enter those named in it; the journal says who it was. */
    private static final Viewer LIST = Viewer.system("список пар");

    private static final String NO_DAY = "дата присвоения не указана";
    private static final String BY_LIST = "по списку пар";
    private static final String UNNAMED_POST = "педагог";
    private static final String TEACHER = "учитель";

    private final Runs runs;
    private final RememberedColumns columns;
    private final MentorshipsAtWork atWork;
    private final MentorshipsByMistake byMistake;
    private final Affiliations affiliations;
    private final Mistakes mistakes;
    private final Nodes nodes;
    private final Today today;
    private final JdbcClient db;
    private final TransactionTemplate row;

    PairImports(
            Runs runs,
            RememberedColumns columns,
            MentorshipsAtWork atWork,
            MentorshipsByMistake byMistake,
            Affiliations affiliations,
            Mistakes mistakes,
            Nodes nodes,
            Today today,
            JdbcClient db,
            PlatformTransactionManager transactions) {
        this.runs = runs;
        this.columns = columns;
        this.atWork = atWork;
        this.byMistake = byMistake;
        this.affiliations = affiliations;
        this.mistakes = mistakes;
        this.nodes = nodes;
        this.today = today;
        this.db = db;
        this.row = new TransactionTemplate(transactions);
        this.row.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** Somebody who works at an organisation under the node of the list. */
    private record Member(
            AffiliationId affiliation,
            NodeId organisation,
            String surname,
            String given,
            @Nullable String patronymic) {
        PersonName name() {
            return new PersonName(surname, given, patronymic);
        }
    }

    /** Somebody of another place who is a mentor here, with the name of the organisation he works at. */
    private record Guest(
            AffiliationId affiliation,
            NodeId organisation,
            String shortName,
            String surname,
            String given,
            @Nullable String patronymic) {
        boolean meant(PairPerson person) {
            return shortName.equalsIgnoreCase(person.elsewhere())
                    && new PersonName(surname, given, patronymic).mayBe(person.name());
        }
    }

    /** All that is known around the place of a list. */
    private record Around(
            List<Known> known,
            OrganisationsByName names,
            Map<NodeId, List<Member>> members,
            List<Guest> guests,
            Set<Together> together) {
        Optional<Guest> guest(PairPerson person) {
            return guests.stream().filter(guest -> guest.meant(person)).findFirst();
        }
    }

    /** A pair of these that is recorded: a mentor and a mentee of it, in one mentorship or in several. */
    private record Together(AffiliationId mentor, AffiliationId mentee) {}

    /** Somebody entered by an earlier line of the same run. */
    private record Newcomer(NodeId at, PersonName name, AffiliationId affiliation) {}

    /** Keeps a list that has a table; the node is an organisation, or what stands over those of the list. */
    public RunId bring(NodeId node, String fileName, byte[] content, @Nullable LocalDate day, Viewer viewer) {
        var table = TableFinder.find(BookReader.read(fileName, content), PairList.FIELDS);
        var known = Adjustments.beginning(columns.find(node, KIND, table));
        var mapped = table.mapped(known.mapping(table.guess(PairList.FIELDS)), PairList.FIELDS);
        var asOf = day == null ? PairList.read(mapped, today.at(node)).asOf() : day;
        return runs.open(node, KIND, fileName, content, asOf, known, viewer);
    }

    /** A list of pairs, not of anything else. */
    @Transactional(readOnly = true)
    public Run require(RunId id, Viewer viewer) {
        return runs.require(id, KIND, viewer);
    }

    @Transactional(readOnly = true)
    public PairPreview preview(RunId id, Viewer viewer) {
        return preview(require(id, viewer));
    }

    private PairPreview preview(Run run) {
        var adjustments = runs.adjustments(run);
        var found = TableFinder.find(BookReader.read(run.fileName(), runs.requireContent(run)), PairList.FIELDS);
        var table = found.over(adjustments.over(found.sheet()));
        var mapping = adjustments.mapping(found.guess(PairList.FIELDS));
        var mapped = table.mapped(mapping, PairList.FIELDS);
        var reading = PairList.readAsOf(mapped, run.day());
        var around = around(run.node());
        var entries =
                reading.rows().stream().map(each -> entry(each, mapped, around)).toList();
        return new PairPreview(table, mapping, columns.asLastTime(run, table), reading, entries);
    }

    private Around around(NodeId node) {
        var known = organisations(node);
        return new Around(known, new OrganisationsByName(known), members(node), guests(node), together(node));
    }

    private Entry entry(PairRow read, MappedTable table, Around around) {
        if (read.refused()) {
            return Entry.refused(read);
        }
        var findings = new ArrayList<Finding>();
        var home = place(read, read.organisation(), PairList.ORGANISATION, table, around, findings);
        if (home.isEmpty()) {
            return Entry.refused(read.with(findings));
        }
        if (read.kind() == PairRow.Kind.NO_YOUNG) {
            return new Entry(read, Outcome.SAME, home.get(), List.of(), List.of());
        }
        var mentees = read.mentees().stream()
                .flatMap(person -> who(read, person, home.get(), PairList.MENTEE, table, around, findings).stream())
                .toList();
        var mentors = read.mentors().stream()
                .flatMap(person -> mentor(read, person, home.get(), table, around, findings).stream())
                .toList();
        var full = read.with(findings);
        if (full.refused()) {
            return Entry.refused(full);
        }
        return new Entry(full, outcome(mentees, mentors, around.together()), home.get(), mentees, mentors);
    }

    private static Optional<Who> mentor(
            PairRow read, PairPerson person, NodeId home, MappedTable table, Around around, List<Finding> findings) {
        if (person.elsewhere().isEmpty()) {
            return who(read, person, home, PairList.MENTOR, table, around, findings);
        }
        return around.guest(person)
                .map(guest -> new Who(person, guest.organisation(), guest.affiliation()))
                .or(() -> place(read, person.elsewhere(), PairList.MENTOR, table, around, findings)
                        .flatMap(at -> who(read, person, at, PairList.MENTOR, table, around, findings)));
    }

    private static Outcome outcome(List<Who> mentees, List<Who> mentors, Set<Together> together) {
        var allKnown = Stream.concat(mentees.stream(), mentors.stream()).allMatch(who -> who.known() != null);
        if (mentors.isEmpty()) {
            return allKnown ? Outcome.SAME : Outcome.CREATE;
        }
        var recorded = mentees.stream()
                .allMatch(mentee -> mentors.stream()
                        .allMatch(mentor -> mentor.known() != null
                                && mentee.known() != null
                                && together.contains(new Together(mentor.known(), mentee.known()))));
        return recorded ? Outcome.SAME : Outcome.CREATE;
    }

    /** The organisation a name means; a list of one organisation need not name it. */
    private static Optional<NodeId> place(
            PairRow read, String written, String field, MappedTable table, Around around, List<Finding> findings) {
        var known = around.known();
        var names = around.names();
        if (known.size() == 1 && (written.isEmpty() || names.find(written).size() == 1)) {
            return Optional.of(known.getFirst().node());
        }
        var found = written.isEmpty() ? List.<Known>of() : names.find(written);
        if (found.size() == 1) {
            return Optional.of(found.getFirst().node());
        }
        var margin = table.margin(table.rows().get(read.row() - 1), field, findings);
        if (found.isEmpty()) {
            margin.refuse(
                    written.isEmpty()
                            ? "Не сказано, какой организации эта строка."
                            : "Организации «" + written + "» среди ваших нет.",
                    "Напишите её так, как она названа в списке организаций.");
        } else {
            margin.refuse(
                    "Под «" + written + "» подходят: "
                            + found.stream().map(Known::shortName).limit(3).collect(Collectors.joining(", ")) + ".",
                    "Напишите название или номер полностью.");
        }
        return Optional.empty();
    }

    private static Optional<Who> who(
            PairRow read,
            PairPerson person,
            NodeId at,
            String field,
            MappedTable table,
            Around around,
            List<Finding> findings) {
        var alike = alike(person.name(), around.members().getOrDefault(at, List.of()));
        if (alike.size() > 1) {
            table.margin(table.rows().get(read.row() - 1), field, findings)
                    .refuse(
                            "В организации есть "
                                    + alike.stream()
                                            .map(member -> member.name().full())
                                            .sorted()
                                            .collect(Collectors.joining(", "))
                                    + ": о ком строка, не понять.",
                            "Впишите имя и отчество полностью.");
            return Optional.empty();
        }
        return Optional.of(
                new Who(person, at, alike.isEmpty() ? null : alike.getFirst().affiliation()));
    }

    /** Everybody who may be meant; whoever is called exactly so before those who are only called alike. */
    private static List<Member> alike(PersonName name, List<Member> members) {
        var alike = members.stream().filter(member -> member.name().mayBe(name)).toList();
        var same = alike.stream()
                .filter(member -> member.name().folded().equals(name.folded()))
                .toList();
        return same.size() == 1 ? same : alike;
    }

    /** Keeps what was put right by hand: columns, or single cells. */
    public void adjust(RunId id, Adjustments.Typed typed, Viewer viewer) {
        var run = require(id, viewer);
        var preview = preview(run);
        runs.adjust(id, runs.adjustments(run).with(typed, preview.table(), preview.mapping()), viewer);
    }

    /** The mentorships a list has become, in the order of its lines. */
    @Transactional(readOnly = true)
    public List<MentorshipId> recorded(RunId id, Viewer viewer) {
        require(id, viewer);
        return runs.made(id).reversed().stream()
                .filter(made -> made.kind().equals("mentorship"))
                .map(made -> new MentorshipId(made.record()))
                .toList();
    }

    /** Takes the list over, each line by itself. Answers how many stayed out. */
    public int confirm(RunId id, Viewer viewer) {
        var lines = preview(require(id, viewer)).entries().size();
        var run = runs.begin(id, lines, viewer);
        var preview = preview(run);
        columns.keep(run, preview.table());
        var came = new ArrayList<Newcomer>();
        var refused = 0;
        for (var entry : preview.entries()) {
            var result = done(run, entry, preview, came, viewer);
            runs.note(id, result);
            refused += result.outcome() == Outcome.REFUSE ? 1 : 0;
        }
        runs.done(id, viewer);
        return refused;
    }

    private RowResult done(Run run, Entry entry, PairPreview preview, List<Newcomer> came, Viewer viewer) {
        int no = entry.row().row();
        return switch (entry.outcome()) {
            case REFUSE ->
                RowResult.of(
                        no, Outcome.REFUSE, null, Finding.refusing(entry.row().findings()));
            case SAME, CHANGE -> RowResult.of(no, Outcome.SAME, null, "");
            case CREATE -> {
                try {
                    var newcomers = new ArrayList<Newcomer>();
                    var made = row.execute(status -> create(run, entry, preview, came, newcomers, viewer));
                    came.addAll(newcomers);
                    yield RowResult.of(
                            no, Outcome.CREATE, Objects.requireNonNull(made).orElse(null), "");
                } catch (Refusal refused) {
                    yield RowResult.of(no, Outcome.REFUSE, null, t(refused));
                }
            }
        };
    }

    /** Enters whoever is not known and records what they are to each other; answers what a page can be shown of. */
    private Optional<UUID> create(
            Run run, Entry entry, PairPreview preview, List<Newcomer> came, List<Newcomer> newcomers, Viewer viewer) {
        var read = entry.row();
        var sides = new ArrayList<NewSide>();
        for (var who : entry.everybody()) {
            var mentor = entry.mentors().contains(who);
            var at = who.known() != null
                    ? who.known()
                    : Stream.concat(came.stream(), newcomers.stream())
                            .filter(one -> one.at().equals(who.at())
                                    && one.name().mayBe(who.person().name()))
                            .map(Newcomer::affiliation)
                            .findFirst()
                            .orElseGet(() -> enrol(run, who, read, preview, newcomers));
            sides.add(new NewSide(
                    at,
                    mentor ? Side.Role.MENTOR : Side.Role.MENTEE,
                    mentor ? who.person().aspect() : null,
                    mentor ? who.person().since() : null));
        }
        var recorded = Optional.<UUID>empty();
        if (!entry.mentors().isEmpty()) {
            var id = atWork.recordExisting(existing(run, entry, sides), viewer);
            runs.note(run.id(), read.row(), "mentorship", id);
            recorded = Optional.of(id.value());
        }
        newcomers.forEach(newcomer -> leave(newcomer, entry));
        return recorded;
    }

    private void leave(Newcomer newcomer, Entry entry) {
        for (var who : entry.mentees()) {
            var last = who.person().left();
            if (last != null && who.person().name().equals(newcomer.name()) && !last.isAfter(today.at(newcomer.at()))) {
                affiliations.leave(newcomer.affiliation(), last, BY_LIST, LIST);
            }
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
        newcomers.add(new Newcomer(who.at(), person.name(), enrolled.affiliation()));
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
        return read.remote() ? "virtual" : Kinds.USUAL_KIND;
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

    /**
     * Takes back what a run has made, line by line, the last first: it never was. A line on which anything later stands is
     * kept and says what. Answers whether nothing is left.
     */
    public boolean undo(RunId id, Viewer viewer) {
        require(id, viewer);
        var run = runs.beginUndoing(id, viewer);
        var reason = t("отменена загрузка списка «{0}»", run.fileName());
        var lines = runs.made(id).stream()
                .collect(Collectors.groupingBy(Made::row, LinkedHashMap::new, Collectors.toList()));
        var kept = 0;
        for (var made : lines.entrySet()) {
            try {
                row.executeWithoutResult(
                        status -> made.getValue().forEach(each -> takeBack(run, each, reason, viewer)));
                runs.undone(id, made.getKey());
            } catch (Refusal refused) {
                runs.kept(id, made.getKey(), t(refused));
                kept++;
            }
        }
        runs.undone(id, viewer);
        return kept == 0;
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

    List<Known> organisations(NodeId node) {
        return db.sql("""
                select u.node, called.short_name, called.full_name
                from kernel.node n
                join organisation.unit u on u.node = n.id
                join organisation.type y on y.code = u.type and y.kind = 'ORGANISATION'
                join organisation.name called on called.unit = u.node and upper_inf(called.period)
                where n.path <@ cast(:path as ltree) and upper_inf(u.period)
                order by called.short_name, u.node
                """)
                .param("path", nodes.require(node).path())
                .query(Known.class)
                .list();
    }

    private Map<NodeId, List<Member>> members(NodeId node) {
        return db.sql("""
                select distinct on (a.organisation, a.person)
                  a.id as affiliation, a.organisation, p.surname, p.given, p.patronymic
                from kernel.node n
                join people.affiliation a on a.organisation = n.id and a.kind = 'EMPLOYEE'
                join people.person p on p.id = a.person
                where n.path <@ cast(:path as ltree)
                order by a.organisation, a.person, upper(a.period) desc nulls first
                """).param("path", nodes.require(node).path()).query(Member.class).list().stream()
                .collect(Collectors.groupingBy(Member::organisation));
    }

    /** Mentors of those who work here, from outside. */
    private List<Guest> guests(NodeId node) {
        return db.sql("""
                select distinct on (a.organisation, a.person)
                  a.id as affiliation, a.organisation, called.short_name, p.surname, p.given, p.patronymic
                from kernel.node n
                join mentorship.side mentee on mentee.organisation = n.id and mentee.role = 'MENTEE'
                join mentorship.side mentor on mentor.mentorship = mentee.mentorship and mentor.role = 'MENTOR'
                join kernel.node far on far.id = mentor.organisation
                join people.affiliation a on a.id = mentor.affiliation
                join people.person p on p.id = a.person
                join organisation.name called on called.unit = a.organisation and upper_inf(called.period)
                where n.path <@ cast(:path as ltree)
                and not far.path <@ cast(:path as ltree)
                order by a.organisation, a.person, upper(a.period) desc nulls first
                """)
                .param("path", nodes.require(node).path())
                .query(Guest.class)
                .list();
    }

    /** Also by another employment of theirs at the same organisations: who has come back is still the same. */
    private Set<Together> together(NodeId node) {
        return db.sql("""
                select distinct mentors.id as mentor, mentees.id as mentee
                from kernel.node n
                join mentorship.side mentee on mentee.organisation = n.id and mentee.role = 'MENTEE'
                join mentorship.mentorship m on m.id = mentee.mentorship and m.state <> 'CANCELLED'
                join mentorship.side mentor on mentor.mentorship = m.id and mentor.role = 'MENTOR'
                join people.affiliation a on a.id = mentee.affiliation
                join people.affiliation mentees on mentees.person = a.person and mentees.organisation = a.organisation
                join people.affiliation b on b.id = mentor.affiliation
                join people.affiliation mentors on mentors.person = b.person and mentors.organisation = b.organisation
                where n.path <@ cast(:path as ltree)
                """)
                .param("path", nodes.require(node).path())
                .query(Together.class)
                .set();
    }
}
