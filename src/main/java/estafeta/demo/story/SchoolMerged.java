package estafeta.demo.story;

import static estafeta.demo.Narrator.TELLER;
import static estafeta.demo.Narrator.lessons;

import estafeta.demo.Narrator;
import estafeta.kernel.NodeId;
import estafeta.mentorship.MentorshipId;
import java.time.LocalDate;
import java.util.List;

/** Story 7: a school is merged into another, people and pairs move, old orders keep the old name. */
final class SchoolMerged implements Story {
    private static final LocalDate SEPTEMBER = LocalDate.of(2025, 9, 1);

    @Override
    public String title() {
        return "Школу присоединили, пара пошла дальше";
    }

    @Override
    public List<MentorshipId> tell(Narrator narrator, NodeId here, NodeId there) {
        var small = narrator.school(
                narrator.above(here),
                "Муниципальное казённое общеобразовательное учреждение «Заозёрная основная общеобразовательная школа»",
                "Заозёрная ООШ");
        var lena = narrator.teacher(small, "Полозова Елена Глебовна", SEPTEMBER, 2024, "биология");
        var nina = narrator.teacher(small, "Хмелёва Нина Сергеевна", LocalDate.of(2003, 8, 25), 1999, "химия");
        var pair = narrator.working(small, nina, lena, lessons(2025), "5");
        var on = LocalDate.of(2026, 1, 12);
        narrator.tell(() -> narrator.organisations.merge(small, here, on, "распоряжение о реорганизации", TELLER));
        return List.of(pair);
    }
}
