package estafeta.mentorship.paper;

import estafeta.document.Fact;
import estafeta.document.Vocabulary;
import estafeta.grammar.Gender;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a paper of one who takes part tells: a consent, a supplementary agreement. */
record SideFacts(
        Member who,
        boolean mentor,
        LocalDate from,
        LocalDate until,
        @Nullable Stand guardian,
        @Nullable Numbered agreement,
        PairFacts pair) {
    /** Who stands for a minor, and by what right. */
    record Stand(Fact.Person name, String bond) {
        static final Vocabulary<Stand> VOCABULARY = Vocabulary.of(
                        "законный представитель",
                        new Stand(Fact.Person.of("Ландышева Вера Павловна", Gender.FEMININE), "родитель"))
                .person("имя", "фамилия, имя и отчество", Stand::name)
                .text("основание", "родитель, усыновитель, опекун, попечитель", Stand::bond);
    }

    static final Vocabulary<SideFacts> VOCABULARY = Vocabulary.of(
                    "бумага участника пары",
                    new SideFacts(
                            Member.MENTOR,
                            true,
                            PairFacts.EXAMPLE.from(),
                            PairFacts.EXAMPLE.until(),
                            null,
                            Numbered.EXAMPLE,
                            PairFacts.EXAMPLE))
            .person("имя", "чья это бумага: фамилия, имя и отчество", side -> side.who.name())
            .position("должность", "должность на день бумаги", side -> side.who.position())
            .text("предметы", "предметы или группа, через запятую", side -> side.who.subjects())
            .truth("наставник", "это бумага наставника", SideFacts::mentor)
            .day("с", "с какого дня работает в паре", SideFacts::from)
            .day("по", "до какого дня работает в паре", SideFacts::until)
            .part("представитель", "кто подписывает за несовершеннолетнего", Stand.VOCABULARY, SideFacts::guardian)
            .part("соглашение", "дополнительное соглашение", Numbered.vocabulary("соглашение"), SideFacts::agreement)
            .part("пара", "пара, в которой работает", PairFacts.VOCABULARY, SideFacts::pair);
}
