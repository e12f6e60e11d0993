package estafeta.notification;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import estafeta.kernel.Viewer;
import estafeta.kernel.Viewers;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Letters leave every ten seconds, from one node of the cluster at a time. */
@Configuration(proxyBeanMethods = false)
class Sending {
    @Bean
    RecurringTask<Void> sendMail(Postman postman, Viewers viewers) {
        return Tasks.recurring("send-mail", FixedDelay.of(Duration.ofSeconds(10)))
                .execute((instance, context) -> viewers.as(Viewer.system("отправка писем"), postman::sendDue));
    }
}
