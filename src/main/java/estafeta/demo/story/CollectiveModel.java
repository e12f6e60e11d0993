package estafeta.demo.story;

import static estafeta.demo.Narrator.TELLER;
import static estafeta.demo.Narrator.lessons;

import estafeta.demo.Narrator;
import estafeta.demo.Told;
import estafeta.kernel.NodeId;
import estafeta.mentorship.MentorshipId;
import estafeta.mentorship.NewMentorship.NewSide;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Story 13: three mentors and five mentees in one group, assigned by one order that was drafted here and then registered. */
final class CollectiveModel implements Story {
    private static final LocalDate SEPTEMBER = LocalDate.of(2025, 9, 1);

    @Override
    public String title() {
        return "Трое наставников, пятеро молодых: коллективная модель";
    }

    @Override
    public List<MentorshipId> tell(Narrator narrator, NodeId here, NodeId there) {
        var mentors = Stream.of("Звягина Таисия Петровна", "Лучинин Артур Семёнович", "Полуянова Вера Денисовна")
                .map(name -> narrator.teacher(here, name, LocalDate.of(2003, 8, 25), 2000, "история"))
                .toList();
        var mentees = Stream.of(
                        "Веснина Алёна Игоревна",
                        "Гончаренко Илья Максимович",
                        "Дежнёва Кира Олеговна",
                        "Ежова Майя Тарасовна",
                        "Жаворонков Пётр Львович")
                .map(name -> narrator.teacher(here, name, SEPTEMBER, 2024, "история"))
                .toList();
        mentors.forEach(mentor -> narrator.ready(mentor, 5, false, SEPTEMBER));
        var sides = Stream.concat(
                        mentors.stream().map(mentor -> NewSide.mentor(mentor.at())),
                        mentees.stream().map(mentee -> NewSide.mentee(mentee.at())))
                .toArray(NewSide[]::new);
        var group = narrator.proposed(here, "collective", "teacher-teacher", lessons(2025), sides);
        narrator.tell(() -> {
            for (var mentor : mentors) {
                narrator.papers.agree(group, mentor.at(), SEPTEMBER, "папка «Наставничество»", TELLER);
                narrator.papers.noteAgreement(group, mentor.at(), "122/дс", SEPTEMBER, TELLER);
            }
            var order = narrator.orders.draft(
                    here, narrator.orders.waiting(here, group, TELLER), Narrator.council(2025), TELLER);
            narrator.orders.register(order, "122-од", SEPTEMBER.plusDays(4), TELLER);
            narrator.orders.acquaint(order, mentors.stream().map(Told::at).toList(), SEPTEMBER.plusDays(7), TELLER);
        });
        return List.of(group);
    }
}
