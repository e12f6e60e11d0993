package estafeta.document;

import estafeta.grammar.Forms;
import estafeta.grammar.Gender;
import estafeta.grammar.OrganisationNames;
import estafeta.grammar.Positions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A paper to try templates with: an order about pairs. */
public record Order(
        String number,
        LocalDate day,
        Forms school,
        Teacher head,
        @Nullable BigDecimal pay,
        int months,
        @Nullable String note,
        @Nullable Teacher deputy,
        boolean remote,
        List<Pair> pairs) {

    public record Teacher(Fact.Person name, Forms position) {}

    public record Pair(
            Teacher mentor,
            Teacher mentee,
            BigDecimal hours,
            @Nullable LocalDate until,
            List<String> topics) {}

    public static final Teacher IVANOVA = teacher("Иванова Мария Петровна", Gender.FEMININE, "учитель математики");
    public static final Teacher PETROV = teacher("Петров Олег Ильич", Gender.MASCULINE, "учитель физики");
    public static final Teacher SIDOROV = teacher("Сидоров Пётр Львович", Gender.MASCULINE, "учитель-логопед");

    public static final Pair FIRST =
            new Pair(IVANOVA, PETROV, new BigDecimal("34"), LocalDate.of(2027, 5, 31), List.of("урок", "журнал"));
    public static final Pair SECOND = new Pair(SIDOROV, IVANOVA, new BigDecimal("17.5"), null, List.of());

    public static final Order EXAMPLE = new Order(
            "41-од",
            LocalDate.of(2026, 9, 1),
            OrganisationNames.decline("Средняя школа № 7"),
            teacher("Громова Анна Ильинична", Gender.FEMININE, "директор"),
            new BigDecimal("12345.00"),
            9,
            null,
            null,
            false,
            List.of(FIRST, SECOND));

    private static final Vocabulary<Teacher> TEACHER = Vocabulary.of("человек", IVANOVA)
            .person("имя", "фамилия, имя и отчество", Teacher::name)
            .position("должность", "должность", Teacher::position);

    private static final Vocabulary<Pair> PAIR = Vocabulary.of("пара", FIRST)
            .part("наставник", "кто наставник", TEACHER, Pair::mentor)
            .part("молодой специалист", "кого наставляют", TEACHER, Pair::mentee)
            .number("часы", "часов в год", Pair::hours)
            .day("до", "последний день", Pair::until)
            .list("темы", "о чём", Vocabulary.of("тема", "урок").text("тема", "тема", topic -> topic), Pair::topics);

    public static final Vocabulary<Order> VOCABULARY = Vocabulary.of("приказ о закреплении", EXAMPLE)
            .text("приказ.номер", "номер приказа", Order::number)
            .day("приказ.дата", "дата приказа", Order::day)
            .organisation("школа", "организация", Order::school)
            .part("руководитель", "кто подписывает", TEACHER, Order::head)
            .sum("доплата", "сколько доплачивают", Order::pay)
            .number("срок", "месяцев", Order::months)
            .text("примечание", "примечание", Order::note)
            .part("заместитель", "кто следит", TEACHER, Order::deputy)
            .truth("дистанционно", "дистанционно ли", Order::remote)
            .list("пары", "кто с кем", PAIR, Order::pairs);

    public static Teacher teacher(String name, Gender gender, String position) {
        return new Teacher(Fact.Person.of(name, gender), Positions.decline(position));
    }

    public Order with(List<Pair> others) {
        return new Order(number, day, school, head, pay, months, note, deputy, remote, others);
    }

    public Order paying(@Nullable BigDecimal other) {
        return new Order(number, day, school, head, other, months, note, deputy, remote, pairs);
    }

    public Order noting(String other) {
        return new Order(number, day, school, head, pay, months, other, deputy, remote, pairs);
    }

    public Facts facts() {
        return VOCABULARY.facts(this);
    }
}
