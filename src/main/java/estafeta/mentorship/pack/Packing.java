package estafeta.mentorship.pack;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import estafeta.kernel.Chores;
import estafeta.kernel.Errands;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Many papers are put together while their people do other things, and do not lie about for long. */
@Configuration(proxyBeanMethods = false)
class Packing {
    @Bean
    OneTimeTask<String> putPapersTogether(Errands errands, ObjectProvider<Packs> packs) {
        return errands.errand(
                Packs.PUTTING_TOGETHER, (pack, viewer) -> packs.getObject().putTogether(new PackId(pack), viewer));
    }

    @Bean
    RecurringTask<Void> wipePacks(ObjectProvider<Packs> packs, Chores chores) {
        return chores.every(
                Duration.ofHours(6),
                "wipe-packs",
                "срок хранения собранных бумаг",
                () -> packs.getObject().wipe());
    }
}
