package estafeta.demo.bench;

import estafeta.demo.Subjects;
import estafeta.kernel.Period;
import estafeta.people.PeopleJournal;
import estafeta.people.YoungTeacherRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Those who work in an organisation, with all that is noted of them. */
final class Staff {
    private static final String KNOWN = "YEAR";
    private final Sheets sheets;
    private final Dice dice;
    private final Surnames names;
    private final List<YoungTeacherRule> rules;
    private final int year;

    Staff(Sheets sheets, Dice dice, Surnames names, List<YoungTeacherRule> rules, int year) {
        this.sheets = sheets;
        this.dice = dice;
        this.names = names;
        this.rules = rules;
        this.year = year;
    }

    /** Those at work today; some have been at the neighbour before or work there too. */
    List<Teacher> hire(Site site, int count, @Nullable Site neighbour) {
        var staff = new ArrayList<Teacher>();
        for (int no = 0; no < count; no++) {
            var young = dice.percent(7);
            var since = young
                    ? year - dice.below(3)
                    : dice.percent(6) ? year - 3 - dice.below(2) : year - 5 - dice.below(38);
            var came = LocalDate.of(young ? since : dice.between(since, year - 1), 8, dice.between(25, 31));
            var left = !young && dice.percent(2) && came.getYear() < year - 1;
            var teacher = somebody(site, since, came, left ? LocalDate.of(year, 6, 30) : null, neighbour);
            if (!left) {
                staff.add(teacher);
            }
        }
        return staff;
    }

    private Teacher somebody(Site site, int since, LocalDate came, @Nullable LocalDate left, @Nullable Site neighbour) {
        var name = names.next();
        var person = dice.id();
        var known = dice.percent(96);
        var teaching = known ? LocalDate.of(since, 9, 1) : null;
        sheets.person.row(
                person,
                name.surname(),
                name.given(),
                name.patronymic(),
                name.woman() ? "F" : "M",
                teaching,
                known ? KNOWN : null,
                1);
        var birth = dice.percent(85)
                ? LocalDate.of(since - 22 - dice.below(4), dice.between(1, 12), dice.between(1, 28))
                : null;
        if (birth != null) {
            var mail = dice.percent(40) ? "p" + person.toString().substring(9, 13) + "@bench.example" : null;
            sheets.personPrivate.row(person, site.id(), birth, "+7900" + dice.between(1_000_000, 9_999_999), mail, 1);
        }
        if (name.woman() && dice.percent(3)) {
            var before = names.next();
            sheets.formerName.row(
                    dice.id(), person, before.surname(), name.given(), name.patronymic(), LocalDate.of(2012, 7, 14), 1);
        }
        var period = left == null ? Period.since(came) : Period.of(came, left);
        var affiliation = affiliation(person, site, period, "MAIN");
        var places = new LinkedHashMap<>(Map.of(affiliation, site));
        if (neighbour != null && came.getYear() - since > 2 && dice.percent(40)) {
            var before = Period.of(LocalDate.of(since, 9, 1), came.minusDays(1));
            places.put(affiliation(person, neighbour, before, "MAIN"), neighbour);
        } else if (neighbour != null && left == null && dice.percent(4)) {
            places.put(affiliation(person, neighbour, Period.since(came.plusDays(7)), "EXTERNAL"), neighbour);
        }
        if (left != null) {
            sheets.note(PeopleJournal.LEFT, site.id(), left, Map.of(), person, affiliation);
        }
        var absences = left == null && dice.percent(3) ? absences(site, person, affiliation, came) : List.<Period>of();
        qualify(site, person, since, came);
        for (var rule : rules) {
            rule.until(birth, teaching, absences)
                    .ifPresent(until -> places.forEach(
                            (id, place) -> sheets.youngTerm.row(id, rule.code(), until, person, place.id())));
        }
        return new Teacher(
                person, affiliation, site.id(), name.surname() + " " + name.given() + " " + name.patronymic(), since);
    }

    private UUID affiliation(UUID person, Site place, Period period, String terms) {
        var id = dice.id();
        var sort = place.sort();
        sheets.affiliation.row(id, person, place.id(), "EMPLOYEE", period, 1);
        var directions = switch (sort) {
            case KINDERGARTEN -> List.of();
            case EXTRA -> List.of(dice.pick(List.of("робототехника", "хор", "театр", "изостудия")));
            default -> List.of(dice.pick(Subjects.ALL));
        };
        var groups = dice.percent(30) ? dice.between(1, 11) + "а" : null;
        sheets.post.row(
                dice.id(),
                id,
                sort.position,
                directions,
                groups,
                dice.between(9, 36) + ".00",
                "1.00",
                terms,
                period,
                1);
        if (dice.percent(6)) {
            sheets.post.row(dice.id(), id, "педагог-организатор", List.of(), null, null, "0.50", "INTERNAL", period, 1);
        }
        sheets.note(
                PeopleJournal.ENROLLED,
                place.id(),
                period.first(),
                Map.of("kind", "EMPLOYEE", "positions", sort.position),
                person,
                id);
        return id;
    }

    private List<Period> absences(Site site, UUID person, UUID affiliation, LocalDate came) {
        var kind = dice.pick(List.of("PARENTAL", "PARENTAL", "LONG_LEAVE", "ILLNESS", "SERVICE"));
        var first = came.plusMonths(1);
        var begun = first.isBefore(LocalDate.of(year - 1, 3, 1)) ? LocalDate.of(year - 1, 3, 1) : first;
        var period = dice.percent(50) ? Period.since(begun) : Period.of(begun, begun.plusMonths(18));
        sheets.absence.row(dice.id(), affiliation, kind, period, 1);
        sheets.note(PeopleJournal.ABSENCE_BEGUN, site.id(), begun, Map.of("kind", kind), person, affiliation);
        return List.of(period);
    }

    private void qualify(Site site, UUID person, int since, LocalDate came) {
        sheets.education.row(
                dice.id(),
                person,
                dice.percent(75) ? "HIGHER" : "VOCATIONAL",
                "Педагогический университет",
                "педагог",
                since - 1,
                1);
        if (since < year - 3 && dice.percent(65)) {
            var kind = dice.pick(List.of("FIRST", "FIRST", "HIGHEST", "CONFORMITY"));
            var from = LocalDate.of(Math.max(since + 2, year - 1 - dice.below(4)), 3, 28);
            sheets.category.row(dice.id(), person, kind, Period.since(from), null, 1);
            if (dice.percent(3)) {
                sheets.category.row(dice.id(), person, "MENTOR", Period.since(from), null, 1);
            }
            sheets.note(PeopleJournal.CATEGORY_NOTED, site.id(), from, Map.of("category", kind), person);
        }
        if (dice.percent(70)) {
            sheets.consentOfPerson.row(
                    dice.id(), person, site.id(), "DATA", "MENTORING", List.of(), came, "личное дело", 1);
            sheets.note(PeopleJournal.CONSENT_GIVEN, site.id(), came, Map.of("kind", "DATA"), person);
        }
    }
}
