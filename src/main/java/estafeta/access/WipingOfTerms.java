package estafeta.access;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import estafeta.kernel.Viewer;
import estafeta.kernel.Viewers;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What access keeps about people does not stay longer than its terms: looked for every night. */
@Configuration(proxyBeanMethods = false)
class WipingOfTerms {
    @Bean
    RecurringTask<Void> wipeAccess(Terms terms, Viewers viewers) {
        return Tasks.recurring("wipe-access", new Daily(ZoneId.of("Europe/Moscow"), LocalTime.of(2, 20)))
                .execute((instance, context) ->
                        viewers.as(Viewer.system("сроки хранения сведений о входах"), terms::wipe));
    }
}
