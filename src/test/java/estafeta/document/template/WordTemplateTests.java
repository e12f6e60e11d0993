package estafeta.document.template;

import static estafeta.document.Docx.bold;
import static estafeta.document.Docx.merged;
import static estafeta.document.Docx.p;
import static estafeta.document.Docx.paragraph;
import static estafeta.document.Docx.paragraphs;
import static estafeta.document.Docx.r;
import static estafeta.document.Docx.row;
import static estafeta.document.Docx.rows;
import static estafeta.document.Docx.t;
import static estafeta.document.Docx.table;
import static org.assertj.core.api.Assertions.assertThat;

import estafeta.document.Docx;
import estafeta.document.Order;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordTemplateTests {
    private static final Order ORDER = Order.EXAMPLE;

    @Test
    void tellsFacts() {
        assertThat(filled(p("Приказ № {приказ.номер} от {Приказ.Дата}")))
                .containsExactly("Приказ № 41-од от 1 сентября 2026 г.");
    }

    @Test
    void takesNamesHoweverTheyAreTyped() {
        assertThat(filled(p("{ ПРИКАЗ . номер } {Заместитель}"))).containsExactly("41-од");
        assertThat(filled(p("{#пары}{Молодой_Специалист|фамилия} {молодой  специалист|фамилия} {/пары}")))
                .containsExactly("Петров Петров Иванова Иванова ");
        assertThat(filled(p("{прикaз.нoмер}"))).as("Latin a and o").containsExactly("41-од");
    }

    @Test
    void readsMarkersAcrossRuns() {
        assertThat(
                        filled(
                                paragraph(
                                        r("№ {при"),
                                        "<w:proofErr w:type=\"spellStart\"/>",
                                        bold("каз"),
                                        "<w:bookmarkStart w:id=\"1\" w:name=\"a\"/><w:smartTag w:element=\"x\">"
                                                + r(".но") + "</w:smartTag><w:bookmarkEnd w:id=\"1\"/>",
                                        "<w:ins w:id=\"5\" w:author=\"x\">" + r("ме")
                                                + "</w:ins><w:del w:id=\"6\" w:author=\"x\"><w:r><w:delText>лишнее</w:delText></w:r></w:del>",
                                        "<w:hyperlink w:anchor=\"b\">" + r("р") + "</w:hyperlink>",
                                        "<w:r><w:lastRenderedPageBreak/><w:tab/><w:br/><w:t>}</w:t><w:t xml:space=\"preserve\"> конец</w:t></w:r>")))
                .containsExactly("№ 41-од конец");
    }

    @Test
    void keepsTheFormattingOfTheFirstLetter() {
        var xml = Docx.body(fill(paragraph(r("№ "), bold("{прик"), r("аз.номер} от")), ORDER));
        assertThat(xml)
                .isEqualTo("<w:p><w:r>" + t("№ ") + "</w:r><w:r><w:rPr><w:b/></w:rPr>" + t("41-од") + "</w:r><w:r>"
                        + t(" от") + "</w:r></w:p>");
    }

    @Test
    void declines() {
        assertThat(filled(
                        p(
                                "{руководитель|дат} {руководитель.имя|кем/чем} {руководитель.должность|кого/что} {школа|род.}"),
                        p(
                                "{руководитель|инициалы|дательный}; {руководитель|инициалы впереди}; {руководитель|имя и отчество|кого/чего}"),
                        p("{руководитель|назначен/назначена}")))
                .containsExactly(
                        "Громовой Анне Ильиничне Громовой Анной Ильиничной директора Средней школы № 7",
                        "Громовой А. И.; А. И. Громова; Анны Ильиничны",
                        "назначена");
    }

    @Test
    void wordsDatesAndNumbers() {
        assertThat(filled(
                        p("{приказ.дата|цифрами}; {приказ.дата|полностью}; {приказ.дата|день в кавычках}"),
                        p("{приказ.дата|словами|родительный}; {приказ.дата|год}; {приказ.дата|учебный год}"),
                        p("{доплата}; {доплата|с копейками}; {доплата|прописью|с заглавной}"),
                        p("{доплата|цифрами и прописью}; {срок} {срок|месяц/месяца/месяцев}; {срок|словами|род}"),
                        p("{дистанционно} {дистанционно|заочно/очно} {дистанционно|галочка}")))
                .containsExactly(
                        "01.09.2026; 1 сентября 2026 года; «01» сентября 2026 г.",
                        "первого сентября две тысячи двадцать шестого года; 2026; 2026–2027",
                        "12 345; 12 345,00; Двенадцать тысяч триста сорок пять рублей 00 копеек",
                        "12 345 (двенадцать тысяч триста сорок пять) рублей 00 копеек; 9 месяцев; девяти",
                        "нет очно ☐");
    }

    @Test
    void repeatsParagraphs() {
        var numbered = "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"3\"/></w:numPr></w:pPr>";
        var xml = Docx.body(fill(
                p("{#пары}") + numbered + r("{наставник|инициалы}") + "</w:p>" + p("{/пары}") + p("Конец"), ORDER));
        assertThat(xml.split("numId w:val=\"3\"", -1)).hasSize(3);
        assertThat(filled(p("{#пары}"), p("{№}. {наставник|инициалы}"), p("{/пары}"), p("Конец")))
                .containsExactly("1. Иванова М. П.", "2. Сидоров П. Л.", "Конец");
        assertThat(filled(p("{#пары}{№}. {наставник|инициалы}:"), p("{наставник.должность}{/пары}")))
                .containsExactly("1. Иванова М. П.:", "учитель математики", "2. Сидоров П. Л.:", "учитель-логопед");
    }

    @Test
    void repeatsWithinAParagraph() {
        assertThat(filled(
                        p("Наставники: {#пары}{наставник|инициалы}{!последний}, {/последний}{/пары}."),
                        p("{#пары|через запятую и «и»}{наставник|инициалы|род} ({часы}){/пары}"),
                        p("{пары.наставник|фамилия|дат|через запятую и «и»}; {пары|количество} {пары|пара/пары/пар}")))
                .containsExactly(
                        "Наставники: Иванова М. П., Сидоров П. Л.",
                        "Ивановой М. П. (34) и Сидорова П. Л. (17,5)",
                        "Ивановой и Сидорову; 2 пары");
    }

    @Test
    void joinsItemsInTheirOwnFormatting() {
        var xml = Docx.body(
                fill(paragraph(r("{#пары|через запятую}"), bold("{наставник|фамилия}"), r("{/пары}")), ORDER));
        assertThat(xml).contains("<w:r><w:rPr><w:b/></w:rPr>" + t(", ") + "</w:r>");
    }

    @Test
    void repeatsRows() {
        assertThat(rows(fill(
                        table(
                                row("№", "Кто", "Кого"),
                                row("{#пары}{№}", "{наставник|инициалы}", "{молодой специалист|инициалы}{/пары}"),
                                row("Всего", "{пары|количество}", "")),
                        ORDER)))
                .containsExactly(
                        "№ | Кто | Кого",
                        "1 | Иванова М. П. | Петров О. И.",
                        "2 | Сидоров П. Л. | Иванова М. П.",
                        "Всего | 2 | ");
        assertThat(rows(fill(
                        table(
                                row("{#пары}", "", ""),
                                row("{№}", "{наставник|фамилия}", "а"),
                                row("", "б", ""),
                                row("{/пары}", "", "")),
                        ORDER)))
                .containsExactly("1 | Иванова | а", " | б | ", "2 | Сидоров | а", " | б | ");
    }

    @Test
    void repeatsWithinRepeated() {
        assertThat(filled(
                        p("{#пары}"),
                        p("{наставник|фамилия}:"),
                        p("{#темы}"),
                        p("— {№} {тема} ({наставник|фамилия})"),
                        p("{/темы}"),
                        p("{/пары}")))
                .containsExactly("Иванова:", "— 1 урок (Иванова)", "— 2 журнал (Иванова)", "Сидоров:");
        assertThat(rows(fill(
                        table(
                                row("{#пары}{наставник|фамилия}", "", ""),
                                row("{#темы}{№}", "{тема}{/темы}", ""),
                                row("итого", "{темы|количество}", "{/пары}")),
                        ORDER)))
                .containsExactly(
                        "Иванова |  | ",
                        "1 | урок | ",
                        "2 | журнал | ",
                        "итого | 2 | ",
                        "Сидоров |  | ",
                        "итого | 0 | ");
    }

    @Test
    void repeatsTablesWithoutGrowingThemTogether() {
        var xml = Docx.body(fill(p("{#пары}") + table(row("{наставник|фамилия}", "", "")) + p("{/пары}"), ORDER));
        assertThat(xml).contains("</w:tbl><w:p/><w:tbl>");
    }

    @Test
    void tellsOrOmitsOnConditions() {
        assertThat(filled(
                        ORDER.paying(null),
                        p("{?доплата}"),
                        p("С доплатой {доплата}."),
                        p("{/доплата}"),
                        p("{!доплата}Без доплаты.{/доплата}"),
                        p("Конец{?доплата}, доплата {доплата}{/}.")))
                .containsExactly("Без доплаты.", "Конец.");
        assertThat(filled(
                        p("Конец{?доплата}, доплата {доплата}{/}."),
                        p("{?пары}Пары{/пары}"),
                        p("{?заместитель}Зам{/заместитель}")))
                .containsExactly("Конец, доплата 12 345.", "Пары");
        assertThat(rows(fill(
                        table(
                                row("{?доплата}да", "{/доплата}"),
                                row("{!доплата}", ""),
                                row("нет", ""),
                                row("", "{/доплата}"),
                                row("х", "")),
                        ORDER)))
                .containsExactly("да | ", "х | ");
    }

    @Test
    void closesTheGapOfWhatIsNotThere() {
        assertThat(filled(
                        p("Иванова, {примечание}, учитель"),
                        p("Иванова ({примечание}) тут"),
                        p("{примечание}, учитель {примечание} школы {примечание}."),
                        p("Слева {примечание}"),
                        p("Зам: {заместитель}, {приказ.номер}"),
                        p("{заместитель} {примечание}"),
                        p("Срок: {примечание|пропуск}, {примечание|пропуск 3}, {примечание|если нет: не указан}")))
                .containsExactly(
                        "Иванова, учитель",
                        "Иванова тут",
                        "учитель школы.",
                        "Слева",
                        "Зам: 41-од",
                        "Срок: ______, ___, не указан");
        assertThat(filled(p("От {приказ.дата}. И {приказ.дата}...")))
                .containsExactly("От 1 сентября 2026 г. И 1 сентября 2026 г....");
        assertThat(filled(p("{#пары}{до|день в кавычках|пропуск}{/пары}")))
                .containsExactly("«31» мая 2027 г.«___» ______________ 20___ г.");
    }

    @Test
    void keepsAParagraphThatEndsASection() {
        var xml = Docx.body(fill(
                "<w:p><w:pPr><w:sectPr/></w:pPr>" + r("{примечание}") + "</w:p>" + p("{?примечание}"),
                ORDER,
                p("{/примечание}")));
        assertThat(xml).isEqualTo("<w:p><w:pPr><w:sectPr/></w:pPr></w:p>");
    }

    @Test
    void printsBracesWrittenTwice() {
        assertThat(filled(p("Множество {{1, 2}} и {приказ.номер}"))).containsExactly("Множество {1, 2} и 41-од");
    }

    @Test
    void printsLinesAndWhatXmlCannotSay() {
        assertThat(filled(ORDER.noting("а<б> & \"в\"\nвторая\tтаб\u0001\ud800"), p("{примечание}")))
                .containsExactly("а<б> & \"в\"\nвторая\tтаб");
    }

    @Test
    void fillsEveryPartOfTheDocument() {
        var box = "<w:txbxContent>" + p("{приказ.номер}") + p("{#пары}") + p("{наставник|фамилия}") + p("{/пары}")
                + "</w:txbxContent>";
        var docx = Docx.of(
                        paragraph(
                                r("До {приказ.номер} "),
                                "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:inline><a:graphic><a:graphicData><wps:wsp><wps:txbx>"
                                        + box
                                        + "</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>"
                                        + box
                                        + "</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"),
                        table(row(table(row("{приказ.номер}", "{#пары}{№} {/пары}")) + p(""), "")),
                        "<w:sdt><w:sdtPr><w:alias w:val=\"x\"/><w:id w:val=\"7\"/><w:showingPlcHdr/><w:dataBinding w:xpath=\"/a\"/></w:sdtPr><w:sdtContent>"
                                + p("{приказ.номер}") + "</w:sdtContent></w:sdt>")
                .header(p("Шапка {приказ.номер}"))
                .footer(p("Подвал {приказ.дата|год}"))
                .footnotes(p("Сноска {руководитель|фамилия}"));
        var paper = Template.read(docx.bytes(), Order.VOCABULARY).fill(ORDER.facts());
        assertThat(paragraphs(paper))
                .containsExactly(
                        "До 41-од ",
                        "41-од",
                        "Иванова",
                        "Сидоров",
                        "41-од",
                        "Иванова",
                        "Сидоров",
                        "41-од",
                        "1 2 ",
                        "",
                        "",
                        "41-од");
        assertThat(Docx.body(paper)).doesNotContain("dataBinding").doesNotContain("showingPlcHdr");
        assertThat(paragraphs(paper, "word/header1.xml")).containsExactly("Шапка 41-од");
        assertThat(paragraphs(paper, "word/footer1.xml")).containsExactly("Подвал 2026");
        assertThat(paragraphs(paper, "word/footnotes.xml")).containsExactly("Сноска Громова");
    }

    @Test
    void loopsMayCrossContentControls() {
        var control = "<w:sdt><w:sdtPr><w:id w:val=\"7\"/></w:sdtPr><w:sdtContent>%s</w:sdtContent></w:sdt>";
        assertThat(filled(control.formatted(p("{#пары}")), p("{наставник|фамилия}"), control.formatted(p("{/пары}"))))
                .containsExactly("Иванова", "Сидоров");
        assertThat(filled(paragraph(
                        control.formatted(r("{#пары}{№} ")),
                        r("{наставник|фамилия}; "),
                        control.formatted(r("{/пары}!")))))
                .containsExactly("1 Иванова; 2 Сидоров; !");
    }

    @Test
    void aCellKeepsAParagraph() {
        var paper = fill(table(row("{примечание}", "{?примечание}{/примечание}", "х")), ORDER);
        assertThat(rows(paper)).containsExactly(" |  | х");
        assertThat(Docx.body(paper)).contains("<w:tc><w:tcPr/><w:p/></w:tc>");
    }

    @Test
    void mergedCellsGoOnThroughRepeatedRows() {
        var paper = fill(
                table(
                        "<w:tr>" + merged("restart", "Пары")
                                + Docx.cell("{#пары}{наставник|фамилия}") + Docx.cell("{/пары}")
                                + "</w:tr>",
                        "<w:tr>" + merged("continue", "") + Docx.cell("итого") + Docx.cell("") + "</w:tr>"),
                ORDER);
        assertThat(rows(paper)).containsExactly("Пары | Иванова | ", " | Сидоров | ", " | итого | ");
        assertThat(Docx.body(paper).split("w:val=\"restart\"", -1)).hasSize(2);
        var none = fill(
                table(
                        "<w:tr>" + merged("restart", "Пары") + Docx.cell("{#пары}{наставник|фамилия}")
                                + Docx.cell("{/пары}") + "</w:tr>",
                        "<w:tr>" + merged("continue", "") + Docx.cell("итого") + Docx.cell("") + "</w:tr>"),
                ORDER.with(List.of()));
        assertThat(Docx.body(none)).contains("<w:vMerge w:val=\"restart\"/>");
    }

    @Test
    void copiesDoNotRepeatWhatIsSingular() {
        var xml = Docx.body(fill(
                p("{#пары}") + "<w:p w14:paraId=\"01\"><w:bookmarkStart w:id=\"1\" w:name=\"a\"/>" + r("{№}")
                        + "<w:bookmarkEnd w:id=\"1\"/></w:p>" + p("{/пары}"),
                ORDER));
        assertThat(xml.split("paraId", -1)).hasSize(2);
        assertThat(xml.split("bookmarkStart", -1)).hasSize(2);
    }

    @Test
    void aTableLeftWithoutRowsGoes() {
        assertThat(Docx.body(fill(table(row("{#пары}{№}", "{/пары}")) + p("х"), ORDER.with(List.of()))))
                .isEqualTo("<w:p><w:r>" + t("х") + "</w:r></w:p>");
    }

    @Test
    void readsAnyPrefix() {
        var docx = Docx.parts(Docx.bytes(p("{примечание}№ {приказ.номер}")));
        docx.compute(
                "word/document.xml",
                (name, xml) -> new String(xml, java.nio.charset.StandardCharsets.UTF_8)
                        .replace("<w:", "<ns0:")
                        .replace("</w:", "</ns0:")
                        .replace("xmlns:w=", "xmlns:ns0=")
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var paper = Template.read(Docx.zip(docx), Order.VOCABULARY).fill(ORDER.facts());
        assertThat(Docx.parsed(Docx.part(paper, "word/document.xml"))
                        .getDocumentElement()
                        .getTextContent())
                .isEqualTo("№ 41-од");
    }

    @Test
    void ofTheSameFactsIsTheSameToTheByte() {
        var template = Template.read(Docx.bytes(p("{приказ.номер}")), Order.VOCABULARY);
        assertThat(template.fill(ORDER.facts())).isEqualTo(template.fill(ORDER.facts()));
        assertThat(template.fields()).containsExactly("приказ.номер");
        assertThat(template.format()).isEqualTo(Template.Format.WORD);
    }

    @Test
    void whatWasATemplateOfWordBecomesADocument() {
        var dotx = Docx.of(p("{приказ.номер}"))
                .bytesAs("application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml");
        assertThat(Docx.xml(Template.read(dotx, Order.VOCABULARY).fill(ORDER.facts()), "[Content_Types].xml"))
                .contains("document.main+xml")
                .doesNotContain("template.main");
    }

    private static List<String> filled(String... blocks) {
        return filled(ORDER, blocks);
    }

    private static List<String> filled(Order order, String... blocks) {
        return paragraphs(fill(String.join("", blocks), order));
    }

    private static byte[] fill(String blocks, Order order, String... more) {
        return Template.read(Docx.bytes(blocks + String.join("", more)), Order.VOCABULARY)
                .fill(order.facts());
    }
}
