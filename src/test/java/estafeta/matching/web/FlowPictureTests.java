package estafeta.matching.web;

import static org.assertj.core.api.Assertions.assertThat;

import estafeta.matching.web.FlowPicture.Band;
import estafeta.matching.web.FlowPicture.Bar;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FlowPictureTests {
    private static final Workplace TOMSK = new Workplace("1.1", "Томск");
    private static final Workplace ASINO = new Workplace("1.2", "Асиновский район");
    private static final Workplace KARGASOK = new Workplace("1.3", "Муниципальное образование Каргасокский район");

    @Test
    void drawsABandAsWideAsItsPairs() {
        var picture = FlowPicture.of(List.of(new Flow(TOMSK, ASINO, 6), new Flow(TOMSK, KARGASOK, 2)));
        assertThat(picture.bands()).extracting(Band::width).containsExactly(84.0, 28.0);
    }

    @Test
    void keepsManyPairsWithinAPage() {
        var flows = IntStream.range(0, 40)
                .mapToObj(i -> new Flow(TOMSK, new Workplace("2." + i, "Район " + i), 100))
                .toList();
        var picture = FlowPicture.of(flows);
        assertThat(picture.bands().stream().mapToDouble(Band::width).sum()).isEqualTo(400);
        assertThat(picture.height()).isEqualTo(400 + 40 * 50);
    }

    @Test
    void drawsOnePairAmongThousandsToo() {
        var picture = FlowPicture.of(List.of(new Flow(TOMSK, ASINO, 5000), new Flow(ASINO, TOMSK, 1)));
        assertThat(picture.bands()).extracting(Band::width).containsExactly(399.9, 1.5);
    }

    @Test
    void aBarIsAsHighAsItsBandsAndHoldsTheirEnds() {
        var picture = FlowPicture.of(
                List.of(new Flow(TOMSK, ASINO, 3), new Flow(TOMSK, KARGASOK, 2), new Flow(ASINO, KARGASOK, 1)));
        for (var bar : picture.bars()) {
            var ends = picture.bands().stream()
                    .filter(band ->
                            (bar.giving() ? band.flow().from() : band.flow().to()).equals(bar.place()))
                    .toList();
            assertThat(bar.height())
                    .isEqualTo(ends.stream().mapToDouble(Band::width).sum());
            assertThat(bar.pairs())
                    .isEqualTo(
                            ends.stream().mapToInt(band -> band.flow().pairs()).sum());
            assertThat(ends)
                    .allSatisfy(band -> assertThat(bar.giving() ? band.from() : band.to())
                            .isBetween(bar.y() + band.width() / 2, bar.y() + bar.height() - band.width() / 2));
        }
    }

    @Test
    void leavesRoomForWordsOverEveryBar() {
        var picture = FlowPicture.of(
                List.of(new Flow(TOMSK, ASINO, 3), new Flow(ASINO, TOMSK, 2), new Flow(KARGASOK, TOMSK, 1)));
        var left = picture.bars().stream().filter(Bar::giving).toList();
        assertThat(left).extracting(Bar::place).containsExactly(TOMSK, ASINO, KARGASOK);
        assertThat(left.getFirst().y()).isEqualTo(38);
        assertThat(left.get(1).y()).isEqualTo(38 + 42 + 12 + 38);
    }

    @Test
    void theShorterColumnReachesAsFarDownAsTheLonger() {
        var picture = FlowPicture.of(
                List.of(new Flow(TOMSK, ASINO, 1), new Flow(TOMSK, KARGASOK, 1), new Flow(ASINO, TOMSK, 1)));
        assertThat(picture.height()).isEqualTo(3 * (38 + 14 + 12));
        assertThat(picture.bars().stream().filter(Bar::giving).map(Bar::y))
                .containsExactly(38.0, 38 + 28 + (12 + 25) + 38.0);
    }

    @Test
    void standsWhoReceivesOverAgainstWhoGives() {
        var picture = FlowPicture.of(
                List.of(new Flow(TOMSK, KARGASOK, 5), new Flow(ASINO, TOMSK, 2), new Flow(KARGASOK, ASINO, 1)));
        assertThat(picture.bars().stream().filter(bar -> !bar.giving()))
                .extracting(Bar::place)
                .containsExactly(KARGASOK, TOMSK, ASINO);
    }

    @Test
    void shortensALongNameAndLeavesAShortOne() {
        var picture = FlowPicture.of(List.of(new Flow(KARGASOK, ASINO, 1)));
        assertThat(picture.bars()).extracting(Bar::words).containsExactly("Муниципальное образ…", "Асиновский район");
    }
}
