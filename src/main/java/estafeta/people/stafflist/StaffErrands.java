package estafeta.people.stafflist;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import estafeta.intake.RunId;
import estafeta.kernel.Errands;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Long lists are taken over and taken back while their people do other things. */
@Configuration(proxyBeanMethods = false)
class StaffErrands {
    @Bean
    OneTimeTask<String> takeStaffListOver(Errands errands, ObjectProvider<StaffImports> imports) {
        return errands.errand(
                StaffImports.TAKING_OVER, (run, viewer) -> imports.getObject().takeOver(new RunId(run), viewer));
    }

    @Bean
    OneTimeTask<String> takeStaffListBack(Errands errands, ObjectProvider<StaffImports> imports) {
        return errands.errand(
                StaffImports.TAKING_BACK, (run, viewer) -> imports.getObject().takeBack(new RunId(run), viewer));
    }
}
