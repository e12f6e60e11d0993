package estafeta.document.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import estafeta.document.Vocabulary;
import java.util.List;
import org.junit.jupiter.api.Test;

class FieldsPageTests {
    private record Pair(String mentor, boolean remote, List<String> topics) {}

    private record Paper(String number, Pair first, List<Pair> pairs) {}

    private static final Pair PAIR = new Pair("Иванова М. П.", true, List.of("урок"));

    private static final Vocabulary<Pair> PAIRS = Vocabulary.of("пара", PAIR)
            .text("наставник", "кто наставник", Pair::mentor)
            .truth("удалённо", "на расстоянии", Pair::remote)
            .list("темы", "о чём говорят", Vocabulary.of("тема", "урок").text("тема", "тема", t -> t), Pair::topics);

    private static final Vocabulary<Paper> PAPER = Vocabulary.of("бумага", new Paper("41-од", PAIR, List.of(PAIR)))
            .text("номер", "номер бумаги", Paper::number)
            .part("первая", "первая пара", PAIRS, Paper::first)
            .list("пары", "все пары", PAIRS, Paper::pairs);

    private final List<FieldsPage.Group> groups = FieldsPage.groups(PAPER);

    @Test
    void writesFieldsAsATemplateNamesThem() {
        assertThat(groups.getFirst().rows())
                .containsExactly(
                        new FieldsPage.Row("{номер}", "номер бумаги", "41-од"),
                        new FieldsPage.Row("{первая.наставник}", "кто наставник", "Иванова М. П."),
                        new FieldsPage.Row("{?первая.удалённо}…{/первая.удалённо}", "на расстоянии", "да"));
    }

    @Test
    void saysBetweenWhichMarksTheFieldsOfAListStand() {
        assertThat(groups)
                .extracting(FieldsPage.Group::title, FieldsPage.Group::between)
                .contains(
                        tuple("Все пары", "{#пары} … {/пары}"),
                        tuple("О чём говорят", "{#пары} {#темы} … {/темы} {/пары}"));
        assertThat(groups.getLast().rows()).containsExactly(new FieldsPage.Row("{тема}", "тема", "урок"));
    }
}
