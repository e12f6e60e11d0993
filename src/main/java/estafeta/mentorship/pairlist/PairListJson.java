package estafeta.mentorship.pairlist;

import estafeta.intake.Book;
import estafeta.intake.Finding;
import estafeta.intake.MappedTable;
import estafeta.people.StatedDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A whole reading of a list of pairs as it is printed, the schema of docs/pair-list-json.md. */
public record PairListJson(
        String file,
        String format,
        String sheet,
        String list,
        String asOf,
        List<ColumnJson> columns,
        List<PairJson> pairs,
        List<LineJson> skipped,
        List<FindingJson> questions,
        List<FindingJson> findings) {

    public record ColumnJson(
            String column, String title, @Nullable String field) {}

    public record PairJson(
            List<String> rows,
            String kind,
            boolean refused,
            String organisation,
            List<SideJson> mentees,
            List<SideJson> mentors,
            List<FormerJson> former,
            List<OrderJson> orders,
            String state,
            @Nullable String begun,
            @Nullable String until,
            boolean remote,
            List<String> notes) {
        String words() {
            return switch (PairRow.Kind.valueOf(kind)) {
                case NO_YOUNG -> organisation + ": молодых педагогов нет";
                case WITHOUT_MENTOR -> organisation + ": " + names(mentees) + ", наставник не назначен";
                case PAIR ->
                    organisation + ": " + names(mentees) + " – " + names(mentors)
                            + orders.stream().map(OrderJson::words).collect(Collectors.joining())
                            + switch (PairRow.State.valueOf(state)) {
                                case ACTIVE -> "";
                                case PAUSED -> ", приостановлена" + (until == null ? "" : " с " + until);
                                case ENDED -> ", прекращена" + (until == null ? "" : " " + until);
                                case COMPLETED -> ", завершена" + (until == null ? "" : " " + until);
                            };
            };
        }

        private static String names(List<SideJson> sides) {
            return sides.stream().map(SideJson::words).collect(Collectors.joining(", "));
        }
    }

    public record SideJson(
            String surname,
            String given,
            @Nullable String patronymic,
            @Nullable String elsewhere,
            @Nullable String position,
            List<String> subjects,
            @Nullable String teachingSince,
            @Nullable String category,
            @Nullable String away,
            @Nullable String left,
            @Nullable String aspect,
            @Nullable String since) {
        String words() {
            return Stream.of(surname, given, patronymic == null ? "" : patronymic)
                            .filter(part -> !part.isEmpty())
                            .collect(Collectors.joining(" "))
                    + (elsewhere == null ? "" : " (" + elsewhere + ")");
        }
    }

    public record FormerJson(String words, String until) {}

    public record OrderJson(String number, @Nullable String signedOn, boolean changes) {
        String words() {
            return ", " + (changes ? "изменён приказом № " : "приказ № ") + number
                    + (signedOn == null ? "" : " от " + signedOn);
        }
    }

    public record LineJson(int row, String sheet, String kind, String words) {}

    public record FindingJson(
            String severity, String sheet, int row, String cell, String found, String expected, String mend) {}

    static PairListJson of(Book book, MappedTable table, PairReading reading) {
        var findings = reading.findings().stream().map(PairListJson::finding).toList();
        return new PairListJson(
                book.fileName(),
                book.format().name(),
                table.table().sheet().name(),
                "PAIRS",
                reading.asOf().toString(),
                table.table().columns().stream()
                        .map(column -> new ColumnJson(
                                column.letter(),
                                column.title(),
                                table.mapping().fields().get(column.index())))
                        .toList(),
                reading.rows().stream().map(row -> pair(row, table)).toList(),
                reading.around().stream()
                        .map(line -> {
                            var place = table.table().place(line.row(), 0);
                            return new LineJson(
                                    place.row(), place.sheet(), line.kind().name(), line.words());
                        })
                        .toList(),
                findings.stream()
                        .filter(finding -> finding.severity.equals(Finding.Severity.ASK.name()))
                        .toList(),
                findings);
    }

    /** The reading in words, a line each. */
    List<String> words() {
        var words = new ArrayList<String>();
        words.add("Лист «%s», список пар на %s.".formatted(sheet, asOf));
        columns.forEach(column -> words.add("  %s  %s: %s"
                .formatted(column.column, column.title, column.field == null ? "не читаем" : column.field)));
        words.add("Строк: %d.".formatted(pairs.size()));
        pairs.forEach(
                pair -> words.add("  %s  %s%s".formatted(pair.rows, pair.refused ? "не внести: " : "", pair.words())));
        findings.forEach(finding ->
                words.add("%s: «%s». %s %s".formatted(finding.cell, finding.found, finding.expected, finding.mend)));
        return words;
    }

    private static PairJson pair(PairRow row, MappedTable table) {
        return new PairJson(
                row.rows().stream().map(table.table()::row).toList(),
                row.kind().name(),
                row.refused(),
                row.organisation(),
                row.mentees().stream().map(PairListJson::side).toList(),
                row.mentors().stream().map(PairListJson::side).toList(),
                row.former().stream()
                        .map(former ->
                                new FormerJson(former.words(), former.until().toString()))
                        .toList(),
                row.orders().stream()
                        .map(order -> new OrderJson(order.number(), day(order.signedOn()), order.changes()))
                        .toList(),
                row.state().name(),
                day(row.begun()),
                day(row.until()),
                row.remote(),
                row.notes());
    }

    private static SideJson side(PairPerson person) {
        var post = Optional.ofNullable(person.post());
        var away = person.away();
        return new SideJson(
                person.name().surname(),
                person.name().given(),
                person.name().patronymic(),
                person.elsewhere().isEmpty() ? null : person.elsewhere(),
                post.map(held -> held.position()).orElse(null),
                post.map(held -> held.subjects()).orElse(List.of()),
                stated(person.teachingSince()),
                Optional.ofNullable(person.category()).map(Enum::name).orElse(null),
                away == null ? null : away.kind().name() + (away.from() == null ? "" : " " + away.from()),
                day(person.left()),
                Optional.ofNullable(person.aspect()).map(Enum::name).orElse(null),
                day(person.since()));
    }

    private static FindingJson finding(Finding finding) {
        var place = finding.place();
        return new FindingJson(
                finding.severity().name(),
                place.sheet(),
                place.row(),
                place.cell(),
                finding.found(),
                finding.expected(),
                finding.mend());
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static @Nullable String stated(@Nullable StatedDate date) {
        return date == null ? null : date.iso();
    }
}
