package estafeta.mentorship.paper;

import estafeta.document.Vocabulary;
import estafeta.grammar.Forms;
import java.time.LocalDate;
import java.util.List;

/** What an organisation tells its council of a school year: pairs by state and who they are. */
record YearFacts(
        Forms organisation,
        LocalDate day,
        String year,
        int mentors,
        int mentees,
        int preparing,
        int working,
        int paused,
        int completed,
        int ended,
        List<PairFacts> pairs) {
    static final Vocabulary<YearFacts> VOCABULARY = Vocabulary.of(
                    "справка о наставничестве",
                    new YearFacts(
                            Forms.fixed("Средняя школа № 7"),
                            LocalDate.of(2026, 12, 15),
                            "2026–2027",
                            1,
                            1,
                            0,
                            1,
                            0,
                            0,
                            0,
                            List.of(PairFacts.EXAMPLE)))
            .organisation("организация", "полное название организации", YearFacts::organisation)
            .day("дата", "на какой день справка", YearFacts::day)
            .text("учебный год", "учебный год", YearFacts::year)
            .number("наставников", "сколько людей были наставниками", YearFacts::mentors)
            .number("наставляемых", "сколько людей были наставляемыми", YearFacts::mentees)
            .number("готовятся", "сколько пар ещё не начали работу", YearFacts::preparing)
            .number("работают", "сколько пар работают", YearFacts::working)
            .number("приостановлены", "сколько пар приостановлены", YearFacts::paused)
            .number("завершены", "сколько пар завершили программу", YearFacts::completed)
            .number("прекращены", "сколько пар прекращены досрочно", YearFacts::ended)
            .list("пары", "пары учебного года", PairFacts.VOCABULARY, YearFacts::pairs);
}
