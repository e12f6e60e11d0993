package estafeta.demo.story;

import static estafeta.demo.Narrator.TELLER;
import static estafeta.demo.Narrator.lessons;

import estafeta.demo.Narrator;
import estafeta.kernel.NodeId;
import estafeta.mentorship.MentorshipId;
import estafeta.mentorship.NewMentorship.NewSide;
import estafeta.mentorship.NewOrder;
import estafeta.mentorship.Side;
import java.time.LocalDate;
import java.util.List;

/** Story 21: one mentee, two mentors by role: the subject at a distance, adaptation on the spot. */
final class TwoMentorsByRole implements Story {
    private static final LocalDate SEPTEMBER = LocalDate.of(2025, 9, 1);

    @Override
    public String title() {
        return "Двое наставников: предмет издалека, школа рядом";
    }

    @Override
    public List<MentorshipId> tell(Narrator narrator, NodeId here, NodeId there) {
        var timur = narrator.teacher(here, "Таёжников Тимур Денисович", SEPTEMBER, 2025, "химия");
        var near = narrator.teacher(here, "Берестова Светлана Ивановна", LocalDate.of(2004, 8, 25), 2001, "биология");
        var far = narrator.teacher(there, "Яхонтов Павел Григорьевич", LocalDate.of(1995, 8, 25), 1992, "химия");
        narrator.ready(far, 2, true, SEPTEMBER);
        var pair = narrator.proposed(
                here,
                "virtual",
                "teacher-teacher",
                lessons(2025),
                NewSide.mentor(far.at(), Side.Aspect.SUBJECT),
                NewSide.mentor(near.at(), Side.Aspect.ADAPTATION),
                NewSide.mentee(timur.at()));
        narrator.tell(() -> {
            narrator.papers.agree(pair, far.at(), SEPTEMBER, "скан в папке", TELLER);
            narrator.papers.agree(pair, near.at(), SEPTEMBER, "папка завуча", TELLER);
            narrator.orders.noteOrder(pair, new NewOrder(here, "104-од", SEPTEMBER, SEPTEMBER), TELLER);
            narrator.orders.noteOrder(pair, new NewOrder(there, "9", SEPTEMBER, SEPTEMBER), TELLER);
            narrator.papers.noteAgreement(pair, near.at(), "104-дс", SEPTEMBER, TELLER);
            narrator.papers.noteAgreement(pair, far.at(), "9/дс", SEPTEMBER, TELLER);
            narrator.cooperations.note(there, here, false, "3", SEPTEMBER, lessons(2025), TELLER);
            narrator.atWork.activate(pair, TELLER);
        });
        return List.of(pair);
    }
}
