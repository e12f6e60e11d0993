package estafeta.mentorship.paper;

import estafeta.document.Fact;
import estafeta.document.Vocabulary;
import estafeta.grammar.Forms;
import estafeta.grammar.Gender;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an order about pay tells: whose it is, whom it pays how much for whom and until when, who signs. */
record PayFacts(
        Forms organisation,
        @Nullable String number,
        @Nullable LocalDate date,
        List<Line> lines,
        @Nullable Signatory signatory) {
    /** Whom a mentor is paid for. */
    record Mentee(Fact.Person name) {}

    /** One mentor paid in one pair. */
    record Line(
            Fact.Person name,
            Forms position,
            @Nullable String subjects,
            List<Mentee> mentees,
            @Nullable BigDecimal sum,
            @Nullable String terms,
            @Nullable Numbered agreed,
            LocalDate from,
            @Nullable LocalDate until) {}

    private static final Mentee MENTEE = new Mentee(Fact.Person.of("Ландышев Антон Дмитриевич", Gender.MASCULINE));
    private static final Line LINE = new Line(
            Fact.Person.of("Родникова Ирина Владимировна", Gender.FEMININE),
            Forms.fixed("учитель"),
            "математика",
            List.of(MENTEE),
            new BigDecimal("5000"),
            null,
            Numbered.EXAMPLE,
            LocalDate.of(2026, 9, 1),
            LocalDate.of(2027, 5, 31));

    /** The fields that a template of an order about pay may tell. */
    static final Vocabulary<PayFacts> VOCABULARY = Vocabulary.of(
                    "приказ о доплате",
                    new PayFacts(
                            Forms.fixed("Средняя школа № 7"),
                            "18-лс",
                            LocalDate.of(2026, 9, 2),
                            List.of(LINE),
                            Signatory.EXAMPLE))
            .organisation("организация", "полное название организации", PayFacts::organisation)
            .text("номер", "номер приказа", PayFacts::number)
            .day("дата", "дата приказа", PayFacts::date)
            .list(
                    "доплаты",
                    "кому и сколько доплачивают",
                    Vocabulary.of("строка приказа о доплате", LINE)
                            .person("имя", "фамилия, имя и отчество наставника", Line::name)
                            .position("должность", "должность на день приказа", Line::position)
                            .text("предметы", "предметы или группа, через запятую", Line::subjects)
                            .list(
                                    "наставляемые",
                                    "за кого доплачивают",
                                    Vocabulary.of("наставляемый", MENTEE)
                                            .person("имя", "фамилия, имя и отчество", Mentee::name),
                                    Line::mentees)
                            .sum("сумма", "рублей в месяц", Line::sum)
                            .text("условие", "условие локального акта, если не сумма", Line::terms)
                            .part(
                                    "соглашение",
                                    "дополнительное соглашение с наставником",
                                    Numbered.vocabulary("соглашение"),
                                    Line::agreed)
                            .day("с", "с какого дня", Line::from)
                            .day("по", "по какой день", Line::until),
                    PayFacts::lines)
            .part("подписывает", "кто подписывает в день приказа", Signatory.VOCABULARY, PayFacts::signatory);
}
