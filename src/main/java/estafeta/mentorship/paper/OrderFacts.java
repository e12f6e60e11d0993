package estafeta.mentorship.paper;

import estafeta.document.Fact;
import estafeta.document.Vocabulary;
import estafeta.grammar.Forms;
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
        List<Numbered> earlier,
        @Nullable Signatory signatory,
        List<Member> readers) {
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

    private static final Change ASSIGN = new Change(
            Act.Kind.ASSIGN,
            LocalDate.of(2026, 9, 1),
            LocalDate.of(2027, 5, 31),
            "один на один",
            List.of(Member.MENTOR),
            List.of(Member.MENTEE),
            null,
            null);

    private static final Vocabulary<Change> CHANGES = Vocabulary.of("строка приказа", ASSIGN)
            .list("наставники", "наставники пары", Member.VOCABULARY, Change::mentors)
            .list("наставляемые", "наставляемые пары", Member.VOCABULARY, Change::mentees)
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

    /** The fields that a template of an order may tell. */
    static final Vocabulary<OrderFacts> VOCABULARY = Vocabulary.of(
                    "приказ о наставничестве",
                    new OrderFacts(
                            Forms.fixed("Средняя школа № 7"),
                            "41-од",
                            LocalDate.of(2026, 9, 1),
                            Decision.EXAMPLE,
                            List.of(ASSIGN),
                            List.of(Numbered.EXAMPLE),
                            Signatory.EXAMPLE,
                            List.of(Member.MENTOR, Member.MENTEE)))
            .organisation("организация", "полное название организации", OrderFacts::organisation)
            .text("номер", "номер приказа", OrderFacts::number)
            .day("дата", "дата приказа", OrderFacts::date)
            .part("решение", "решение, на котором стоит приказ", Decision.VOCABULARY, OrderFacts::decision)
            .list(
                    "закрепить",
                    "пары, которые приказ закрепляет",
                    CHANGES,
                    facts -> facts.changes.stream()
                            .filter(change -> change.does(Act.Kind.ASSIGN))
                            .toList())
            .list(
                    "иные",
                    "всё, что приказ делает, кроме закрепления",
                    CHANGES,
                    facts -> facts.changes.stream()
                            .filter(change -> !change.does(Act.Kind.ASSIGN))
                            .toList())
            .list("изменения", "всё, что делает приказ, строка за строкой", CHANGES, OrderFacts::changes)
            .list(
                    "прежние",
                    "прежние приказы об этих парах",
                    Numbered.vocabulary("прежний приказ"),
                    OrderFacts::earlier)
            .part("подписывает", "кто подписывает в день приказа", Signatory.VOCABULARY, OrderFacts::signatory)
            .list("ознакомить", "кого ознакомить с приказом", Member.VOCABULARY, OrderFacts::readers);
}
