package estafeta.people.stafflist;

import estafeta.intake.Book;
import estafeta.intake.Finding;
import estafeta.intake.MappedTable;
import estafeta.intake.Place;
import estafeta.intake.Table;
import estafeta.people.StatedDate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A whole reading as it is printed, the schema of docs/staff-list-json.md. Days are ISO 8601, as exact as the list has
 * them: «2026», «2026-09» or «2026-09-01».
 */
public record StaffListJson(
        String file,
        String format,
        String sheet,
        String asOf,
        List<ColumnJson> columns,
        List<PersonJson> people,
        List<PersonJson> refused,
        List<LineJson> skipped,
        List<FindingJson> questions,
        List<FindingJson> findings) {

    public record ColumnJson(
            String column, String title, @Nullable String field) {}

    public record PersonJson(
            String sheet,
            List<Integer> rows,
            String surname,
            String given,
            @Nullable String patronymic,
            @Nullable String formerSurname,
            @Nullable String birth,
            List<String> phones,
            @Nullable String email,
            @Nullable String snils,
            List<PostJson> posts,
            @Nullable EducationJson education,
            @Nullable String workingSince,
            @Nullable String teachingSince,
            List<CategoryJson> categories,
            List<AbsenceJson> absences,
            @Nullable String hired,
            boolean youngSpecialist,
            @Nullable String mainPlace,
            List<String> notes,
            @Nullable AnswersJson answers) {
        String words() {
            var name = Stream.of(surname, given, patronymic == null ? "" : patronymic)
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(" "));
            var held = posts.stream()
                    .map(post -> post.subjects.isEmpty()
                            ? post.position
                            : post.position + " (" + String.join(", ", post.subjects) + ")")
                    .collect(Collectors.joining("; "));
            return held.isEmpty() ? name : name + ": " + held;
        }
    }

    public record AnswersJson(
            @Nullable String at, String workplace, Map<String, String> readiness, List<String> strengths) {}

    public record PostJson(
            int row,
            String position,
            List<String> subjects,
            @Nullable BigDecimal hours,
            @Nullable BigDecimal rate,
            String employment,
            String classes,
            String remark) {}

    public record EducationJson(
            String level, String institution, @Nullable Integer graduated) {}

    public record CategoryJson(
            String level,
            @Nullable String given,
            @Nullable String until,
            boolean indefinite,
            String order,
            boolean fit) {}

    public record AbsenceJson(
            String kind, @Nullable String from, @Nullable String until, String words) {}

    public record LineJson(String sheet, int row, String kind, String why, String words, boolean hidden) {}

    public record FindingJson(
            String severity,
            String sheet,
            int row,
            String column,
            String cell,
            String found,
            String expected,
            String mend) {}

    static StaffListJson of(Book book, MappedTable table, StaffReading reading) {
        var findings = reading.findings().stream().map(StaffListJson::finding).toList();
        return new StaffListJson(
                book.fileName(),
                book.format().name(),
                table.table().sheet().name(),
                reading.asOf().toString(),
                table.table().columns().stream()
                        .map(column -> new ColumnJson(
                                column.letter(),
                                column.title(),
                                table.mapping().fields().get(column.index())))
                        .toList(),
                reading.people().stream().map(row -> person(row, table.table())).toList(),
                reading.refused().stream()
                        .map(row -> person(row, table.table()))
                        .toList(),
                Stream.concat(
                                reading.lines().stream()
                                        .filter(line -> !line.kind().read())
                                        .map(line -> line(line, table.table())),
                                table.table().left().stream().map(StaffListJson::line))
                        .toList(),
                findings.stream()
                        .filter(finding -> finding.severity.equals(Finding.Severity.ASK.name()))
                        .toList(),
                findings);
    }

    private static PersonJson person(StaffRow row, Table table) {
        var education = row.education();
        return new PersonJson(
                table.place(row.row(), 0).sheet(),
                row.rows().stream().map(each -> table.place(each, 0).row()).toList(),
                row.name().surname(),
                row.name().given(),
                row.name().patronymic(),
                row.formerSurname(),
                stated(row.birth()),
                row.phones().stream().map(Phone::number).toList(),
                row.email(),
                row.snils() == null ? null : row.snils().words(),
                row.posts().stream().map(post -> post(post, table)).toList(),
                education == null
                        ? null
                        : new EducationJson(education.level(), education.institution(), education.graduated()),
                stated(row.workingSince()),
                stated(row.teachingSince()),
                row.categories().stream().map(StaffListJson::category).toList(),
                row.absences().stream()
                        .map(absence -> new AbsenceJson(
                                absence.kind().name(), day(absence.from()), day(absence.until()), absence.words()))
                        .toList(),
                stated(row.hired()),
                row.youngSpecialist(),
                row.mainPlace(),
                row.notes(),
                answers(row.answers()));
    }

    private static LineJson line(Table.Left left) {
        return new LineJson(
                left.sheet(),
                left.row(),
                StaffLine.Kind.OTHER_TABLE.name(),
                plain(StaffReading.whyLeft(left)),
                left.words(),
                false);
    }

    private static LineJson line(StaffLine line, Table table) {
        var place = table.place(line.row(), 0);
        return new LineJson(
                place.sheet(), place.row(), line.kind().name(), plain(line.why()), line.words(), line.hidden());
    }

    private static @Nullable AnswersJson answers(@Nullable StaffAnswers answers) {
        if (answers == null) {
            return null;
        }
        var at = answers.at();
        return new AnswersJson(
                at == null ? null : at.toString(),
                answers.workplace(),
                new TreeMap<>(answers.readiness()),
                answers.strengths());
    }

    private static PostJson post(StaffPost post, Table table) {
        return new PostJson(
                table.place(post.row(), 0).row(),
                post.position(),
                post.subjects(),
                post.hours(),
                post.rate(),
                post.employment().name(),
                post.homeroom(),
                post.remark());
    }

    private static CategoryJson category(StaffCategory category) {
        return new CategoryJson(
                category.level().name(),
                stated(category.given()),
                day(category.until()),
                category.indefinite(),
                category.order(),
                category.fitForPost());
    }

    private static FindingJson finding(Finding finding) {
        var place = finding.place();
        return new FindingJson(
                finding.severity().name(),
                place.sheet(),
                place.row(),
                Place.letter(place.column()),
                place.cell(),
                finding.found(),
                plain(finding.expected()),
                plain(finding.mend()));
    }

    /** Without the spaces that hold words together on a page. */
    private static String plain(String words) {
        return words.replace('\u00a0', ' ');
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static @Nullable String stated(@Nullable StatedDate date) {
        return date == null ? null : date.iso();
    }
}
