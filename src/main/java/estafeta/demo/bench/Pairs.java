package estafeta.demo.bench;

import estafeta.kernel.Period;
import estafeta.kernel.Permission;
import estafeta.kernel.SchoolYear;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Mentors and mentees of an organisation in this school year and the last, with their papers. */
final class Pairs {
    private static final List<String> COMPETENCIES = List.of(
            "MET-1", "MET-2", "SUB-1", "SUB-6", "PSY-1", "PSY-3", "COM-2", "COM-3", "DIG-1", "DIG-2", "PER-1", "PER-4");
    private static final int THIS_YEAR = 60;
    /** Kinds and forms as the program brings them. */
    private static final UUID TRADITIONAL = UUID.fromString("00000000-0000-7000-8000-000000010001");

    private static final UUID VIRTUAL = UUID.fromString("00000000-0000-7000-8000-000000010004");
    private static final UUID TEACHERS = UUID.fromString("00000000-0000-7000-8000-000000020001");
    private final Sheets sheets;
    private final Dice dice;
    private final int year;
    private final Set<UUID> ready = new HashSet<>();
    private @Nullable Teacher far;

    Pairs(Sheets sheets, Dice dice, int year) {
        this.sheets = sheets;
        this.dice = dice;
        this.year = year;
    }

    /** As many pairs as are due, or as the staff allows; how many there are now. */
    int match(Site site, List<Teacher> staff, int due) {
        var young = staff.stream().filter(each -> each.since() > year - 3).toList();
        var grown = staff.stream().filter(each -> each.since() <= year - 5).toList();
        if (grown.isEmpty()) {
            return 0;
        }
        var papers = new HashMap<Integer, UUID>();
        var made = 0;
        for (var mentee : young.subList(0, Math.min(young.size(), (due * THIS_YEAR + 99) / 100))) {
            var mentor = far != null && dice.percent(2) ? far : grown.get(made * 3 % grown.size());
            thisYear(site, mentor, mentee, papers);
            made++;
        }
        var before = Stream.concat(
                        young.stream().filter(each -> each.since() < year),
                        staff.stream().filter(each -> each.since() <= year - 3 && each.since() > year - 5))
                .limit(Math.max(0, due - made))
                .toList();
        for (var mentee : before) {
            lastYear(site, grown.get((made * 3 + 1) % grown.size()), mentee, papers);
            made++;
        }
        far = grown.getLast();
        return made;
    }

    private void thisYear(Site site, Teacher mentor, Teacher mentee, Map<Integer, UUID> papers) {
        var point = dice.below(100);
        var term = term(year);
        if (point < 72) {
            lead(site, mentor, mentee, "ACTIVE", term, null, papers);
        } else if (point < 81) {
            lead(site, mentor, mentee, "PROPOSED", term, null, papers);
        } else if (point < 86) {
            lead(site, mentor, mentee, "AGREED", term, null, papers);
        } else if (point < 91) {
            lead(site, mentor, mentee, "IN_ORDER", term, null, papers);
        } else if (point < 94) {
            lead(site, mentor, mentee, "PAUSED", term, null, papers);
        } else if (point < 98) {
            lead(
                    site,
                    mentor,
                    mentee,
                    "ENDED",
                    Period.of(term.first(), term.first().plusDays(40)),
                    "MENTEE",
                    papers);
        } else {
            lead(site, mentor, mentee, "CANCELLED", term, "MISTAKE", papers);
        }
        asked(mentee);
        open(mentor);
    }

    private void lastYear(Site site, Teacher mentor, Teacher mentee, Map<Integer, UUID> papers) {
        var point = dice.below(100);
        var term = term(year - 1);
        if (point < 92) {
            lead(site, mentor, mentee, "COMPLETED", term, dice.percent(80) ? "PLAN" : "TERM", papers);
        } else if (point < 97) {
            lead(
                    site,
                    mentor,
                    mentee,
                    "ENDED",
                    Period.of(term.first(), term.first().plusDays(120)),
                    "MENTOR",
                    papers);
        } else {
            lead(site, mentor, mentee, "ACTIVE", term, null, papers); // its term is over, nobody has closed it
        }
        open(mentor);
    }

    private Period term(int start) {
        return Period.of(LocalDate.of(start, 9, 1 + dice.below(20)), new SchoolYear(start).lastLessons());
    }

