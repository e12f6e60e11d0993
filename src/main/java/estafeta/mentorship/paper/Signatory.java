package estafeta.mentorship.paper;

import estafeta.document.Fact;
import estafeta.document.Vocabulary;
import estafeta.grammar.Forms;
import estafeta.grammar.Gender;

/** Who signs for an organisation on the day of a paper: its head or whoever acts. */
record Signatory(Fact.Person name, Forms position) {
    static final Signatory EXAMPLE =
            new Signatory(Fact.Person.of("Громова Анна Ильинична", Gender.FEMININE), Forms.fixed("директор"));

    static final Vocabulary<Signatory> VOCABULARY = Vocabulary.of("подпись", EXAMPLE)
            .person("имя", "фамилия, имя и отчество", Signatory::name)
            .position("должность", "должность", Signatory::position);
}
