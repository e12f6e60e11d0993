package estafeta.demo.story;

import static estafeta.demo.Narrator.TELLER;
import static estafeta.demo.Narrator.lessons;

import estafeta.demo.Narrator;
import estafeta.kernel.NodeId;
import estafeta.mentorship.MentorshipId;
import java.time.LocalDate;
import java.util.List;

/** Story 15: the employer cancels with three working days' notice across a holiday; another mentor refuses at once. */
final class EmployerCancels implements Story {
    private static final LocalDate SEPTEMBER = LocalDate.of(2025, 9, 1);
    private static final LocalDate BEFORE_THE_HOLIDAY = LocalDate.of(2025, 10, 31);

    @Override
    public String title() {
        return "Отмена работодателем через праздник и отказ наставника в тот же день";
    }

    @Override
    public List<MentorshipId> tell(Narrator narrator, NodeId here, NodeId there) {
        var zoya = narrator.teacher(here, "Оленина Зоя Фёдоровна", LocalDate.of(2005, 8, 25), 2002, "биология");
        var rita = narrator.teacher(here, "Капелькина Рита Сергеевна", SEPTEMBER, 2025, "биология");
        var matvey = narrator.teacher(here, "Снегирёв Матвей Кузьмич", LocalDate.of(2006, 8, 25), 2003, "технология");
        var yana = narrator.teacher(here, "Хвойная Яна Артёмовна", SEPTEMBER, 2025, "технология");
        var cancelled = narrator.working(here, zoya, rita, lessons(2025), "123-од");
        var refused = narrator.working(here, matvey, yana, lessons(2025), "123-од");
        narrator.tell(() -> {
            var notice = narrator.endings.notice(cancelled, BEFORE_THE_HOLIDAY, TELLER);
            narrator.endings.end(
                    cancelled, BEFORE_THE_HOLIDAY, notice.earliestLast(), "изменилась нагрузка наставницы", TELLER);
        });
        narrator.tell(() -> narrator.endings.refuse(refused, matvey.at(), BEFORE_THE_HOLIDAY, null, TELLER));
        narrator.tell(() -> {
            var order = narrator.orders.draft(here, narrator.orders.waiting(here, cancelled, TELLER), null, TELLER);
            narrator.orders.register(order, "140-од", LocalDate.of(2025, 11, 5), TELLER);
        });
        return List.of(cancelled, refused);
    }
}