    private void lead(
            Site site,
            Teacher mentor,
            Teacher mentee,
            String state,
            Period term,
            @Nullable String ending,
            Map<Integer, UUID> papers) {
        var id = dice.id();
        var far = !mentor.place().equals(site.id());
        var late = state.equals("ACTIVE") && dice.percent(3);
        sheets.mentorship.row(
                id,
                site.id(),
                far ? VIRTUAL : TRADITIONAL,
                TEACHERS,
                state,
                term,
                late,
                ending,
                state.equals("CANCELLED") ? "внесена дважды" : null,
                1);
        side(id, mentee, "MENTEE", term);
        side(id, mentor, "MENTOR", term);
        note(site, id, late ? "recorded" : "proposed", term.first(), Map.of(), mentor, mentee);
        if (List.of("PROPOSED", "CANCELLED").contains(state)) {
            return;
        }
        sheets.consent.row(dice.id(), id, mentor.affiliation(), term.first(), "папка «Наставничество»", 1);
        note(site, id, "agreed", term.first(), Map.of(), mentor, mentee);
        if (state.equals("AGREED")) {
            return;
        }
        order(site, id, term, mentor, mentee, papers);
        if (state.equals("IN_ORDER")) {
            return;
        }
        sheets.agreement.row(dice.id(), id, mentor.affiliation(), "1/дс", term.first(), null, 1);
        note(site, id, "started", term.first(), Map.of(), mentor, mentee);
        if (state.equals("PAUSED")) {
            var from = term.first().plusDays(30);
            sheets.pause.row(dice.id(), id, Period.since(from), "болезнь", 1);
            note(site, id, "paused", from, Map.of(), mentor, mentee);
        }
        if (ending != null) {
            var last = java.util.Objects.requireNonNull(term.last());
            note(
                    site,
                    id,
                    state.equals("COMPLETED") ? "completed" : "ended",
                    last,
                    Map.of("ending", ending),
                    mentor,
                    mentee);
        }
    }

    /** One order of the organisation a school year, with an act for every pair. */
    private void order(Site site, UUID id, Period term, Teacher mentor, Teacher mentee, Map<Integer, UUID> papers) {
        var start = SchoolYear.of(term.first()).start();
        var signed = LocalDate.of(start, 9, 20);
        var paper = papers.computeIfAbsent(start, each -> {
            var made = dice.id();
            sheets.paper.row(made, site.id(), "REGISTERED", "14-од", signed, 1);
            return made;
        });
        sheets.act.row(dice.id(), paper, site.id(), id, "ASSIGN", term.first(), term.last(), 1);
        note(
                site,
                id,
                "ordered",
                signed,
                Map.of(
                        "number",
                        "14-од",
                        "signed",
                        signed,
                        "effective",
                        term.first(),
                        "act",
                        "ASSIGN",
                        "employer",
                        site.id()),
                mentor,
                mentee);
    }

    private void side(UUID mentorship, Teacher teacher, String role, Period term) {
        sheets.side.row(dice.id(), mentorship, teacher.affiliation(), role, null, term, 1);
    }

    private void note(
            Site site, UUID id, String what, LocalDate on, Map<String, ?> facts, Teacher mentor, Teacher mentee) {
        sheets.note(
                "mentorship." + what,
                Permission.SEE_MENTORSHIPS,
                site.id(),
                on,
                facts,
                mentor.person(),
                mentee.person(),
                id);
    }

    /** A mentor has said of how many, and what he is good at. */
    private void open(Teacher mentor) {
        if (!ready.add(mentor.affiliation())) {
            return;
        }
        var from = LocalDate.of(year - 1, 9, 1);
        sheets.readiness.row(
                dice.id(), mentor.affiliation(), dice.between(1, 3), dice.percent(10), Period.since(from), 1);
        var strong = new ArrayList<>(COMPETENCIES);
        for (int no = 0; no < 4; no++) {
            sheets.strength.row(mentor.person(), strong.remove(dice.below(strong.size())), mentor.place(), from);
        }
    }

    /** What is hard, in the form of twelve. */
    private void asked(Teacher mentee) {
        for (var competency : COMPETENCIES) {
            sheets.difficulty.row(
                    mentee.person(), mentee.place(), competency, "SELF", LocalDate.of(year, 9, 10), dice.below(4));
        }
    }
}
