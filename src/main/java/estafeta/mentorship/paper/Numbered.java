package estafeta.mentorship.paper;

import estafeta.document.Vocabulary;
import java.time.LocalDate;

/** A paper that another one names: its number and date. */
record Numbered(String number, LocalDate date) {
    static final Numbered EXAMPLE = new Numbered("12-од", LocalDate.of(2025, 9, 1));

    static Vocabulary<Numbered> vocabulary(String paper) {
        return Vocabulary.of(paper, EXAMPLE)
                .text("номер", "номер", Numbered::number)
                .day("дата", "дата", Numbered::date);
    }
}
