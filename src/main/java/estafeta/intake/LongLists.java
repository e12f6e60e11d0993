package estafeta.intake;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import estafeta.kernel.Errands;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Long lists are taken over and taken back while their people do other things. */
@Configuration(proxyBeanMethods = false)
class LongLists {
    @Bean
    OneTimeTask<String> takeListOver(Errands errands, ObjectProvider<RunsAtWork> work) {
        return errands.errand(
                RunsAtWork.TAKING_OVER, (run, viewer) -> work.getObject().takeOver(new RunId(run), viewer));
    }

    @Bean
    OneTimeTask<String> takeListBack(Errands errands, ObjectProvider<RunsAtWork> work) {
        return errands.errand(
                RunsAtWork.TAKING_BACK, (run, viewer) -> work.getObject().takeBack(new RunId(run), viewer));
    }
}
