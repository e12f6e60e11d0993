package estafeta.people.stafflist;

import static estafeta.shell.Text.t;

import estafeta.intake.ListWorkbook;
import estafeta.intake.ListWorkbook.Column;
import estafeta.kernel.NodeId;
import estafeta.kernel.Nodes;
import estafeta.kernel.Permission;
import estafeta.kernel.PersonId;
import estafeta.kernel.ReadingJournal;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.people.AbsenceKind;
import estafeta.people.CategoryKind;
import estafeta.people.EducationLevel;
import estafeta.people.PersonName;
import estafeta.people.PostTerms;
import estafeta.people.SnilsKeeping;
import estafeta.people.StatedDate.Precision;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives a staff list out as the workbook that brought in again changes nothing: a row for each post, a number for each
 * person. Contacts, and СНИЛС where it is kept, only to those who may see them; every look is noted.
 */
@Service
public class StaffExport {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM.uuuu");

    private static final List<Column> COLUMNS = List.of(
            new Column("№ п/п", 6),
            new Column("Фамилия, имя, отчество", 36),
            new Column("Дата рождения", 14),
            new Column("Телефон", 18),
            new Column("Электронная почта", 26),
            new Column("Должность", 30),
            new Column("Предметы", 30),
            new Column("Классное руководство", 14),
            new Column("Часы", 8),
            new Column("Ставка", 8),
            new Column("Совместительство", 26),
            new Column("Дата приёма", 14),
            new Column("Образование", 26),
            new Column("Что и когда окончил", 36),
            new Column("Педагогический стаж", 18),
            new Column("Категория", 36),
            new Column("Отпуск, отсутствие", 40),
            new Column("Организация", 30));

    private static final Column SNILS = new Column("СНИЛС", 18);
    private static final int SNILS_AT = 3;

    private final JdbcClient db;
    private final SnilsKeeping snils;
    private final Nodes nodes;
    private final Today today;
    private final ReadingJournal readings;

    StaffExport(JdbcClient db, SnilsKeeping snils, Nodes nodes, Today today, ReadingJournal readings) {
        this.db = db;
        this.snils = snils;
        this.nodes = nodes;
        this.today = today;
        this.readings = readings;
    }

    /** A person at a place with one of the posts there. */
    private record Line(
            PersonId person,
            String surname,
            String given,
            @Nullable String patronymic,
            @Nullable LocalDate birthDate,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String snils,
            LocalDate since,
            @Nullable LocalDate teachingSince,
            @Nullable Precision teachingPrecision,
            @Nullable String position,
            @Nullable String directions,
            @Nullable String groups,
            @Nullable BigDecimal hours,
            @Nullable BigDecimal rate,
            @Nullable PostTerms terms,
            String absences,
            String categories,
            @Nullable EducationLevel level,
            @Nullable String institution,
            @Nullable Integer year,
            String organisation) {
        boolean samePlace(@Nullable Line other) {
            return other != null && other.person.equals(person) && other.organisation.equals(organisation);
        }
    }

    /** One of the staff as a printed list has it: posts and what is known of them, one each. */
    public record Employee(
            String name, String organisation, List<String> posts, String category, String teaching, String absence) {
        private static Employee of(List<Line> lines) {
            var line = lines.getFirst();
            return new Employee(
                    new PersonName(line.surname, line.given, line.patronymic).full(),
                    line.organisation,
                    lines.stream()
                            .map(post -> Stream.of(post.position, post.directions, post.groups)
                                    .filter(words -> words != null && !words.isEmpty())
                                    .collect(Collectors.joining(", ")))
                            .toList(),
                    StaffExport.categories(line),
                    Optional.ofNullable(StaffExport.teaching(line)).orElse(""),
                    StaffExport.absences(line));
        }
    }

