package estafeta.matching.web;

import static org.assertj.core.api.Assertions.assertThat;

import estafeta.shell.FormErrors;
import estafeta.shell.Rendering;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FairnessPageTests {
    @Test
    void offersToCompareWhereThatTakesLong() {
        var page = new FairnessPage(
                "r",
                "Томская область",
                "",
                PriceWordsTests.outcome(48, List.of(1, 2, 0, 0, 0, 0)),
                5,
                List.of(),
                List.of(),
                List.of(),
                null);
        assertThat(Rendering.rendered(Rendering.curator(new FormErrors()), "matching/price", Map.of("page", page)))
                .contains("hx-get=\"/matching/runs/r/fairness/price\"", "Сравнить")
                .doesNotContain("<table");
    }
}
