package estafeta.matching;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import estafeta.kernel.Chores;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A request that nobody answers does not hold a mentee for ever: looked for every hour. */
@Configuration(proxyBeanMethods = false)
class Lapsing {
    @Bean
    RecurringTask<Void> lapseRequests(Requests requests, Chores chores) {
        return chores.every(
                Duration.ofHours(1), "lapse-requests", "срок ответа на просьбу о наставнике", requests::lapse);
    }
}
