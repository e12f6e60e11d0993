package estafeta.mentorship.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import estafeta.EstafetaTest;
import estafeta.kernel.Role;
import estafeta.mentorship.Fates;
import estafeta.mentorship.MentorshipGiven;
import estafeta.organisation.OrganisationGiven;
import estafeta.shell.WorkItem;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** When the new school year comes onto the work list, and whose. */
@EstafetaTest
class NewYearWorkTests {
    private static final LocalDate AUGUST = LocalDate.of(2026, 8, 25);

    @Autowired
    NewYearSources sources;

    @Autowired
    MentorshipGiven given;

    @Autowired
    OrganisationGiven organisations;

    @Autowired
    Fates fates;

    @Test
    void isOfferedFromMayToSeptemberToWhoeverApprovesPairs() {
        var region = organisations.region();
        var school = region.school();
        given.active(school, given.teacher("Кузнецова", school), given.teacher("Белоусова", school));
        given.active(school, given.teacher("Дроздов", school), given.teacher("Лаптева", school));
        var head = organisations.viewer(Role.HEAD, school);
        assertThat(given.as(() -> sources.work(head, AUGUST)))
                .extracting(WorkItem::title, WorkItem::action, WorkItem::href)
                .containsExactly(
                        tuple("Новый учебный год: решите судьбу 2\u00a0пар", "Решить", "/new-year/" + school.value()));
        assertThat(given.as(() -> sources.work(head, LocalDate.of(2026, 10, 1))))
                .isEmpty();
        assertThat(given.as(() -> sources.work(head, LocalDate.of(2026, 4, 30))))
                .isEmpty();
        var coordinator = organisations.viewer(Role.MUNICIPAL_COORDINATOR, region.municipality());
        assertThat(given.as(() -> sources.work(coordinator, AUGUST))).isEmpty();
        given.as(() -> fates.letAllGoOn(school, coordinator));
        assertThat(given.as(() -> sources.work(head, AUGUST))).singleElement().satisfies(item -> {
            assertThat(item.action()).isEqualTo("Проверить");
            assertThat(item.href()).endsWith("/check");
        });
    }
}
