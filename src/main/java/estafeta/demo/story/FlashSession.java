package estafeta.demo.story;

import static estafeta.demo.Narrator.TELLER;

import estafeta.demo.Narrator;
import estafeta.kernel.NodeId;
import estafeta.kernel.Period;
import estafeta.mentorship.Ending;
import estafeta.mentorship.MentorshipId;
import estafeta.mentorship.NewMentorship.NewSide;
import java.time.LocalDate;
import java.util.List;

/** Story 14: one short meeting with a stranger; a tick is enough, no order, no agreement. */
final class FlashSession implements Story {
    private static final LocalDate DAY = LocalDate.of(2025, 10, 16);

    @Override
    public String title() {
        return "Полчаса с незнакомым наставником, без приказа";
    }

    @Override
    public List<MentorshipId> tell(Narrator narrator, NodeId here, NodeId there) {
        var ida = narrator.teacher(here, "Росницкая Ида Вадимовна", LocalDate.of(2025, 9, 1), 2025, "химия");
        var nikita = narrator.teacher(there, "Стрелецкий Никита Аркадьевич", LocalDate.of(2007, 8, 25), 2004, "химия");
        narrator.ready(nikita, 1, true, LocalDate.of(2025, 9, 1));
        var meeting = narrator.proposed(
                here,
                "flash",
                "teacher-teacher",
                Period.of(DAY, DAY),
                NewSide.mentor(nikita.at()),
                NewSide.mentee(ida.at()));
        narrator.tell(() -> {
            narrator.papers.agree(meeting, nikita.at(), DAY.minusDays(1), null, TELLER);
            narrator.atWork.activate(meeting, TELLER);
            narrator.endings.complete(meeting, DAY, Ending.PLAN, TELLER);
        });
        return List.of(meeting);
    }
}
