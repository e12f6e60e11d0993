package estafeta.intake;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import estafeta.kernel.Chores;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Files of lists do not stay longer than their undo: looked for every six hours. */
@Configuration(proxyBeanMethods = false)
class Wiping {
    @Bean
    RecurringTask<Void> wipeLists(Runs runs, Chores chores) {
        return chores.every(Duration.ofHours(6), "wipe-lists", "срок хранения списков", runs::wipe);
    }
}
