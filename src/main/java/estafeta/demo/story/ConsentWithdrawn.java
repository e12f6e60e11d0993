package estafeta.demo.story;

import static estafeta.demo.Narrator.TELLER;
import static estafeta.demo.Narrator.lessons;

import estafeta.demo.Narrator;
import estafeta.kernel.NodeId;
import estafeta.mentorship.MentorshipId;
import estafeta.people.ConsentPurpose;
import estafeta.people.NewConsent;
import estafeta.people.PublicationItem;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Story 19: the consent to publication is withdrawn; that to personal data holds, and the pair goes on. */
final class ConsentWithdrawn implements Story {
    private static final LocalDate SEPTEMBER = LocalDate.of(2025, 9, 1);

    @Override
    public String title() {
        return "Согласие на публикацию отозвано, пара продолжается";
    }

    @Override
    public List<MentorshipId> tell(Narrator narrator, NodeId here, NodeId there) {
        var yana = narrator.teacher(here, "Ивнякова Яна Романовна", SEPTEMBER, 2025, "технология");
        var lidia = narrator.teacher(here, "Рябинина Лидия Фёдоровна", LocalDate.of(1999, 8, 25), 1996, "технология");
        var pair = narrator.working(here, lidia, yana, lessons(2025), "113-од");
        narrator.tell(() -> {
            narrator.facts.giveConsent(
                    yana.person(),
                    here,
                    NewConsent.toData(ConsentPurpose.MENTORING, SEPTEMBER, "личное дело", null),
                    TELLER);
            var published = narrator.facts.giveConsent(
                    yana.person(),
                    here,
                    NewConsent.toPublication(
                            Set.of(PublicationItem.PHOTO, PublicationItem.NAME),
                            SEPTEMBER.plusDays(9),
                            "личное дело",
                            null),
                    TELLER);
            narrator.withdrawals.withdraw(published, LocalDate.of(2026, 2, 9), TELLER);
        });
        return List.of(pair);
    }
}
