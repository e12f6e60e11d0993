package estafeta.mentorship.web;

import static estafeta.shell.Text.t;

import estafeta.intake.ListWorkbook;
import estafeta.intake.ListWorkbook.Column;
import estafeta.kernel.Node;
import estafeta.kernel.Permission;
import estafeta.kernel.PersonId;
import estafeta.kernel.ReadingJournal;
import estafeta.kernel.SchoolYear;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives the registers out as workbooks with the columns that the rules ask for; what the program does not know says so.
 * Contacts only to whoever may see them anyway. Every look is noted.
 */
@Component
class RegisterExport {
    private final MentorRegister register;
    private final MunicipalRegister municipal;
    private final OrderRegister orders;
    private final ReadingJournal readings;
    private final Today today;

    RegisterExport(
            MentorRegister register,
            MunicipalRegister municipal,
            OrderRegister orders,
            ReadingJournal readings,
            Today today) {
        this.register = register;
        this.municipal = municipal;
        this.orders = orders;
        this.readings = readings;
        this.today = today;
    }

    /** A column with what stands in it. */
    private record Told<R>(Column column, Function<R, @Nullable Object> of) {
        static <R> Told<R> of(String title, int width, Function<R, @Nullable Object> of) {
            return new Told<>(new Column(title, width), of);
        }

        /** A text that may be unknown. */
        static <R> Told<R> known(String title, int width, Function<R, @Nullable String> of) {
            return of(title, width, row -> Known.or(of.apply(row)));
        }

        static <R> Told<R> day(String title, Function<R, @Nullable LocalDate> of) {
            return of(title, 14, row -> {
                var day = of.apply(row);
                return day == null ? Known.or(null) : day;
            });
        }

        /** What the rules ask for and the program does not keep. */
        static <R> Told<R> unknown(String title) {
            return of(title, 20, row -> Known.or(null));
        }
    }

    @Transactional
    byte[] mentors(MentorFilter filter, Viewer viewer) {
        return mentors(filter, register.sorts(viewer), viewer.paths(Permission.SEE_MENTORSHIPS), viewer);
    }

    /** Of one organisation. */
    @Transactional
    public byte[] mentorsAt(Node node, Viewer viewer) {
        return mentors(MentorFilter.ALL, true, new String[] {node.path()}, viewer);
    }

    private byte[] mentors(MentorFilter filter, boolean few, String[] scopes, Viewer viewer) {
        var on = today.at(viewer);
        var contacts = viewer.mayAnywhere(Permission.SEE_PRIVATE);
        var rows = ListWorkbook.fitting(
                register.mentors(filter.whole(), few, scopes, contacts, viewer, ListWorkbook.asked()));
        var columns = new ArrayList<Told<MentorsPage.Row>>();
        columns.add(Told.of("ФИО наставника", 36, MentorsPage.Row::name));
        if (contacts) {
            columns.add(Told.known("Контакты", 30, row -> contacts(row.phone(), row.email())));
        }
        columns.addAll(places(
                Levels.of(viewer),
                MentorsPage.Row::region,
                MentorsPage.Row::municipality,
                MentorsPage.Row::organisation));
        columns.add(Told.of("Должность, предмет", 34, MentorsPage.Row::post));
        columns.add(Told.of("Педагогический стаж", 16, row -> row.experience(on)));
        columns.add(Told.of("Категория", 24, MentorsPage.Row::held));
        columns.add(Told.unknown("Достижения"));
        columns.add(Told.of("Уровень", 20, MentorsPage.Row::level));
        columns.add(Told.of("Сколько возьмёт", 14, row -> row.places() == null ? Known.or(null) : row.places()));
        columns.add(Told.of("Ведёт сейчас", 12, MentorsPage.Row::mentees));
        columns.add(Told.day("Дата входа в программу", MentorsPage.Row::entered));
        columns.add(Told.known("Наставляемые", 36, MentorsPage.Row::menteeNames));
        columns.add(Told.known("Вид наставничества", 24, MentorsPage.Row::kinds));
        columns.add(Told.day("Дата завершения", MentorsPage.Row::until));
        columns.add(Told.unknown("Результаты"));
        return workbook(t("Банк наставников"), on, columns, rows, MentorsPage.Row::person);
    }

    @Transactional
    byte[] mentees(MenteeFilter filter, SchoolYear year, Viewer viewer) {
        return mentees(filter, year, register.sorts(viewer), viewer.paths(Permission.SEE_MENTORSHIPS), viewer);
    }

    /** Of one organisation. */
    @Transactional
    public byte[] menteesAt(Node node, SchoolYear year, Viewer viewer) {
        return mentees(MenteeFilter.ALL, year, true, new String[] {node.path()}, viewer);
    }

