package estafeta.demo.story;

import static estafeta.demo.Narrator.TELLER;
import static estafeta.demo.Narrator.lessons;

import estafeta.demo.Narrator;
import estafeta.kernel.NodeId;
import estafeta.kernel.Period;
import estafeta.mentorship.MentorshipId;
import estafeta.mentorship.Replacement;
import estafeta.people.AbsenceKind;
import java.time.LocalDate;
import java.util.List;

/** Story 4: the mentor goes on leave, is replaced, returns. */
final class MentorOnLeave implements Story {
    private static final LocalDate SEPTEMBER = LocalDate.of(2025, 9, 1);

    @Override
    public String title() {
        return "Наставница ушла в отпуск, её заменили, она вернулась";
    }

    @Override
    public List<MentorshipId> tell(Narrator narrator, NodeId here, NodeId there) {
        var gleb = narrator.teacher(here, "Вересков Глеб Тимурович", SEPTEMBER, 2025, "география");
        var anna = narrator.teacher(here, "Тополева Анна Георгиевна", LocalDate.of(2002, 8, 25), 1999, "география");
        var oleg = narrator.teacher(here, "Ракитин Олег Борисович", LocalDate.of(2011, 8, 25), 2007, "биология");
        var pair = narrator.working(here, anna, gleb, lessons(2025), "115-од");
        var away = LocalDate.of(2025, 11, 10);
        var back = LocalDate.of(2026, 3, 2);
        var leave = narrator.tell(() ->
                narrator.affiliations.beginAbsence(anna.at(), AbsenceKind.LONG_LEAVE, Period.since(away), TELLER));
        narrator.tell(() -> narrator.atWork.replaceMentor(
                pair,
                new Replacement(anna.at(), oleg.at(), away, "длительный отпуск", away.minusDays(3), "папка завуча"),
                TELLER));
        narrator.tell(() -> narrator.affiliations.endAbsence(leave, back.minusDays(1), TELLER));
        narrator.tell(() -> narrator.atWork.replaceMentor(
                pair,
                new Replacement(
                        oleg.at(),
                        anna.at(),
                        back,
                        "наставница вернулась из отпуска",
                        back.minusDays(3),
                        "папка завуча"),
                TELLER));
        return List.of(pair);
    }
}
