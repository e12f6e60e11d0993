package estafeta;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {
    @Test
    void arrowsBetweenModulesPointDown() {
        ApplicationModules.of(Estafeta.class).verify();
    }
}
