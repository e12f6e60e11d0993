package estafeta.mentorship;

import static estafeta.shell.Text.shortName;
import static estafeta.shell.Text.t;

import estafeta.kernel.NodeId;
import estafeta.kernel.Period;
import estafeta.kernel.SchoolYear;
import estafeta.people.AbsenceKind;
import estafeta.people.AffiliationId;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A pair at work whose term ends with a school year, with what its fate follows from. */
public record PairAtYearEnd(
        MentorshipId id,
        NodeId node,
        Mentorship.State state,
        Period period,
        String kind,
        String kindTitle,
        boolean kindOffered,
        boolean slots,
        boolean needsOrder,
        Form.Line line,
        List<Member> members,
        @Nullable Fate fate,
        @Nullable Newcomer newcomer) {
    /** In how many years a young teacher has had a mentor long enough, where nothing else is known. */
    private static final int YEARS = 3;

    /** Who sees it through, and what is known of the coming year. */
    public record Member(
            AffiliationId affiliation,
            Side.Role role,
            Side.@Nullable Aspect aspect,
            String name,
            NodeId organisation,
            boolean employee,
            Period there,
            @Nullable LocalDate teachingSince,
            @Nullable LocalDate youngUntil,
            @Nullable Absence absence) {
        boolean mentor() {
            return role == Side.Role.MENTOR;
        }

        /** There and not away on a day. */
        boolean presentOn(LocalDate day) {
            return there.contains(day) && (absence == null || !absence.period().contains(day));
        }

        /** Whether the young teacher's term lasts to a day; not known, it does not. */
        boolean youngOn(LocalDate day) {
            return youngUntil != null && !youngUntil.isBefore(day);
        }

        /** The last day before going or being away, if that comes before a day. */
        Stream<LocalDate> lastHereBefore(LocalDate day) {
            return Stream.concat(
                    Stream.ofNullable(there.last()).filter(last -> last.isBefore(day)),
                    Stream.ofNullable(absence)
                            .filter(away -> away.period().contains(day))
                            .map(away -> away.period().first().minusDays(1)));
        }
    }

    /** Away without leaving. */
    public record Absence(AbsenceKind kind, Period period) {}

    /** The mentor who was chosen to come instead. */
    public record Newcomer(String name, NodeId organisation) {}

    /** How it closes when no more is said, and which day is its last. */
    public record Closing(Fate.Kind kind, LocalDate last) {}

    /** What is proposed, and why. */
    public record Proposal(Fate.Kind kind, String reason) {}

    public List<Member> mentors() {
        return members.stream().filter(Member::mentor).toList();
    }

    public List<Member> mentees() {
        return members.stream().filter(member -> !member.mentor()).toList();
    }

    public LocalDate last() {
        return Objects.requireNonNull(period.last());
    }

    /** «Иванова А. П. – Петров Б. В.» */
    public String names() {
        return Stream.concat(mentors().stream(), mentees().stream())
                .map(member -> shortName(member.name()))
                .distinct()
                .collect(Collectors.joining(" – "));
    }

    public Proposal propose(YearEnd end) {
        var begins = end.begins();
        if (slots) {
            return completes(t("разовые встречи, срок вышел"));
        }
        if (line == Form.Line.LEARNERS) {
            return completes(t("пара обучающихся: программа на учебный год"));
        }
        var awayMentees = mentees().stream().filter(absentOn(begins)).toList();
        var awayMentors = mentors().stream().filter(absentOn(begins)).toList();
        if (awayMentees.size() == mentees().size()) {
            var mentee = awayMentees.getFirst();
            return mentee.there().contains(begins)
                    ? new Proposal(Fate.Kind.LATER, away(mentee, begins))
                    : closes(away(mentee, begins), end);
        }
        if (!someStayYoung(end)) {
            return completes(youngNoMore(end));
        }
        if (awayMentors.size() == mentors().size()) {
            return closes(t("{0}: нужен другой наставник", away(awayMentors.getFirst(), begins)), end);
        }
        var gone = members.stream()
                .filter(member -> !member.there().contains(begins))
                .findFirst();
        if (gone.isPresent()) {
            return new Proposal(
                    Fate.Kind.LATER,
                    t("{0}: отметьте в паре, что остаются другие, потом продлите", away(gone.get(), begins)));
        }
        if (!kindOffered) {
            return new Proposal(
                    Fate.Kind.LATER,
                    t("вида «{0}» с {1} в выборе нет: выберите другой или завершите", kindTitle, begins));
        }
        if (yearsBy(end) >= YEARS && mentees().stream().noneMatch(mentee -> mentee.youngOn(begins))) {
            return completes(t("{0}, три года прошли", yearWords(end)));
        }
        return new Proposal(Fate.Kind.GOES_ON, goingOn(end));
    }

    /** Where somebody was gone before the term was over, it did not run to its end. */
    public LocalDate lastTogether(LocalDate today) {
        var last = last().isBefore(today) ? last() : today;
        var day = last;
        return Stream.of(mentors(), mentees())
                .filter(side -> side.stream().noneMatch(member -> member.presentOn(day)))
                .flatMap(side -> side.stream().flatMap(member -> member.lastHereBefore(day.plusDays(1))))
                .filter(gone -> gone.isBefore(day))
                .max(LocalDate::compareTo)
                .filter(gone -> !gone.isBefore(period.first()))
                .orElse(last);
    }

    /** Complete with its term, even if that still runs; stopped where a side was gone before. */
    public Closing closing(LocalDate today) {
        var together = lastTogether(today);
        return together.isBefore(last()) && together.isBefore(today)
                ? new Closing(Fate.Kind.STOPS, together)
                : new Closing(Fate.Kind.COMPLETES, last());
    }

    /** Those of the mentors who work on in the coming year beside a newcomer; none if nobody goes. */
    List<Member> stayingMentors(LocalDate begins) {
        var staying =
                mentors().stream().filter(mentor -> mentor.presentOn(begins)).toList();
        return staying.size() == mentors().size() ? List.of() : staying;
    }

    /** Mentees who will be young teachers without a mentor if the pair ends. */
    public List<Member> leftAlone(LocalDate begins) {
        return mentees().stream()
                .filter(mentee -> mentee.presentOn(begins) && mentee.youngOn(begins))
                .toList();
    }

    /** Who gives orders about it. */
    public Set<NodeId> employers() {
        var employers = members.stream()
                .filter(Member::employee)
                .map(Member::organisation)
                .collect(Collectors.toSet());
        return employers.isEmpty() ? Set.of(node) : employers;
    }

    private boolean someStayYoung(YearEnd end) {
        return mentees().stream().anyMatch(mentee -> mentee.youngUntil() == null || mentee.youngOn(end.begins()));
    }

    private String youngNoMore(YearEnd end) {
        var mentee = mentees().getFirst();
        var until = Objects.requireNonNull(mentee.youngUntil());
        return until.isBefore(period.first())
                ? t("наставляемый не молодой педагог, программа была до {0}", last())
                : t("срок молодого педагога до {0}{1}", until, experience(mentee, end));
    }

    private String goingOn(YearEnd end) {
        var mentee = mentees().stream()
                .filter(one -> one.youngOn(end.begins()))
                .findFirst()
                .orElse(mentees().getFirst());
        var until = mentee.youngUntil();
        var young =
                until == null || until.isAfter(end.until(last())) ? "" : t("; срок молодого педагога до {0}", until);
        return yearWords(end) + experience(mentee, end) + young;
    }

    private int yearsBy(YearEnd end) {
        return end.year().start() - SchoolYear.of(period.first()).start() + 1;
    }

    private String yearWords(YearEnd end) {
        return t(
                "{0, select, 1 {пара работает первый год} 2 {пара работает второй год} 3 {пара работает третий год} other {пара работает {0}-й год}}",
                String.valueOf(yearsBy(end)));
    }

    private static String experience(Member mentee, YearEnd end) {
        var since = mentee.teachingSince();
        if (since == null || since.isAfter(end.begins())) {
            return "";
        }
        var taught = java.time.Period.between(since, end.begins());
        var years = t("{0, plural, =0 {} one {# год} few {# года} many {# лет} other {# года}}", taught.getYears());
        var months = t(
                "{0, plural, =0 {} one {# месяц} few {# месяца} many {# месяцев} other {# месяца}}",
                taught.getMonths());
        return years.isEmpty() && months.isEmpty() ? "" : t(", стаж {0}", (years + " " + months).strip());
    }

    private static Predicate<Member> absentOn(LocalDate day) {
        return member -> !member.presentOn(day);
    }

    private static String away(Member member, LocalDate begins) {
        var absence = member.absence();
        var name = shortName(member.name());
        if (member.there().contains(begins) && absence != null) {
            return t(
                    "{0} отсутствует с {1} ({2})",
                    name, absence.period().first(), t(absence.kind().words()));
        }
        var last = member.there().last();
        return last == null ? name : t("{0} работает здесь до {1}", name, last);
    }

    private static Proposal completes(String reason) {
        return new Proposal(Fate.Kind.COMPLETES, reason);
    }

    /** One that has worked to the end of its term is complete; one whose side was gone before is not. */
    private Proposal closes(String reason, YearEnd end) {
        return new Proposal(
                lastTogether(end.begins()).isBefore(last()) ? Fate.Kind.STOPS : Fate.Kind.COMPLETES, reason);
    }
}
