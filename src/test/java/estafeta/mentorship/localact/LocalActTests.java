package estafeta.mentorship.localact;

import static estafeta.mentorship.localact.LocalAct.Kind.INTRODUCTION;
import static estafeta.mentorship.localact.LocalAct.Kind.REGULATION;
import static estafeta.mentorship.localact.LocalAct.Kind.ROAD_MAP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import estafeta.kernel.NodeId;
import estafeta.kernel.Period;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which act of an organisation holds, and what is no act. */
class LocalActTests {
    private static final LocalDate SEPTEMBER = LocalDate.of(2025, 9, 1);
    private static final LocalDate AUGUST = LocalDate.of(2026, 8, 31);
    private final LocalAct first = roadMap(Period.of(SEPTEMBER, AUGUST));

    @Test
    void theOneThatBeginsLastHoldsAndLeavesTheOtherItsTerm() {
        var second = roadMap(Period.since(SEPTEMBER.plusMonths(6)));
        var both = List.of(second, first);
        assertThat(LocalAct.latest(both, ROAD_MAP, SEPTEMBER.minusDays(1))).isEmpty();
        assertThat(LocalAct.latest(both, ROAD_MAP, SEPTEMBER)).contains(first);
        assertThat(LocalAct.latest(both, ROAD_MAP, SEPTEMBER.plusMonths(6))).contains(second);
        assertThat(LocalAct.latest(both, REGULATION, AUGUST)).isEmpty();
        assertThat(first.period().last()).isEqualTo(AUGUST);
    }

    @Test
    void oneEnteredInErrorCountsNowhereAndIsChangedNoMore() {
        var mistaken = first.mistaken(" чужая ");
        assertThat(mistaken.mistake()).isEqualTo("чужая");
        assertThat(LocalAct.latest(List.of(mistaken), ROAD_MAP, SEPTEMBER)).isEmpty();
        refused(() -> mistaken.corrected(wanted("3", null, null)), "отмечен внесённым ошибочно");
        refused(() -> mistaken.scanned(null), "отмечен внесённым ошибочно");
        refused(() -> first.mistaken(" "), "Напишите, в чём ошибка");
    }

    @Test
    void anOrderHasANumberAndWhatItApprovesNeedsNone() {
        refused(() -> LocalAct.of(NodeId.ROOT, INTRODUCTION, wanted(" ", null, null)), "Впишите номер из журнала");
        assertThat(LocalAct.of(NodeId.ROOT, REGULATION, wanted(" ", "12-од", SEPTEMBER))
                        .requisites()
                        .replace('\u00a0', ' '))
                .isEqualTo("от 1 сентября 2025, приказ об утверждении № 12-од от 1 сентября 2025");
    }

    @Test
    void anActIsApprovedByAWholeOrderThatIsNotOlder() {
        refused(() -> first.corrected(wanted("3", "12-од", null)), "и номер, и дату приказа");
        refused(() -> first.corrected(wanted("3", null, SEPTEMBER)), "и номер, и дату приказа");
        refused(
                () -> first.corrected(wanted("3", "12-од", SEPTEMBER.minusDays(1))),
                "Документ от 01.09.2025, а приказ, которым он утверждён, раньше: 31.08.2025.");
    }

    private static void refused(Runnable act, String words) {
        assertThatExceptionOfType(LocalActRefused.class).isThrownBy(act::run).withMessageContaining(words);
    }

    private static LocalAct roadMap(Period period) {
        return LocalAct.of(NodeId.ROOT, ROAD_MAP, new NewLocalAct(null, SEPTEMBER, null, null, period));
    }

    private static NewLocalAct wanted(String number, @Nullable String orderNumber, @Nullable LocalDate orderedOn) {
        return new NewLocalAct(number, SEPTEMBER, orderNumber, orderedOn, Period.since(SEPTEMBER));
    }
}
