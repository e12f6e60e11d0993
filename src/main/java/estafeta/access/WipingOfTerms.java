package estafeta.access;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import estafeta.kernel.Chores;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What access keeps about people does not stay longer than its terms: looked for every night. */
@Configuration(proxyBeanMethods = false)
class WipingOfTerms {
    @Bean
    RecurringTask<Void> wipeAccess(Terms terms, Chores chores) {
        return chores.nightly(LocalTime.of(2, 20), "wipe-access", "сроки хранения сведений о входах", terms::wipe);
    }
}
