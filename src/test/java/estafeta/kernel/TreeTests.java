package estafeta.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import estafeta.EstafetaTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@EstafetaTest
class TreeTests {
    private static final ZoneId TOMSK = ZoneId.of("Asia/Tomsk");

    @Autowired
    Nodes nodes;

    @Autowired
    WorkingDays days;

    @Autowired
    Viewers viewers;

    @Autowired
    Files files;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient db;

    private Node region() {
        return nodes.plant(NodeId.next(), NodeId.ROOT, TOMSK);
    }

    @Test
    void aMovedNodeTakesItsSubtreeAlong() {
        var from = region();
        var to = region();
        var district = nodes.plant(NodeId.next(), from.id(), TOMSK);
        var school = nodes.plant(NodeId.next(), district.id(), TOMSK);
        nodes.move(district.id(), to.id());
        assertThat(nodes.require(school.id()).scope().within(to.path())).isTrue();
        assertThat(nodes.above(school.id()))
                .extracting(Node::id)
                .containsExactly(NodeId.ROOT, to.id(), district.id(), school.id());
    }

    @Test
    void aNodeIsNeverMovedUnderItself() {
        var above = region();
        var below = nodes.plant(NodeId.next(), above.id(), TOMSK);
        assertThatExceptionOfType(KernelRefused.class).isThrownBy(() -> nodes.move(above.id(), below.id()));
    }

    @Test
    void threeWorkingDaysGoAroundTheMayHolidays() {
        assertThat(days.plus(LocalDate.of(2026, 4, 30), 3, region().id())).isEqualTo(LocalDate.of(2026, 5, 6));
    }

    @Test
    void aRegionalHolidayHoldsOnlyUnderItsRegion() {
        var mine = region();
        var other = region();
        var day = LocalDate.of(2026, 6, 10);
        transaction.executeWithoutResult(status -> db.sql(
                        "insert into kernel.calendar_day (day, node, working, name) values (:day, :node, false, 'Праздник региона')")
                .param("day", day)
                .param("node", mine.id().value())
                .update());
        assertThat(days.working(day, mine.id())).isFalse();
        assertThat(days.working(day, other.id())).isTrue();
    }

    @Test
    void anUnknownYearIsRefusedInWords() {
        assertThatExceptionOfType(KernelRefused.class)
                .isThrownBy(() -> days.plus(LocalDate.of(2049, 12, 30), 3, NodeId.ROOT))
                .withMessageContaining("2049 год ещё не внесён");
    }

    @Test
    void aFileIsSeenUnderItsNodeAlone() {
        var mine = region();
        var other = region();
        var file = viewers.as(curator(mine), () -> files.keep(mine.id(), null, "приказ.txt", new byte[3_000_000]));
        assertThat(viewers.as(curator(mine), () -> files.read(file))).hasSize(3_000_000);
        assertThat(viewers.as(curator(other), () -> files.find(file))).isEmpty();
    }

    private static Viewer curator(Node node) {
        return new Viewer(
                AccountId.next(),
                null,
                "Куратор",
                Locale.of("ru"),
                List.of(new Grant(Role.CURATOR, node)),
                List.of(),
                null);
    }
}
