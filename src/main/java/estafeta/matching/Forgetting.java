package estafeta.matching;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import estafeta.kernel.Chores;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a search knew of people goes when its term is over: looked for once a day. */
@Configuration(proxyBeanMethods = false)
class Forgetting {
    @Bean
    RecurringTask<Void> forgetSearches(Matchings matchings, Chores chores) {
        return chores.every(Duration.ofDays(1), "forget-searches", "срок хранения подборов", matchings::forget);
    }
}
