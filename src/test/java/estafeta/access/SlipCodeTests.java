package estafeta.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class SlipCodeTests {
    @RepeatedTest(20)
    void isReadBackAsPrinted() {
        var code = SlipCode.random();
        assertThat(SlipCode.read(code.words())).contains(code);
    }

    @Test
    void doesNotMindCaseSpacesOrLatinLettersOfTheSameLook() {
        assertThat(SlipCode.read(" авек мнрс ")).contains(new SlipCode("АВЕКМНРС"));
        assertThat(SlipCode.read("ABEK-MHPC")).contains(new SlipCode("АВЕКМНРС"));
    }

    @Test
    void hasNoLettersThatAreTakenForOthers() {
        assertThat(SlipCode.LETTERS).doesNotContain("О", "З", "Б", "Ч", "И", "Й", "Ш", "Щ", "Ь", "Ы", "Ъ", "Ё", "Ц");
        assertThat(SlipCode.read("АВГДЕЖКО")).isEmpty();
        assertThat(SlipCode.read("АВГ")).isEmpty();
    }
}
