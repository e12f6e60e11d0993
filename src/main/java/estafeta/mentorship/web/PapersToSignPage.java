package estafeta.mentorship.web;

import static estafeta.shell.Text.t;

import estafeta.mentorship.paper.PaperToSign;
import estafeta.mentorship.paper.PaperToSign.Hand;
import estafeta.mentorship.paper.PapersToSign;
import estafeta.shell.Crumb;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What waits for signatures at a node, and what of it one PDF is made of. */
public record PapersToSignPage(String node, String nodeName, List<PaperToSign> papers) {
    public List<Hand> hands() {
        return Arrays.stream(Hand.values()).filter(hand -> !of(hand).isEmpty()).toList();
    }

    public List<PaperToSign> of(Hand hand) {
        return papers.stream()
                .filter(paper -> paper.pdf() && paper.hand() == hand)
                .toList();
    }

    /** Of which there is no PDF. */
    public List<PaperToSign> apart() {
        return papers.stream().filter(paper -> !paper.pdf()).toList();
    }

    /** Marked from the beginning: as many as are printed at once. */
    public Set<String> marked() {
        return papers.stream()
                .filter(PaperToSign::pdf)
                .limit(PapersToSign.MOST)
                .map(PaperToSign::key)
                .collect(Collectors.toSet());
    }

    public boolean several() {
        return papers.stream().map(PaperToSign::organisation).distinct().count() > 1;
    }

    public String href() {
        return "/signing/" + node;
    }

    public List<Crumb> crumbs() {
        return List.of(new Crumb(nodeName, "/organisations/" + node), new Crumb(t("Кто ещё не подписал"), href()));
    }
}
