package estafeta.notification;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import estafeta.kernel.Chores;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Letters leave every ten seconds, from one node of the cluster at a time; none that has left or never will is kept. */
@Configuration(proxyBeanMethods = false)
class Sending {
    @Bean
    RecurringTask<Void> sendMail(Postman postman, Chores chores) {
        return chores.every(Duration.ofSeconds(10), "send-mail", "отправка писем", postman::sendDue);
    }

    @Bean
    RecurringTask<Void> wipeLetters(Postman postman, Chores chores) {
        return chores.nightly(LocalTime.of(2, 30), "wipe-letters", "срок хранения писем", postman::wipe);
    }
}
