package estafeta.mentorship.paper;

import estafeta.document.Fact;
import estafeta.document.Vocabulary;
import estafeta.grammar.Forms;
import estafeta.grammar.Gender;
import estafeta.mentorship.Act;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an order tells: whose it is, on what ground, what it does to which pairs, who signs and who is to read it. */
record OrderFacts(
        Forms organisation,
        @Nullable String number,
        @Nullable LocalDate date,
        @Nullable Decision decision,
        List<Change> changes,
        List<Earlier> earlier,
        @Nullable Signatory signatory,
        List<Member> readers) {
    record Decision(Forms body, @Nullable String protocol, LocalDate day) {}

    record Signatory(Fact.Person name, Forms position) {}

    record Earlier(String number, LocalDate date) {}

    /** Somebody on a side as of then. */
    record Member(
            Fact.Person name, Forms position, @Nullable String subjects, Forms organisation, boolean elsewhere) {}

    /** One act. */
    record Change(
            Act.Kind kind,
            LocalDate from,
            @Nullable LocalDate until,
            String title,
            List<Member> mentors,
            List<Member> mentees,
            Fact.@Nullable Person gone,
            Fact.@Nullable Person newcomer) {
        boolean does(Act.Kind other) {
            return kind == other;
        }
    }

    private static final Member MENTOR = new Member(
            Fact.Person.of("Родникова Ирина Владимировна", Gender.FEMININE),
            Forms.fixed("учитель"),
            "математика",
            Forms.fixed("Средняя школа № 7"),
            false);
    private static final Member MENTEE = new Member(
            Fact.Person.of("Ландышев Антон Дмитриевич", Gender.MASCULINE),
            Forms.fixed("учитель"),
            "математика",
            Forms.fixed("Средняя школа № 7"),
            false);
    private static final Change ASSIGN = new Change(
            Act.Kind.ASSIGN,
            LocalDate.of(2026, 9, 1),
            LocalDate.of(2027, 5, 31),
            "один на один",
            List.of(MENTOR),
            List.of(MENTEE),
            null,
            null);

    private static final Vocabulary<Member> MEMBERS = Vocabulary.of("участник пары", MENTOR)
            .person("имя", "фамилия, имя и отчество", Member::name)
            .position("должность", "должность на день приказа", Member::position)
            .text("предметы", "предметы или группа, через запятую", Member::subjects)
            .organisation("организация", "где работает", Member::organisation)
            .truth("другая организация", "работает не там, где издан приказ", Member::elsewhere);

    private static final Vocabulary<Change> CHANGES = Vocabulary.of("строка приказа", ASSIGN)
            .list("наставники", "наставники пары", MEMBERS, Change::mentors)
            .list("наставляемые", "наставляемые пары", MEMBERS, Change::mentees)
            .day("с", "с какого дня действует", Change::from)
            .day("по", "до какого дня работает пара", Change::until)
            .text("вид", "вид наставничества", Change::title)
            .person("прежний", "наставник, которого заменили", Change::gone)
            .person("новый", "наставник, который его заменил", Change::newcomer)
            .truth("закрепить", "строка закрепляет пару", change -> change.does(Act.Kind.ASSIGN))
            .truth("изменить", "строка меняет состав", change -> change.does(Act.Kind.CHANGE))
            .truth("приостановить", "строка приостанавливает пару", change -> change.does(Act.Kind.PAUSE))
            .truth("возобновить", "строка возобновляет пару", change -> change.does(Act.Kind.RESUME))
            .truth("продлить", "строка продлевает срок", change -> change.does(Act.Kind.EXTEND))
            .truth("заменить", "строка заменяет наставника", change -> change.does(Act.Kind.REPLACE))
            .truth("прекратить", "строка прекращает пару", change -> change.does(Act.Kind.END));

    static final Vocabulary<Signatory> SIGNATORY = Vocabulary.of(
                    "подпись",
                    new Signatory(Fact.Person.of("Громова Анна Ильинична", Gender.FEMININE), Forms.fixed("директор")))
            .person("имя", "фамилия, имя и отчество", Signatory::name)
            .position("должность", "должность", Signatory::position);

    /** The fields that a template of an order may tell. */
    static final Vocabulary<OrderFacts> VOCABULARY = Vocabulary.of(
                    "приказ о наставничестве",
                    new OrderFacts(
                            Forms.fixed("Средняя школа № 7"),
                            "41-од",
                            LocalDate.of(2026, 9, 1),
                            new Decision(Forms.fixed("педагогический совет"), "1", LocalDate.of(2026, 8, 28)),
                            List.of(ASSIGN),
                            List.of(new Earlier("12-од", LocalDate.of(2025, 9, 1))),
                            new Signatory(
                                    Fact.Person.of("Громова Анна Ильинична", Gender.FEMININE), Forms.fixed("директор")),
                            List.of(MENTOR, MENTEE)))
            .organisation("организация", "полное название организации", OrderFacts::organisation)
            .text("номер", "номер приказа", OrderFacts::number)
            .day("дата", "дата приказа", OrderFacts::date)
            .part(
                    "решение",
                    "решение, на котором стоит приказ",
                    Vocabulary.of(
                                    "решение",
                                    new Decision(Forms.fixed("педагогический совет"), "1", LocalDate.of(2026, 8, 28)))
                            .position("орган", "чьё решение", Decision::body)
                            .text("протокол", "номер протокола", Decision::protocol)
                            .day("дата", "день решения", Decision::day),
                    OrderFacts::decision)
            .list(
                    "закрепить",
                    "пары, которые приказ закрепляет",
                    CHANGES,
                    facts -> facts.changes.stream()
                            .filter(change -> change.does(Act.Kind.ASSIGN))
                            .toList())
            .list("изменения", "всё, что делает приказ, строка за строкой", CHANGES, OrderFacts::changes)
            .list(
                    "прежние",
                    "прежние приказы об этих парах",
                    Vocabulary.of("прежний приказ", new Earlier("12-од", LocalDate.of(2025, 9, 1)))
                            .text("номер", "номер прежнего приказа", Earlier::number)
                            .day("дата", "дата прежнего приказа", Earlier::date),
                    OrderFacts::earlier)
            .part("подписывает", "кто подписывает в день приказа", SIGNATORY, OrderFacts::signatory)
            .list("ознакомить", "кого ознакомить с приказом", MEMBERS, OrderFacts::readers);
}
