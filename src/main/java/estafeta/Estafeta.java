package estafeta;

import estafeta.access.AdministratorLinks;
import estafeta.installation.AdministratorEntrance;
import estafeta.installation.Commands;
import estafeta.kernel.Viewer;
import estafeta.kernel.Viewers;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.annotation.Bean;

/** The program. */
@SpringBootApplication
public class Estafeta {
    public static void main(String[] typed) {
        // commands speak for themselves; the log begins with the application
        LoggingSystem.get(Estafeta.class.getClassLoader()).beforeInitialize();
        var code = Commands.run(Estafeta.class, typed);
        if (code != 0) {
            System.exit(code);
        }
    }

    @Bean
    AdministratorEntrance administratorEntrance(AdministratorLinks links, Viewers viewers) {
        var operator = Viewer.system("admin-link");
        return new AdministratorEntrance() {
            @Override
            public boolean wanted() {
                return viewers.as(operator, links::wanted);
            }

            @Override
            public String makeLink() {
                return viewers.as(operator, links::make);
            }
        };
    }
}
