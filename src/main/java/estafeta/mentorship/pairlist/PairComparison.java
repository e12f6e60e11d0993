package estafeta.mentorship.pairlist;

import static estafeta.shell.Text.t;

import estafeta.grammar.FullName;
import estafeta.grammar.Names;
import estafeta.intake.Adjustments;
import estafeta.intake.Adjustments.Declined;
import estafeta.intake.Finding;
import estafeta.intake.MappedTable;
import estafeta.intake.Margin;
import estafeta.intake.Outcome;
import estafeta.intake.TableRow;
import estafeta.kernel.Folding;
import estafeta.kernel.NodeId;
import estafeta.mentorship.pairlist.OrganisationsByName.Known;
import estafeta.mentorship.pairlist.PairPreview.Entry;
import estafeta.mentorship.pairlist.PairPreview.Past;
import estafeta.mentorship.pairlist.PairPreview.Question;
import estafeta.mentorship.pairlist.PairPreview.Who;
import estafeta.mentorship.pairlist.PairRegister.Around;
import estafeta.mentorship.pairlist.PairRegister.Member;
import estafeta.mentorship.pairlist.PairRegister.Together;
import estafeta.people.PersonName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Compares one line with what is known around the place of its list: where it is, who is meant, what is recorded already. */
final class PairComparison {
    private final PairRow read;
    private final MappedTable table;
    private final Around around;
    private final Adjustments adjustments;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();

    private PairComparison(PairRow read, MappedTable table, Around around, Adjustments adjustments) {
        this.read = read;
        this.table = table;
        this.around = around;
        this.adjustments = adjustments;
    }

    static Entry compared(PairRow read, MappedTable table, Around around, Adjustments adjustments) {
        return read.refused()
                ? Entry.refused(read, List.of())
                : new PairComparison(read, table, around, adjustments).entry();
    }

    private Entry entry() {
        var home = place(read.organisation(), PairList.ORGANISATION);
        if (home.isEmpty()) {
            return Entry.refused(read.with(findings), List.of());
        }
        if (read.kind() == PairRow.Kind.NO_YOUNG) {
            return new Entry(read, Outcome.SAME, true, home.get(), List.of(), List.of(), List.of(), List.of());
        }
        var mentees = IntStream.range(0, read.mentees().size())
                .boxed()
                .flatMap(no -> who(read.mentees().get(no), no, home.get(), PairList.MENTEE).stream())
                .toList();
        var mentors = IntStream.range(0, read.mentors().size())
                .boxed()
                .flatMap(no -> mentor(read.mentors().get(no), read.mentees().size() + no, home.get()).stream())
                .toList();
        var past = read.former().stream()
                .flatMap(former -> past(former, home.get()).stream())
                .toList();
        var full = read.with(findings);
        if (full.refused()) {
            return Entry.refused(full, questions);
        }
        var outcome = outcome(mentees, mentors, around.together());
        var wanted = outcome != Outcome.CREATE || !adjustments.declined().contains(Declined.whole(read.row()));
        return new Entry(full, outcome, wanted, home.get(), mentees, mentors, past, questions);
    }

    private Optional<Who> mentor(PairPerson person, int no, NodeId home) {
        if (person.elsewhere().isEmpty()) {
            return who(person, no, home, PairList.MENTOR);
        }
        return around.guest(person)
                .map(guest -> Who.of(person, guest.organisation(), guest.affiliation()))
                .or(() ->
                        place(person.elsewhere(), PairList.MENTOR).flatMap(at -> who(person, no, at, PairList.MENTOR)));
    }

    /** Who was mentor before, if somebody known here is meant. */
    private Optional<Past> past(FormerMentor former, NodeId home) {
        var meant = around.members().getOrDefault(home, List.of()).stream()
                .filter(member ->
                        called(member.name(), former.words()) || called(inGenitive(member.name()), former.words()))
                .toList();
        if (meant.size() == 1) {
            var member = meant.getFirst();
            return Optional.of(new Past(member.affiliation(), member.name().full(), former.until()));
        }
        table.margin(row(), table.mapping().has(PairList.NOTE) ? PairList.NOTE : PairList.STATE, findings)
                .note(
                        meant.isEmpty()
                                ? t(
                                        "Прежний наставник («{0}») в организации не найден: войдёт нынешний.",
                                        former.words())
                                : t(
                                        "Прежних наставников «{0}» в организации несколько: войдёт нынешний.",
                                        former.words()));
        return Optional.empty();
    }

