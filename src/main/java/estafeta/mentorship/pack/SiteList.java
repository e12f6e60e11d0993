package estafeta.mentorship.pack;

import estafeta.document.Vocabulary;
import estafeta.grammar.Forms;
import java.time.LocalDate;
import java.util.List;

/** The mentors of a school year as the site may tell them. */
record SiteList(Forms organisation, LocalDate day, String year, List<SitePerson> mentors) {
    static final Vocabulary<SiteList> VOCABULARY = Vocabulary.of(
                    "список наставников для сайта",
                    new SiteList(Forms.fixed("Средняя школа № 7"), LocalDate.of(2026, 9, 1), "2026–2027", List.of()))
            .organisation("организация", "полное название организации", SiteList::organisation)
            .day("дата", "на какой день список", SiteList::day)
            .text("учебный год", "учебный год", SiteList::year)
            .list("наставники", "наставники учебного года", SitePerson.VOCABULARY, SiteList::mentors);
}
