package estafeta.mentorship.paper;

import estafeta.document.Vocabulary;
import estafeta.grammar.Forms;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The decision a paper stands on. */
record Decision(Forms body, @Nullable String protocol, LocalDate day) {
    static final Decision EXAMPLE = new Decision(Forms.fixed("педагогический совет"), "1", LocalDate.of(2026, 8, 28));

    static final Vocabulary<Decision> VOCABULARY = Vocabulary.of("решение", EXAMPLE)
            .position("орган", "чьё решение", Decision::body)
            .text("протокол", "номер протокола", Decision::protocol)
            .day("дата", "день решения", Decision::day);
}
