package estafeta.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import estafeta.EstafetaTest;
import estafeta.access.AccessGiven;
import estafeta.access.web.DeviceCookie;
import estafeta.kernel.NodeId;
import estafeta.kernel.Role;
import estafeta.kernel.Today;
import estafeta.mentorship.MentorshipGiven;
import estafeta.mentorship.MentorshipId;
import estafeta.mentorship.Mentorships;
import estafeta.mentorship.NewMentorship;
import estafeta.mentorship.NewMentorship.NewSide;
import estafeta.organisation.OrganisationGiven;
import estafeta.people.AffiliationKind;
import estafeta.people.ConsentPurpose;
import estafeta.people.Contacts;
import estafeta.people.PersonFacts;
import estafeta.people.WantedConsents;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two learners and their parents: who has not signed, blanks, many noted at once, a scan, and a parent who withdraws. */
@EstafetaTest
@Tag("journey")
class GuardianConsentsJourney {
    private static final Path PICTURES = Path.of("target", "journey", "guardian-consents");
    private static final long EIGHTY_MEGABYTES = 80L << 20;

    @LocalServerPort
    int port;

    @Autowired
    AccessGiven access;

    @Autowired
    OrganisationGiven organisations;

    @Autowired
    MentorshipGiven given;

    @Autowired
    Mentorships mentorships;

    @Autowired
    PersonFacts facts;

    @Autowired
    WantedConsents wanted;

    @Autowired
    Today today;

    @TempDir
    Path folder;

    @Test
    void fromABlankToASignatureAndBack() throws IOException {
        var school = organisations.region().school();
        var elder = learner("Журавлёва", school);
        var younger = learner("Лосева", school);
        var pair = pair(school, elder, younger);
        given.as(() -> wanted.want(school, Set.of(ConsentPurpose.MENTORING), MentorshipGiven.SYSTEM));
        try (var browser = new Chromium()) {
            var curator = browser.visit("http://127.0.0.1:" + port, Optional.of(PICTURES));
            curator.keep(DeviceCookie.NAME, access.token(access.account(Role.CURATOR, school)));
            curator.open("/");
            curator.page().getByText("Не подписали 2 человека").first().waitFor();
            curator.open("/signing/" + school.value());
            assertThat(curator.text()).contains("законный представитель ещё не внесён", "2 человека, 4 бумаги");

            guardian(curator, elder, "Журавлёва Инга Павловна");
            guardian(curator, younger, "Лосев Ринат Тимурович");
            curator.press("Бланки для подписи");
            assertThat(curator.text()).contains("подписывает Лосев Ринат Тимурович");

            noteAll(curator, school);
            aScanIsTakenForWhatItIs(curator, pair);
            theParentWithdraws(curator, younger);
            curator.wasWell();
        }
    }

    private static void guardian(Visit curator, MentorshipGiven.Teacher learner, String name) {
        curator.open("/people/" + learner.person().value() + "/guardian");
        curator.type("Фамилия, имя, отчество", name);
        curator.page().getByLabel("родитель").check();
        curator.press("Внести");
        assertThat(curator.text()).contains(name);
    }

    private static void noteAll(Visit curator, NodeId school) {
        curator.open("/signing/" + school.value());
        curator.page().getByText("Скопировать для чата").first().click();
        curator.look();
        curator.page().locator("input[name=chosen]").all().forEach(box -> box.check());
        curator.press("Отметить подписанное");
        assertThat(curator.text()).contains("Укажите, где лежат бумаги");
        curator.type("Где лежат бумаги", "папка «Ученик – ученик», кабинет завуча");
        curator.press("Отметить подписанное");
        assertThat(curator.text()).contains("Подписали все: ждать некого.");
    }

    /** 80 MB of whatever kind are told apart before they are read. */
    private void aScanIsTakenForWhatItIs(Visit curator, MentorshipId pair) throws IOException {
        curator.open("/mentorships/" + pair.value());
        curator.press("Приложить скан");
        curator.bring(
                "Файл", new FilePayload("Скан.pdf", "application/pdf", "PK Word".getBytes(StandardCharsets.UTF_8)));
        curator.press("Приложить скан");
        assertThat(curator.text()).contains("документ Word, Excel или архив. Сохраните скан заново");
        var large = folder.resolve("Большой скан.pdf");
        try (var file = new RandomAccessFile(large.toFile(), "rw")) {
            file.writeBytes("%PDF-1.7");
            file.setLength(EIGHTY_MEGABYTES);
        }
        curator.page().getByLabel("Файл").setInputFiles(large);
        curator.press("Приложить скан");
        assertThat(curator.text()).contains("Файл больше 10 МБ.");
        curator.open("/mentorships/" + pair.value());
        curator.press("Приложить скан");
        curator.bring(
                "Файл", new FilePayload("Скан.pdf", "application/pdf", "%PDF-1.7".getBytes(StandardCharsets.UTF_8)));
        curator.press("Приложить скан");
        assertThat(curator.text()).contains("Скан приложен", "Открыть скан");
    }

    private static void theParentWithdraws(Visit curator, MentorshipGiven.Teacher learner) {
        curator.open("/people/" + learner.person().value());
        curator.press("Отозвать");
        assertThat(curator.text())
                .contains("Проверьте отзыв согласия", "пару нужно прекратить, другого основания для данных нет");
        curator.press("Отозвать согласие");
        assertThat(curator.text()).contains("Согласие отозвано с сегодняшнего дня", "уничтожить собранное");
        curator.open("/");
        assertThat(curator.text()).contains("согласие отозвано");
    }

    private MentorshipGiven.Teacher learner(String surname, NodeId school) {
        var learner = given.teacher(surname, school, AffiliationKind.LEARNER);
        var born = today.at(school).minusYears(15);
        given.as(() -> facts.noteContacts(learner.person(), new Contacts(born, null, null), MentorshipGiven.SYSTEM));
        return learner;
    }

    private MentorshipId pair(NodeId school, MentorshipGiven.Teacher elder, MentorshipGiven.Teacher younger) {
        return given.as(() -> mentorships.propose(
                new NewMentorship(
                        school,
                        "traditional",
                        "learner-learner",
                        MentorshipGiven.YEAR,
                        List.of(NewSide.mentor(elder.at()), NewSide.mentee(younger.at()))),
                MentorshipGiven.SYSTEM));
    }
}
