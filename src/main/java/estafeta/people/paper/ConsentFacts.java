package estafeta.people.paper;

import estafeta.document.Fact;
import estafeta.document.Vocabulary;
import estafeta.grammar.Forms;
import estafeta.grammar.Gender;
import estafeta.people.ConsentPurpose;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a blank of a consent tells: whose, to whom, for what; passport and address are written by hand and kept nowhere. */
record ConsentFacts(
        Forms organisation,
        Fact.Person person,
        @Nullable Representative representative,
        boolean minor,
        boolean signsToo,
        @Nullable ConsentPurpose purpose,
        List<String> items) {
    /** Who signs for a minor; before the guardian is noted the name is an empty line. */
    record Representative(Fact.Person name, String bond) {}

    private static final Representative GUARDIAN =
            new Representative(Fact.Person.of("Журавлёва Инга Павловна", Gender.FEMININE), "родитель");

    /** The fields that a template of a consent may tell. */
    static final Vocabulary<ConsentFacts> VOCABULARY = Vocabulary.of(
                    "согласие человека",
                    new ConsentFacts(
                            Forms.fixed("Средняя школа № 7"),
                            Fact.Person.of("Журавлёва Алиса Егоровна", Gender.FEMININE),
                            GUARDIAN,
                            true,
                            true,
                            ConsentPurpose.MENTORING,
                            List.of("фамилия, имя, отчество", "фотография")))
            .organisation(
                    "организация", "полное название организации, которой дают согласие", ConsentFacts::organisation)
            .person("человек", "о ком согласие: фамилия, имя и отчество", ConsentFacts::person)
            .part(
                    "представитель",
                    "кто подписывает за ребёнка",
                    Vocabulary.of("законный представитель", GUARDIAN)
                            .person("имя", "фамилия, имя и отчество", Representative::name)
                            .text(
                                    "кем приходится",
                                    "родитель, усыновитель, опекун или попечитель",
                                    Representative::bond),
                    ConsentFacts::representative)
            .truth("ребёнок", "человеку нет 18 лет: подписывает представитель", ConsentFacts::minor)
            .truth("подписывает и сам", "ребёнку есть 14 лет: на бумаге стоит и его подпись", ConsentFacts::signsToo)
            .text("цель", "для чего данные", facts -> facts.purpose == null ? null : facts.purpose.words())
            .truth(
                    "ведение наставничества",
                    "цель – наставничество в организации",
                    facts -> facts.serves(ConsentPurpose.MENTORING))
            .truth(
                    "передача",
                    "цель – передача муниципалитету и региону",
                    facts -> facts.serves(ConsentPurpose.HANDING_UP))
            .truth("мероприятия", "цель – конкурсы и мероприятия", facts -> facts.serves(ConsentPurpose.EVENTS))
            .truth("материалы", "цель – методические материалы", facts -> facts.serves(ConsentPurpose.MATERIALS))
            .list(
                    "сведения",
                    "что можно разрешить публиковать, строка за строкой",
                    Vocabulary.of("сведение", "фотография").text("что", "название сведения", item -> item),
                    ConsentFacts::items);

    private boolean serves(ConsentPurpose other) {
        return purpose == other;
    }
}
