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

    DemoStart(DemoRegion region, Cast cast) {
        this.region = region;
        this.cast = cast;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (cast.all().isEmpty()) {
            region.tell();
            cast.administrator();
        }
    }
}
