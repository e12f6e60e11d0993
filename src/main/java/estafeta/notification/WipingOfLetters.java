package estafeta.notification;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import estafeta.kernel.Viewer;
import estafeta.kernel.Viewers;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Letters that have left, or never will, do not stay: looked for every night. */
@Configuration(proxyBeanMethods = false)
class WipingOfLetters {
    @Bean
    RecurringTask<Void> wipeLetters(Postman postman, Viewers viewers) {
        return Tasks.recurring("wipe-letters", new Daily(ZoneId.of("Europe/Moscow"), LocalTime.of(2, 30)))
                .execute((instance, context) -> viewers.as(Viewer.system("срок хранения писем"), postman::wipe));
    }
}
