package estafeta.mentorship;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import estafeta.kernel.Chores;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What was settled before its last day is completed on it: looked for every hour, as days begin at different hours. */
@Configuration(proxyBeanMethods = false)
class Completing {
    @Bean
    RecurringTask<Void> completeSettledPairs(Fates fates, Chores chores) {
        return chores.every(Duration.ofHours(1), "complete-settled-pairs", "последний день пары", () -> {
            int completed;
            do {
                completed = fates.completeWhoseDayHasCome();
            } while (completed == Fates.AT_ONCE);
        });
    }
}
