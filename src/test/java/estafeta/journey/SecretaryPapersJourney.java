package estafeta.journey;

import static estafeta.mentorship.MentorshipGiven.SEPTEMBER;
import static estafeta.mentorship.MentorshipGiven.SYSTEM;
import static org.assertj.core.api.Assertions.assertThat;

import estafeta.EstafetaTest;
import estafeta.access.AccessGiven;
import estafeta.access.web.DeviceCookie;
import estafeta.kernel.NodeId;
import estafeta.kernel.Role;
import estafeta.mentorship.ActId;
import estafeta.mentorship.MentorshipGiven;
import estafeta.mentorship.Order;
import estafeta.mentorship.OrderId;
import estafeta.mentorship.Orders;
import estafeta.organisation.OrganisationGiven;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From the home page to one PDF for signing, the number of the order, its correction and the stamps of the programme. */
@EstafetaTest
@Tag("journey")
class SecretaryPapersJourney {
    private static final Path PICTURES = Path.of("target", "journey", "secretary-papers");

    @LocalServerPort
    int port;

    @Autowired
    AccessGiven access;

    @Autowired
    OrganisationGiven organisations;

    @Autowired
    MentorshipGiven given;

    @Autowired
    Orders orders;

    @Test
    void printsSignsNumbersAndPutsRight() throws IOException {
        var school = organisations.region().school();
        organisations.head(school, "Громова", LocalDate.of(2020, 9, 1));
        var order = draft(school);
        var account = access.account(Role.HEAD, school);
        try (var browser = new Chromium()) {
            var head = browser.visit("http://127.0.0.1:" + port, Optional.of(PICTURES));
            head.keep(DeviceCookie.NAME, access.token(account));
            print(head);
            number(head, order);
            stamps(head, school);
            head.wasWell();
        }
    }

    private static void print(Visit head) throws IOException {
        head.open("/");
        assertThat(head.text()).contains("На подпись: 3 бумаги");
        head.press("Напечатать и подписать");
        head.portray("to-sign", "main");
        var page = head.page();
        var file =
                page.waitForDownload(() -> page.getByText("Собрать в один PDF").click());
        assertThat(file.suggestedFilename().replace('\u00a0', ' ')).startsWith("На подпись, 3 бумаги, 3 страницы");
        assertThat(Files.readString(file.path(), StandardCharsets.ISO_8859_1)).startsWith("%PDF");
    }

    private static void number(Visit head, OrderId order) {
        head.open("/orders/" + order.value());
        head.portray("order-draft", "main");
        head.press("Внести номер и дату");
        head.type("Номер", "45/2-р");
        head.type("Дата приказа", "01.09.2025");
        head.portray("order-number", "main");
        head.press("Зарегистрировать");
        assertThat(head.text()).contains("Приказ № 45/2-р от 1 сентября 2025");
        head.press("Исправить номер или дату");
        head.type("Номер", "45-од");
        head.press("Исправить");
        assertThat(head.text()).contains("Приказ № 45-од от 1 сентября 2025");
    }

    private static void stamps(Visit head, NodeId school) {
        head.open("/templates/" + school.value() + "/programme-cover");
        head.press("Грифы: рассмотрено, согласовано, утверждено");
        head.choose("Что на нём стоит", "CONSIDERED");
        head.type("Чей", "на заседании методического объединения");
        head.portray("stamps", "main");
        head.press("Записать грифы");
        assertThat(head.text()).contains("Заданы здесь");
    }

    private OrderId draft(NodeId school) {
        var acts = new HashSet<ActId>();
        for (var names : List.of(List.of("Кузнецова", "Белоусова"), List.of("Дроздова", "Лаптева"))) {
            var mentor = given.teacher(names.getFirst(), school);
            var pair = given.proposed(school, mentor, given.teacher(names.getLast(), school));
            given.agree(pair, mentor);
            acts.addAll(orders.waiting(school, pair, SYSTEM));
        }
        var ground = new Order.Ground("педагогический совет", "1", SEPTEMBER.minusDays(4));
        return given.as(() -> orders.draft(school, acts, ground, SYSTEM));
    }
}
