package estafeta.intake;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import estafeta.kernel.Viewer;
import estafeta.kernel.Viewers;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Files of lists do not stay longer than their undo: looked for every six hours. */
@Configuration(proxyBeanMethods = false)
class Wiping {
    @Bean
    RecurringTask<Void> wipeLists(Runs runs, Viewers viewers) {
        return Tasks.recurring("wipe-lists", FixedDelay.of(Duration.ofHours(6)))
                .execute((instance, context) -> viewers.as(Viewer.system("срок хранения списков"), runs::wipe));
    }
}
