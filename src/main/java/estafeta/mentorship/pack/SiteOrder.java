package estafeta.mentorship.pack;

import estafeta.document.Vocabulary;
import estafeta.grammar.Forms;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A registered order as the site may tell it: whom it assigns to whom, without signatures, sums and later changes. */
public record SiteOrder(UUID id, Forms organisation, String number, LocalDate signedOn, List<Pair> pairs) {
    /** A pair that it assigns. */
    public record Pair(
            List<SitePerson> mentors, List<SitePerson> mentees, LocalDate from, LocalDate until, String kind) {
        private static final Pair EXAMPLE =
                new Pair(List.of(), List.of(), LocalDate.of(2026, 9, 1), LocalDate.of(2027, 5, 31), "один на один");
    }

    static final Vocabulary<SiteOrder> VOCABULARY = Vocabulary.of(
                    "приказ для сайта",
                    new SiteOrder(
                            new UUID(0, 0),
                            Forms.fixed("Средняя школа № 7"),
                            "41-од",
                            LocalDate.of(2026, 9, 1),
                            List.of(Pair.EXAMPLE)))
            .organisation("организация", "полное название организации", SiteOrder::organisation)
            .text("номер", "номер приказа", SiteOrder::number)
            .day("дата", "дата приказа", SiteOrder::signedOn)
            .list(
                    "закрепить",
                    "пары, которые приказ закрепляет",
                    Vocabulary.of("пара на сайте", Pair.EXAMPLE)
                            .list("наставники", "наставники пары", SitePerson.VOCABULARY, Pair::mentors)
                            .list("наставляемые", "наставляемые пары", SitePerson.VOCABULARY, Pair::mentees)
                            .day("с", "с какого дня работает пара", Pair::from)
                            .day("по", "до какого дня работает пара", Pair::until)
                            .text("вид", "вид наставничества", Pair::kind),
                    SiteOrder::pairs);
}
