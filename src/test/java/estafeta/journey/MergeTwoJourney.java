package estafeta.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import estafeta.EstafetaTest;
import estafeta.access.AccessGiven;
import estafeta.access.web.DeviceCookie;
import estafeta.kernel.Period;
import estafeta.kernel.Role;
import estafeta.kernel.Viewer;
import estafeta.kernel.Viewers;
import estafeta.mentorship.MentorshipGiven;
import estafeta.organisation.OrganisationGiven;
import estafeta.people.CategoryKind;
import estafeta.people.Contacts;
import estafeta.people.NewCategory;
import estafeta.people.PeopleGiven;
import estafeta.people.once.Likenesses;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One person entered twice: found on the work list, compared, made one, and two again. */
@EstafetaTest
@Tag("journey")
class MergeTwoJourney {
    private static final Path PICTURES = Path.of("target", "journey", "merge-two");

    @LocalServerPort
    int port;

    @Autowired
    AccessGiven access;

    @Autowired
    OrganisationGiven organisations;

    @Autowired
    PeopleGiven people;

    @Autowired
    MentorshipGiven pairs;

    @Autowired
    Likenesses likenesses;

    @Autowired
    Viewers viewers;

    @Test
    void makesOneRecordOfTwoAndTakesItBack() {
        var school = organisations.region().school();
        people.teacher(
                school,
                "Верхнеуральская-Задорожная Александра Константиновна",
                teacher -> teacher.with(new Contacts(LocalDate.of(1990, 5, 4), "+7 913 000-11-22", null))
                        .with(new NewCategory(CategoryKind.FIRST, Period.since(LocalDate.of(2023, 4, 1)), null)));
        people.teacher(
                school,
                "Верхнеуральская-Задорожная А. К.",
                teacher -> teacher.with(new Contacts(
                                LocalDate.of(1990, 4, 5), "8 (913) 000-11-22", "zadorozhnaya@school.example"))
                        .with(new NewCategory(CategoryKind.HIGHEST, Period.since(LocalDate.of(2025, 4, 1)), null)));
        people.teacher(school, "Ольхина Мария Петровна");
        people.teacher(school, "Ольхина Мария Петровна");
        viewers.as(Viewer.system("сравнение"), likenesses::catchUp);
        try (var browser = new Chromium()) {
            var curator = browser.visit("http://127.0.0.1:" + port, Optional.of(PICTURES));
            curator.keep(DeviceCookie.NAME, access.token(access.account(Role.CURATOR, school)));

            curator.open("/");
            assertThat(curator.text()).contains("2 пары записей похожи на одного человека");
            curator.press("Проверить");
            assertThat(curator.text())
                    .contains(
                            "Почти наверняка один человек", "день и месяц рождения переставлены", "совпадает телефон");
            curator.press("Сравнить");
            assertThat(curator.text()).contains("Записи различаются", "04.05.1990", "05.04.1990");
            curator.page().getByText("05.04.1990").last().click();
            curator.press("Дальше");
            assertThat(curator.text())
                    .contains("Проверьте объединение", "есть в обеих записях", "категория «первая» закончится");
            curator.press("Объединить записи");
            assertThat(curator.text()).contains("Записи объединены", "стала частью записи");
            curator.press("Открыть карточку");
            assertThat(curator.text()).contains("05.04.1990", "Две записи этого человека объединены в одну");

            curator.open("/people/duplicates?show=merged");
            curator.press("Открыть");
            curator.press("Отменить объединение");
            assertThat(curator.text()).contains("записей снова две");

            curator.open("/people/duplicates");
            curator.page()
                    .locator("li.card", new Page.LocatorOptions().setHasText("Ольхина"))
                    .getByRole(AriaRole.BUTTON)
                    .click();
            curator.look();
            assertThat(curator.text()).contains("Записано: это разные люди").doesNotContain("Ольхина");
            curator.press("Разные люди");
            assertThat(curator.text()).contains("Ольхина Мария Петровна", "Разные люди: решено");
            curator.press("Проверить снова");
            assertThat(curator.text()).contains("Решение отменено");
            curator.open("/people?q=Ольхина");
            curator.press("Ольхина Мария Петровна");
            assertThat(curator.text()).contains("Возможно, записан дважды");
            curator.press("Найти вторую запись этого человека");
            curator.wasWell();
        }
    }
}