    /** The staff of the place as it is printed, by name. */
    @Transactional(readOnly = true)
    public List<Employee> roster(NodeId place, Viewer viewer) {
        return required(place, viewer).stream()
                .collect(Collectors.groupingBy(
                        line -> List.of(line.person, line.organisation), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(Employee::of)
                .toList();
    }

    private List<Line> required(NodeId place, Viewer viewer) {
        viewer.require(Permission.SEE_PEOPLE, nodes.require(place).scope());
        return ListWorkbook.fitting(lines(place, today.at(place)));
    }

    /** Everybody who works at the place, or under it, on this day. */
    @Transactional
    public byte[] workbook(NodeId place, String title, Viewer viewer) {
        var lines = required(place, viewer);
        var on = today.at(place);
        readings.opened(lines.stream().map(Line::person).distinct().toList(), "выгрузка списка");
        var insured = lines.stream().anyMatch(line -> line.snils != null);
        try (var workbook = ListWorkbook.of(t("Педагоги"), title, on, columns(insured))) {
            Line before = null;
            var number = 0;
            for (var line : lines) {
                var further = line.samePlace(before);
                number += further ? 0 : 1;
                var row = new ArrayList<>(Arrays.asList(row(line, further ? null : number)));
                if (insured) {
                    row.add(SNILS_AT, further ? null : number(line));
                }
                workbook.row(row.toArray());
                before = line;
            }
            return workbook.bytes();
        }
    }

    private static List<Column> columns(boolean insured) {
        var columns = new ArrayList<>(COLUMNS);
        if (insured) {
            columns.add(SNILS_AT, SNILS);
        }
        return columns;
    }

    private @Nullable String number(Line line) {
        return line.snils == null ? null : snils.open(line.snils).words();
    }

    /** What is of the person and not of the post stands in the first row of each. */
    private static @Nullable Object[] row(Line line, @Nullable Integer number) {
        var first = number != null;
        return new @Nullable Object[] {
            number,
            new PersonName(line.surname, line.given, line.patronymic).full(),
            line.birthDate,
            first ? line.phone : null,
            first ? line.email : null,
            line.position,
            line.directions,
            line.groups,
            line.hours,
            line.rate,
            line.terms == null || line.terms == PostTerms.MAIN ? null : line.terms.words(),
            first ? line.since : null,
            first && line.level != null ? line.level.words() : null,
            first ? graduated(line) : null,
            first ? teaching(line) : null,
            first ? categories(line) : null,
            first ? absences(line) : null,
            line.organisation
        };
    }

    private static String graduated(Line line) {
        return Stream.of(line.institution, line.year == null ? null : String.valueOf(line.year))
                .filter(words -> words != null && !words.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static @Nullable String teaching(Line line) {
        var since = line.teachingSince;
        if (since == null || line.teachingPrecision == null) {
            return null;
        }
        return switch (line.teachingPrecision) {
            case YEAR -> "с " + since.getYear();
            case MONTH -> "с " + MONTH.format(since);
            case DAY -> "с " + DAY.format(since);
        };
    }

    /** From lines «KIND first last ground»: a category of before has its end, a later one the day it was given. */
    private static String categories(Line line) {
        return line.categories
                .lines()
                .map(each -> each.split("\\|", -1))
                .map(each -> {
                    var given = LocalDate.parse(each[1]);
                    var kind = CategoryKind.valueOf(each[0]);
                    var words = kind == CategoryKind.CONFORMITY ? "СЗД" : kind.words();
                    return words
                            + (each[2].isEmpty()
                                    ? ", с " + DAY.format(given)
                                    : ", до " + DAY.format(LocalDate.parse(each[2])));
                })
                .collect(Collectors.joining("; "));
    }

    /** From lines «KIND|first|last». */
    private static String absences(Line line) {
        return line.absences
                .lines()
                .map(each -> each.split("\\|", -1))
                .map(each -> AbsenceKind.valueOf(each[0]).words() + " с "
                        + DAY.format(LocalDate.parse(each[1]))
                        + (each[2].isEmpty() ? "" : " до " + DAY.format(LocalDate.parse(each[2]))))
                .collect(Collectors.joining("; "));
    }

    private List<Line> lines(NodeId place, LocalDate on) {
        return db.sql("""
                select a.person, p.surname, p.given, p.patronymic, v.birth_date, v.phone, v.email,
                  case when v.snils is not null and people.snils_kept(v.node, :on) then v.snils end as snils,
                  lower(a.period) as since, p.teaching_since, p.teaching_precision,
                  t.position, array_to_string(t.directions, ', ') as directions, t.groups, t.hours, t.rate, t.terms,
                  coalesce((select string_agg(concat_ws('|', b.kind, lower(b.period), coalesce((upper(b.period) - 1)::text, '')), chr(10)
                      order by b.period)
                    from people.absence b where b.affiliation = a.id
                      and (upper_inf(b.period) or upper(b.period) > :on)), '') as absences,
                  coalesce((select string_agg(concat_ws('|', c.category, lower(c.period), coalesce((upper(c.period) - 1)::text, '')),
                      chr(10) order by c.category)
                    from people.category c where c.person = a.person and c.period @> :on), '') as categories,
                  e.level, e.institution, e.year, o.short_name as organisation
                from kernel.node n
                join people.affiliation a on a.organisation = n.id and a.kind = 'EMPLOYEE' and a.period @> :on
                join people.person p on p.id = a.person
                join organisation.name o on o.unit = n.id and o.period @> :on
                left join people.person_private v on v.person = p.id
                left join people.post t on t.affiliation = a.id and t.period @> :on
                left join lateral (
                  select e.level, e.institution, e.year from people.education e where e.person = a.person
                  order by e.year desc nulls last limit 1) e on true
                where n.path <@ (select path from kernel.node where id = :place)
                order by o.short_name, n.id, p.name, a.id, t.terms = 'MAIN' desc, t.position, t.id
                limit :limit
                """)
                .param("place", place.value())
                .param("on", on)
                .param("limit", ListWorkbook.asked())
                .query(Line.class)
                .list();
    }
}
