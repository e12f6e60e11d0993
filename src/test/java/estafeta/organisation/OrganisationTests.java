package estafeta.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import estafeta.kernel.NodeId;
import estafeta.kernel.Period;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrganisationTests {
    private static final LocalDate OPENED = LocalDate.of(2001, 9, 1);
    private static final LocalDate AUGUST = LocalDate.of(2026, 8, 31);
    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 1);
    private final Organisation school = Organisation.open(NodeId.next(), "school", Features.NONE, OPENED);

    @Test
    void worksToItsLastDay() {
        var closed = school.close(AUGUST);
        assertThat(closed.works(AUGUST)).isTrue();
        assertThat(closed.works(SEPTEMBER)).isFalse();
    }

    @Test
    void isClosedOnce() {
        var closed = school.close(AUGUST);
        assertThatExceptionOfType(OrganisationRefused.class)
                .isThrownBy(() -> closed.close(AUGUST))
                .withMessage(
                        "Организация закрыта, её последний день 31.08.2026. Если это ошибка, верните её в работу.");
    }

    @Test
    void doesNotCloseBeforeItOpens() {
        assertThatExceptionOfType(OrganisationRefused.class)
                .isThrownBy(() -> school.close(OPENED.minusDays(1)))
                .withMessageContaining("01.09.2001");
    }

    @Test
    void namesItsSuccessorWhenMerged() {
        var kept = NodeId.next();
        var merged = school.merge(kept, SEPTEMBER);
        assertThat(merged.successor()).isEqualTo(kept);
        assertThat(merged.period()).isEqualTo(Period.of(OPENED, AUGUST));
    }

    @Test
    void isNotMergedWithItself() {
        assertThatExceptionOfType(OrganisationRefused.class)
                .isThrownBy(() -> school.merge(school.id(), SEPTEMBER))
                .withMessage("Нельзя присоединить организацию к самой себе. Выберите другую.");
    }

    @Test
    void comesBackWhenClosedInError() {
        var back = school.merge(NodeId.next(), SEPTEMBER).reopen();
        assertThat(back.closed()).isFalse();
        assertThat(back.successor()).isNull();
    }

    @Test
    void standsWhereItsKindMay() {
        assertThat(OrganisationKind.MUNICIPALITY.standsUnder(OrganisationKind.MUNICIPALITY))
                .isTrue();
        assertThat(OrganisationKind.ORGANISATION.standsUnder(OrganisationKind.REGION))
                .isTrue();
        assertThat(OrganisationKind.REGION.standsUnder(OrganisationKind.REGION)).isFalse();
        assertThat(OrganisationKind.ORGANISATION.standsAtTheTop()).isFalse();
    }

    @Test
    void isCalledByTheNameOfTheDay() {
        var old = OrganisationName.of(school.id(), "Школа № 3", "СОШ № 3", Period.of(OPENED, AUGUST));
        var young = OrganisationName.of(school.id(), "Гимназия № 3", "Гимназия № 3", Period.since(SEPTEMBER));
        var names = List.of(young, old);
        assertThat(Organisations.latest(names, AUGUST).shortName()).isEqualTo("СОШ № 3");
        assertThat(Organisations.latest(names, SEPTEMBER).shortName()).isEqualTo("Гимназия № 3");
        assertThat(Organisations.latest(names, OPENED.minusYears(1)).shortName())
                .isEqualTo("СОШ № 3");
    }

    @Test
    void isNotRenamedBeforeItsNameBegan() {
        var name = OrganisationName.of(school.id(), "Школа № 3", "СОШ № 3", Period.since(SEPTEMBER));
        assertThatExceptionOfType(OrganisationRefused.class)
                .isThrownBy(() -> name.until(SEPTEMBER))
                .withMessageContaining("«СОШ № 3» действует с 01.09.2026");
    }
}
