package estafeta.mentorship.paper;

import estafeta.document.Fact;
import estafeta.document.Vocabulary;
import estafeta.grammar.Forms;
import estafeta.grammar.Gender;
import org.jspecify.annotations.Nullable;

/** Somebody on a side of a pair as of the day of a paper. */
record Member(Fact.Person name, Forms position, @Nullable String subjects, Forms organisation, boolean elsewhere) {
    static final Member MENTOR = new Member(
            Fact.Person.of("Родникова Ирина Владимировна", Gender.FEMININE),
            Forms.fixed("учитель"),
            "математика",
            Forms.fixed("Средняя школа № 7"),
            false);
    static final Member MENTEE = new Member(
            Fact.Person.of("Ландышев Антон Дмитриевич", Gender.MASCULINE),
            Forms.fixed("учитель"),
            "математика",
            Forms.fixed("Средняя школа № 7"),
            false);

    static final Vocabulary<Member> VOCABULARY = Vocabulary.of("участник пары", MENTOR)
            .person("имя", "фамилия, имя и отчество", Member::name)
            .position("должность", "должность на день бумаги", Member::position)
            .text("предметы", "предметы или группа, через запятую", Member::subjects)
            .organisation("организация", "где работает", Member::organisation)
            .truth("другая организация", "работает не там, чья это бумага", Member::elsewhere);
}
