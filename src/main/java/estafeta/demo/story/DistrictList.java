package estafeta.demo.story;

import static estafeta.demo.Narrator.TELLER;

import estafeta.demo.Narrator;
import estafeta.kernel.NodeId;
import estafeta.mentorship.MentorshipId;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/** Story 23: a list «молодой – наставник – приказ» of a district becomes mentorships that exist already. */
final class DistrictList implements Story {
    private static final LocalDate SEPTEMBER = LocalDate.of(2025, 9, 1);
    private static final LocalDate OF_THE_LIST = LocalDate.of(2026, 2, 2);

    @Override
    public String title() {
        return "Список района: пары, которые уже работают";
    }

    @Override
    public List<MentorshipId> tell(Narrator narrator, NodeId here, NodeId there) {
        narrator.teacher(here, "Клюквина Нина Фёдоровна", LocalDate.of(2001, 8, 25), 1998, "география");
        narrator.teacher(here, "Морошкин Лев Павлович", SEPTEMBER, 2025, "география");
        var place = narrator.name(here);
        var list = """
                ОО;Молодой специалист, ФИО;предмет;Наставник, ФИО;Приказ;Примечание
                %1$s;Морошкин Лев Павлович;география;Клюквина Н. Ф.;№ 61-од от 01.09.2025;
                ;Брусникина Ольга Егоровна;химия;Голубикин Степан Ильич (биология);61-од;приостановлено 12.01.2026
                """.formatted(place);
        return narrator.tell(() -> {
            var run = narrator.pairLists.bring(
                    here, "Свод района.csv", list.getBytes(StandardCharsets.UTF_8), OF_THE_LIST, TELLER);
            narrator.listsAtWork.confirm(run, TELLER);
            return narrator.pairLists.recorded(run, TELLER);
        });
    }
}
