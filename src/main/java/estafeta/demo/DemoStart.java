package estafeta.demo;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Tells the region when the demo starts for the first time. */
@Component
@ConditionalOnProperty(name = "estafeta.mode", havingValue = "demo")
class DemoStart implements ApplicationRunner {
    private final DemoRegion region;
    private final Cast cast;
    private final Narrator narrator;

    DemoStart(DemoRegion region, Cast cast, Narrator narrator) {
        this.narrator = narrator;
        this.region = region;
        this.cast = cast;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (cast.all().isEmpty()) {
            narrator.tell(() -> {
                region.tell();
                cast.administrator();
            });
        }
    }
}
