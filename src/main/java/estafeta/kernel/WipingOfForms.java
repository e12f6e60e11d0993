package estafeta.kernel;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keys of forms do not stay for ever: looked for every night. */
@Configuration(proxyBeanMethods = false)
class WipingOfForms {
    @Bean
    RecurringTask<Void> wipeForms(Done done, Chores chores) {
        return chores.nightly(LocalTime.of(2, 10), "wipe-forms", "срок хранения ключей форм", done::wipe);
    }
}
