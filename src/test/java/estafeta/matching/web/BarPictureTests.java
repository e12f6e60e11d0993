package estafeta.matching.web;

import static org.assertj.core.api.Assertions.assertThat;

import estafeta.matching.web.BarPicture.Bar;
import java.util.List;
import org.junit.jupiter.api.Test;

class BarPictureTests {
    @Test
    void theHighestFillsTheRoomAndTheOthersAreInProportion() {
        assertThat(new BarPicture(List.of(10, 5, 0)).bars())
                .extracting(Bar::height)
                .containsExactly(150, 75, 0);
    }

    @Test
    void oneAmongThousandsIsSeen() {
        assertThat(new BarPicture(List.of(5000, 1)).bars())
                .extracting(Bar::height)
                .containsExactly(150, 2);
    }

    @Test
    void standsOnTheGroundFromEdgeToEdge() {
        var picture = new BarPicture(List.of(1, 2, 3, 4, 5, 6));
        assertThat(picture.bars())
                .allSatisfy(bar -> assertThat(bar.y() + bar.height()).isEqualTo(BarPicture.GROUND));
        assertThat(picture.bars().getFirst().x()).isGreaterThan(picture.edge(0));
        assertThat(picture.bars().getLast().x() + picture.bars().getLast().width())
                .isLessThan(picture.edge(6));
        assertThat(picture.edge(6)).isLessThan(BarPicture.WIDTH);
    }

    @Test
    void drawsNobodyAsNothing() {
        assertThat(new BarPicture(List.of(0, 0)).bars()).extracting(Bar::height).containsExactly(0, 0);
    }
}