    private byte[] mentees(MenteeFilter filter, SchoolYear year, boolean few, String[] scopes, Viewer viewer) {
        var on = today.at(viewer);
        var contacts = viewer.mayAnywhere(Permission.SEE_PRIVATE);
        var rows = ListWorkbook.fitting(
                register.mentees(filter.whole(), year, few, scopes, contacts, viewer, ListWorkbook.asked()));
        var columns = new ArrayList<Told<MenteesPage.Row>>();
        columns.add(Told.of("ФИО наставляемого", 36, MenteesPage.Row::name));
        if (contacts) {
            columns.add(Told.day("Дата рождения", MenteesPage.Row::birthDate));
            columns.add(Told.known("Контакты", 30, row -> contacts(row.phone(), row.email())));
        }
        columns.addAll(places(
                Levels.of(viewer),
                MenteesPage.Row::region,
                MenteesPage.Row::municipality,
                MenteesPage.Row::organisation));
        columns.add(Told.of("Должность, предмет, класс", 34, MenteesPage.Row::post));
        columns.add(Told.of("Педагогический стаж", 16, row -> row.experience(on)));
        columns.add(Told.unknown("Основной запрос"));
        columns.add(Told.of("Дата вхождения", 14, row -> row.period().first()));
        columns.add(Told.of("ФИО наставника", 36, MenteesPage.Row::led));
        columns.add(Told.of("Форма", 24, row -> t(row.form())));
        columns.add(Told.of("Вид", 24, row -> t(row.kind())));
        columns.add(Told.day("Дата завершения", row -> row.period().last()));
        columns.add(Told.of("Отметка о прохождении", 24, row -> row.state().words()));
        columns.add(Told.unknown("Результаты"));
        columns.add(Told.unknown("Обратная связь"));
        return workbook(
                t("База наставляемых, {0} учебный год", year.words()), on, columns, rows, MenteesPage.Row::person);
    }

    @Transactional
    byte[] municipal(MunicipalPage page, Viewer viewer) {
        var contacts = viewer.mayAnywhere(Permission.SEE_PRIVATE);
        var rows = municipal.mentors(page.asked(), contacts, ListWorkbook.asked());
        var columns = new ArrayList<Told<MunicipalPage.Row>>();
        columns.add(Told.of("ФИО", 36, MunicipalPage.Row::name));
        if (page.municipalities()) {
            columns.add(Told.known("Муниципалитет", 24, MunicipalPage.Row::municipality));
        }
        columns.add(Told.known("Образовательная организация", 36, MunicipalPage.Row::organisation));
        columns.add(Told.of("Должность, предмет", 34, MunicipalPage.Row::post));
        columns.add(Told.of("Категория", 24, MunicipalPage.Row::held));
        columns.add(Told.known("Направление, тема", 36, MunicipalPage.Row::theme));
        if (contacts) {
            columns.add(Told.known("Контакты", 30, row -> contacts(row.phone(), row.email())));
        }
        return workbook(page.title(), today.at(page.node()), columns, rows, MunicipalPage.Row::person);
    }

    /** The journal of orders names nobody. */
    @Transactional(readOnly = true)
    public byte[] orders(OrderFilter filter, Viewer viewer) {
        var rows = ListWorkbook.fitting(orders.find(filter.whole(), viewer, ListWorkbook.asked()));
        var columns = new ArrayList<Told<OrdersPage.Row>>();
        columns.add(Told.known("Номер", 14, OrdersPage.Row::number));
        columns.add(Told.day("Дата", OrdersPage.Row::signedOn));
        columns.add(Told.of("Состояние", 18, row -> row.state().words()));
        columns.add(Told.of("Что делает", 40, OrdersPage.Row::doing));
        columns.add(Told.of("Пар", 8, OrdersPage.Row::pairs));
        columns.add(Told.of("Организация", 40, OrdersPage.Row::employer));
        return written(t("Журнал приказов о наставничестве"), today.at(viewer), columns, rows);
    }

    private static <R> List<Told<R>> places(
            Levels levels,
            Function<R, @Nullable String> region,
            Function<R, @Nullable String> municipality,
            Function<R, @Nullable String> organisation) {
        var places = new ArrayList<Told<R>>();
        if (levels.regions()) {
            places.add(Told.known("Регион", 24, region));
        }
        if (levels.municipalities()) {
            places.add(Told.known("Муниципалитет", 24, municipality));
        }
        places.add(Told.known("Организация", 36, organisation));
        return places;
    }

    private static @Nullable String contacts(@Nullable String phone, @Nullable String email) {
        var known = Stream.of(phone, email)
                .filter(part -> part != null && !part.isEmpty())
                .toList();
        return known.isEmpty() ? null : String.join(", ", known);
    }

    private <R> byte[] workbook(
            String title, LocalDate on, List<Told<R>> columns, List<R> rows, Function<R, UUID> person) {
        readings.opened(rows.stream().map(person).distinct().map(PersonId::new).toList(), "выгрузка списка");
        return written(title, on, columns, rows);
    }

    private static <R> byte[] written(String title, LocalDate on, List<Told<R>> columns, List<R> rows) {
        var titles = Stream.concat(
                        Stream.of(new Column("№ п/п", 6)), columns.stream().map(Told::column))
                .toList();
        try (var workbook = ListWorkbook.of(title, title, on, titles)) {
            var number = 0;
            for (var row : rows) {
                var cells = new ArrayList<@Nullable Object>();
                cells.add(++number);
                columns.forEach(column -> cells.add(column.of.apply(row)));
                workbook.row(cells.toArray());
            }
            return workbook.bytes();
        }
    }
}