    /** By the whole name, by the surname with initials or by the surname alone. */
    private static boolean called(PersonName name, String words) {
        return PersonName.read(words)
                .map(written -> name.mayBe(written.name()))
                .orElseGet(() -> Folding.fold(name.surname()).equals(Folding.fold(words)));
    }

    /** «вместо Латыша О. П.» */
    private static PersonName inGenitive(PersonName name) {
        var patronymic = name.patronymic();
        var gender = Names.decline(FullName.of(name.full())).gender();
        return new PersonName(
                Names.surname(name.surname(), gender).genitive(),
                Names.given(name.given(), gender).genitive(),
                patronymic == null ? null : Names.patronymic(patronymic, gender).genitive());
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
    private Optional<NodeId> place(String written, String field) {
        var known = around.known();
        var names = around.names();
        if (known.size() == 1 && (written.isEmpty() || names.find(written).size() == 1)) {
            return Optional.of(known.getFirst().node());
        }
        var found = written.isEmpty() ? List.<Known>of() : names.find(written);
        if (found.size() == 1) {
            return Optional.of(found.getFirst().node());
        }
        var margin = table.margin(row(), field, findings);
        if (found.isEmpty()) {
            margin.refuse(
                    written.isEmpty()
                            ? t("Не сказано, какой организации эта строка.")
                            : t("Организации «{0}» среди ваших нет.", written),
                    t("Напишите её так, как она названа в списке организаций."));
        } else {
            margin.refuse(
                    t(
                            "Под «{0}» подходят: {1}.",
                            written,
                            found.stream().map(Known::shortName).limit(3).collect(Collectors.joining(", "))),
                    t("Напишите название или номер полностью."));
        }
        return Optional.empty();
    }

    private TableRow row() {
        return table.rows().get(read.row() - 1);
    }

    /** Whom a name means; who of several alike is asked, and what was answered holds as long as it is one of them. */
    private Optional<Who> who(PairPerson person, int no, NodeId at, String field) {
        var alike = alike(person.name(), around.members().getOrDefault(at, List.of()));
        var another = alike.size() > 1
                && adjustments
                        .meant(read.row(), no)
                        .filter(PairPreview.ANOTHER::equals)
                        .isPresent();
        var meant = alike.size() < 2 ? alike : chosen(no, alike);
        if (alike.size() > 1) {
            questions.add(new Question(
                    no,
                    person.name().full(),
                    alike.stream().map(Member::affiliation).toList(),
                    another
                            ? PairPreview.ANOTHER
                            : meant.stream()
                                    .map(member -> member.affiliation().value().toString())
                                    .findFirst()
                                    .orElse("")));
        }
        if (another) {
            return Optional.of(new Who(person, at, null, true));
        }
        if (meant.isEmpty() && !alike.isEmpty()) {
            unclear(alike, table.margin(row(), field, findings));
            return Optional.empty();
        }
        return Optional.of(Who.of(
                person, at, meant.stream().map(Member::affiliation).findFirst().orElse(null)));
    }

    private List<Member> chosen(int no, List<Member> alike) {
        return alike.stream()
                .filter(member -> adjustments
                        .meant(read.row(), no)
                        .filter(member.affiliation().value().toString()::equals)
                        .isPresent())
                .toList();
    }

    private static void unclear(List<Member> alike, Margin margin) {
        var names = alike.stream()
                .map(member -> member.name().full())
                .sorted()
                .distinct()
                .toList();
        if (names.size() == 1) {
            margin.refuse(
                    t("В организации не один человек с именем {0}: о ком строка, не понять.", names.getFirst()),
                    t("Отметьте при загрузке, кто это."));
        } else {
            margin.refuse(
                    t("В организации есть {0}: о ком строка, не понять.", String.join(", ", names)),
                    t("Впишите имя и отчество полностью или отметьте при загрузке, кто это."));
        }
    }

    /** Everybody who may be meant; whoever is called exactly so before those who are only called alike. */
    static List<Member> alike(PersonName name, List<Member> members) {
        var alike = members.stream().filter(member -> member.name().mayBe(name)).toList();
        var same = alike.stream()
                .filter(member -> member.name().folded().equals(name.folded()))
                .toList();
        return same.size() == 1 ? same : alike;
    }
}
