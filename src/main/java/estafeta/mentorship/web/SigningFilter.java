package estafeta.mentorship.web;

import estafeta.kernel.Folding;
import estafeta.mentorship.UnsignedPaper;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Which of the papers not signed yet are looked at. */
public record SigningFilter(String q, String paper) {
    public SigningFilter(@Nullable String q, @Nullable String paper) {
        this.q = q == null ? "" : q.strip();
        var wanted = paper == null ? "" : paper.strip();
        this.paper = Arrays.stream(UnsignedPaper.Kind.values())
                        .anyMatch(kind -> kind.name().equals(wanted))
                ? wanted
                : "";
    }

    boolean takes(UnsignedPaper unsigned) {
        return (paper.isEmpty() || unsigned.kind().name().equals(paper))
                && Folding.fold(unsigned.name()).contains(Folding.fold(q));
    }

    public boolean narrowed() {
        return !(q + paper).isEmpty();
    }

    String after(String path) {
        return UriComponentsBuilder.fromPath(path)
                .queryParam("q", "{q}")
                .queryParam("paper", "{paper}")
                .encode()
                .buildAndExpand(q, paper)
                .toUriString();
    }
}
