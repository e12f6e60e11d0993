package estafeta.kernel;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keys of forms do not stay for ever: looked for every night. */
@Configuration(proxyBeanMethods = false)
class WipingOfForms {
    @Bean
    RecurringTask<Void> wipeForms(Done done, Viewers viewers) {
        return Tasks.recurring("wipe-forms", new Daily(ZoneId.of("Europe/Moscow"), LocalTime.of(2, 10)))
                .execute((instance, context) -> viewers.as(Viewer.system("срок хранения ключей форм"), done::wipe));
    }
}
