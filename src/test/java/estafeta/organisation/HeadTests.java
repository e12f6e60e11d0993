package estafeta.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import estafeta.kernel.NodeId;
import estafeta.kernel.Period;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class HeadTests {
    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 1);

    @Test
    void isCalledByInitials() {
        assertThat(head("Кызыл-оол", "Айдыс", "Мерген-оолович").initials()).isEqualTo("Кызыл-оол А. М.");
        assertThat(head("Ли", "Анна", null).initials()).isEqualTo("Ли А.");
        assertThat(head(" Ли ", "Анна", " ").fullName()).isEqualTo("Ли Анна");
    }

    @Test
    void countsNowhereWhenCancelled() {
        var cancelled = head("Ли", "Анна", null).cancel();
        assertThat(cancelled.leads(SEPTEMBER)).isFalse();
        assertThatExceptionOfType(OrganisationRefused.class)
                .isThrownBy(cancelled::cancel)
                .withMessage("Это назначение уже помечено как внесённое ошибочно.");
    }

    @Test
    void doesNotEndBeforeItBegins() {
        assertThatExceptionOfType(OrganisationRefused.class)
                .isThrownBy(() -> head("Ли", "Анна", null).end(SEPTEMBER.minusDays(1)))
                .withMessageContaining("01.09.2026");
    }

    @Test
    void isNotWithoutAName() {
        assertThatExceptionOfType(OrganisationRefused.class).isThrownBy(() -> head(" ", "Анна", null));
    }

    private static Head head(String surname, String given, @org.jspecify.annotations.Nullable String patronymic) {
        return Head.of(
                NodeId.next(),
                new NewHead(surname, given, patronymic, "директор", false, null, Period.since(SEPTEMBER)));
    }
}
