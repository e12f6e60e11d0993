package estafeta.matching;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import estafeta.kernel.Viewer;
import estafeta.kernel.Viewers;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a search knew of people goes when its term is over: looked for once a day. */
@Configuration(proxyBeanMethods = false)
class Forgetting {
    @Bean
    RecurringTask<Void> forgetSearches(Matchings matchings, Viewers viewers) {
        return Tasks.recurring("forget-searches", FixedDelay.of(Duration.ofDays(1)))
                .execute((instance, context) -> viewers.as(Viewer.system("срок хранения подборов"), matchings::forget));
    }
}
