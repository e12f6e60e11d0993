package estafeta.demo.story;

import static estafeta.demo.Narrator.lessons;

import estafeta.demo.Narrator;
import estafeta.kernel.NodeId;
import estafeta.mentorship.MentorshipId;
import estafeta.people.PersonName;
import java.time.LocalDate;
import java.util.List;

/** Story 18: no patronymic, a double surname, a long patronymic, two namesakes in one school. */
final class NamesOfEverySort implements Story {
    private static final LocalDate SEPTEMBER = LocalDate.of(2025, 9, 1);

    @Override
    public String title() {
        return "Имена всякие, две полные тёзки";
    }

    @Override
    public List<MentorshipId> tell(Narrator narrator, NodeId here, NodeId there) {
        var aidys = narrator.teacher(here, "Кызыл-оол Айдыс Мерген-оолович", SEPTEMBER, 2025, "физическая культура");
        var maria = narrator.teacher(
                here,
                PersonName.of("Константинопольская-Вознесенская", "Мария", ""),
                LocalDate.of(2007, 8, 25),
                2004,
                null,
                "физическая культура");
        narrator.teacher(here, "Осинина Анна Сергеевна", SEPTEMBER, 2025, "начальные классы");
        narrator.teacher(here, "Осинина Анна Сергеевна", LocalDate.of(2009, 8, 25), 2007, "русский язык");
        return List.of(narrator.working(here, maria, aidys, lessons(2025), "103-од"));
    }
}
