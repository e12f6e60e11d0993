package estafeta.people.once;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import estafeta.kernel.Chores;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whoever is new is compared with the others within half a minute. */
@Configuration(proxyBeanMethods = false)
class Comparing {
    @Bean
    RecurringTask<Void> compareRecords(Likenesses likenesses, Chores chores) {
        return chores.every(
                Duration.ofSeconds(20), "compare-records", "поиск записей одного человека", likenesses::catchUp);
    }
}
