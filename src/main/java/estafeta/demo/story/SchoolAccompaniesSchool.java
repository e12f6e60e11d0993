package estafeta.demo.story;

import static estafeta.demo.Narrator.TELLER;
import static estafeta.demo.Narrator.lessons;

import estafeta.demo.Narrator;
import estafeta.kernel.NodeId;
import estafeta.mentorship.MentorshipId;
import estafeta.mentorship.NewOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Story 20: a school accompanies another as a whole, with ordinary pairs under their agreement. */
final class SchoolAccompaniesSchool implements Story {
    private static final LocalDate SEPTEMBER = LocalDate.of(2025, 9, 1);

    @Override
    public String title() {
        return "Школа сопровождает школу, под соглашением обычные пары";
    }

    @Override
    public List<MentorshipId> tell(Narrator narrator, NodeId here, NodeId there) {
        var strong = narrator.school(
                narrator.above(there),
                "Муниципальное автономное общеобразовательное учреждение «Лицей-наставник»",
                "Лицей-наставник");
        narrator.tell(() ->
                narrator.cooperations.note(strong, here, true, "1/СШ", SEPTEMBER.minusDays(5), lessons(2025), TELLER));
        var pairs = new ArrayList<MentorshipId>();
        for (var subject : List.of("математика", "русский язык")) {
            var first = subject.equals("математика");
            var mentor = narrator.teacher(
                    strong,
                    first ? "Громова Альбина Юрьевна" : "Ясенев Роман Павлович",
                    LocalDate.of(2001, 8, 25),
                    1998,
                    subject);
            var mentee = narrator.teacher(
                    here, first ? "Незлобина Эля Марковна" : "Тихонравова Ася Глебовна", SEPTEMBER, 2024, subject);
            narrator.ready(mentor, 1, true, SEPTEMBER);
            var pair = narrator.proposed(here, mentor, mentee, lessons(2025));
            narrator.tell(() -> {
                narrator.papers.agree(pair, mentor.at(), SEPTEMBER, "папка сопровождения", TELLER);
                narrator.orders.noteOrder(pair, new NewOrder(strong, "88", SEPTEMBER, SEPTEMBER), TELLER);
                narrator.orders.noteOrder(pair, new NewOrder(here, "124-од", SEPTEMBER, SEPTEMBER), TELLER);
                narrator.papers.noteAgreement(pair, mentor.at(), "88/дс", SEPTEMBER, TELLER);
                narrator.atWork.activate(pair, TELLER);
            });
            pairs.add(pair);
        }
        return pairs;
    }
}
