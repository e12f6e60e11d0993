package estafeta.demo.story;

import static estafeta.demo.Narrator.TELLER;
import static estafeta.demo.Narrator.lessons;

import estafeta.demo.Narrator;
import estafeta.kernel.NodeId;
import estafeta.mentorship.MentorshipId;
import estafeta.mentorship.Replacement;
import java.time.LocalDate;
import java.util.List;

/** Story 5: the mentor is replaced twice. */
final class MentorReplacedTwice implements Story {
    private static final LocalDate SEPTEMBER = LocalDate.of(2025, 9, 1);

    @Override
    public String title() {
        return "Наставник менялся дважды";
    }

    @Override
    public List<MentorshipId> tell(Narrator narrator, NodeId here, NodeId there) {
        var kira = narrator.teacher(here, "Снежина Кира Олеговна", SEPTEMBER, 2025, "русский язык");
        var first =
                narrator.teacher(here, "Туманова Людмила Петровна", LocalDate.of(2001, 8, 25), 1998, "русский язык");
        var second = narrator.teacher(here, "Лозина Марина Юрьевна", LocalDate.of(2012, 8, 25), 2009, "литература");
        var pair = narrator.working(here, first, kira, lessons(2025), "99-од");
        var november = LocalDate.of(2025, 11, 10);
        var march = LocalDate.of(2026, 3, 2);
        narrator.tell(() -> narrator.atWork.replaceMentor(
                pair,
                new Replacement(
                        first.at(), second.at(), november, "длительный отпуск", november.minusDays(3), "папка завуча"),
                TELLER));
        narrator.tell(() -> narrator.atWork.replaceMentor(
                pair,
                new Replacement(
                        second.at(),
                        first.at(),
                        march,
                        "первый наставник вернулся",
                        march.minusDays(3),
                        "папка завуча"),
                TELLER));
        return List.of(pair);
    }
}
