package estafeta.shell;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Whole addresses for letters and slips: as the operator said people open the program, else as the request came in. */
@Component
public class SiteAddress {
    private final String said;

    SiteAddress(@Value("${estafeta.url:}") String said) {
        this.said = said;
    }

    public String of(String path) {
        return (said.isEmpty()
                        ? ServletUriComponentsBuilder.fromCurrentContextPath()
                                .build()
                                .toUriString()
                        : said)
                + path;
    }
}
