package estafeta.kernel;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** Work the program does again and again by itself; the journal names it by its reason. */
@Component
public class Chores {
    private static final ZoneId ZONE = ZoneId.of("Europe/Moscow");
    private final Viewers viewers;

    Chores(Viewers viewers) {
        this.viewers = viewers;
    }

    public RecurringTask<Void> every(Duration pause, String name, String reason, Runnable work) {
        return chore(FixedDelay.of(pause), name, reason, work);
    }

    /** Once a night, at an hour of Moscow. */
    public RecurringTask<Void> nightly(LocalTime at, String name, String reason, Runnable work) {
        return chore(new Daily(ZONE, at), name, reason, work);
    }

    private RecurringTask<Void> chore(Schedule when, String name, String reason, Runnable work) {
        return Tasks.recurring(name, when).execute((instance, context) -> viewers.as(Viewer.system(reason), work));
    }
}
