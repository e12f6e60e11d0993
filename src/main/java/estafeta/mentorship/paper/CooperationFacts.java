package estafeta.mentorship.paper;

import estafeta.document.Vocabulary;
import estafeta.grammar.Forms;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an agreement of two organisations tells. */
record CooperationFacts(
        Party giving,
        Party receiving,
        boolean accompanies,
        @Nullable String number,
        @Nullable LocalDate date,
        LocalDate from,
        @Nullable LocalDate until,
        List<PairFacts> pairs) {
    /** One of the two, with who signs for it. */
    record Party(Forms organisation, @Nullable Signatory head) {
        static final Party EXAMPLE = new Party(Forms.fixed("Средняя школа № 7"), Signatory.EXAMPLE);
        static final Vocabulary<Party> VOCABULARY = Vocabulary.of("сторона соглашения", EXAMPLE)
                .organisation("организация", "полное название", Party::organisation)
                .part("руководитель", "кто подписывает", Signatory.VOCABULARY, Party::head);
    }

    static final Vocabulary<CooperationFacts> VOCABULARY = Vocabulary.of(
                    "соглашение о сотрудничестве",
                    new CooperationFacts(
                            Party.EXAMPLE,
                            Party.EXAMPLE,
                            false,
                            "3",
                            LocalDate.of(2026, 9, 1),
                            LocalDate.of(2026, 9, 1),
                            LocalDate.of(2027, 8, 31),
                            List.of(PairFacts.EXAMPLE)))
            .part("передающая", "организация, чьи педагоги – наставники", Party.VOCABULARY, CooperationFacts::giving)
            .part("принимающая", "организация, чьим педагогам помогают", Party.VOCABULARY, CooperationFacts::receiving)
            .truth("сопровождение", "одна организация сопровождает другую целиком", CooperationFacts::accompanies)
            .text("номер", "номер соглашения", CooperationFacts::number)
            .day("дата", "дата соглашения", CooperationFacts::date)
            .day("с", "с какого дня действует", CooperationFacts::from)
            .day("по", "до какого дня действует", CooperationFacts::until)
            .list("пары", "пары между этими организациями", PairFacts.VOCABULARY, CooperationFacts::pairs);
}
