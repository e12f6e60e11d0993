package estafeta.mentorship.paper;

import estafeta.document.Vocabulary;
import estafeta.grammar.Forms;
import estafeta.mentorship.Mentorship.State;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What papers of a pair tell: who works with whom, how and until when, where it is led, on what it stands. */
record PairFacts(
        Forms organisation,
        @Nullable Signatory head,
        String form,
        String kind,
        boolean remote,
        LocalDate from,
        LocalDate until,
        String state,
        List<Member> mentors,
        List<Member> mentees,
        @Nullable Numbered order,
        @Nullable Decision decision) {
    static final PairFacts EXAMPLE = new PairFacts(
            Forms.fixed("Средняя школа № 7"),
            Signatory.EXAMPLE,
            "педагог – педагог",
            "один на один",
            false,
            LocalDate.of(2026, 9, 1),
            LocalDate.of(2027, 5, 31),
            "работает",
            List.of(Member.MENTOR),
            List.of(Member.MENTEE),
            new Numbered("41-од", LocalDate.of(2026, 9, 1)),
            Decision.EXAMPLE);

    /** Papers are Russian whoever draws them. */
    static String state(State state) {
        return switch (state) {
            case DRAFT, PROPOSED, AGREED, IN_ORDER -> "готовится";
            case ACTIVE -> "работает";
            case PAUSED -> "приостановлена";
            case COMPLETED -> "завершена";
            case ENDED -> "прекращена досрочно";
            case CANCELLED -> "внесена ошибочно";
        };
    }

    static final Vocabulary<PairFacts> VOCABULARY = Vocabulary.of("пара", EXAMPLE)
            .organisation("организация", "полное название организации, чья это бумага", PairFacts::organisation)
            .part("руководитель", "кто подписывает за организацию", Signatory.VOCABULARY, PairFacts::head)
            .list("наставники", "наставники пары", Member.VOCABULARY, PairFacts::mentors)
            .list("наставляемые", "наставляемые пары", Member.VOCABULARY, PairFacts::mentees)
            .text("форма", "форма наставничества", PairFacts::form)
            .text("вид", "вид наставничества", PairFacts::kind)
            .truth("на расстоянии", "встречи на расстоянии", PairFacts::remote)
            .day("с", "с какого дня работает пара", PairFacts::from)
            .day("по", "до какого дня работает пара", PairFacts::until)
            .text("состояние", "что с парой в день бумаги", PairFacts::state)
            .part("приказ", "приказ о закреплении", Numbered.vocabulary("приказ"), PairFacts::order)
            .part("решение", "решение, на котором стоит приказ", Decision.VOCABULARY, PairFacts::decision);
}
