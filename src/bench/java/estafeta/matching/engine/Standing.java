package estafeta.matching.engine;

import estafeta.matching.engine.Crowd.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A market and how each contestant fared on it. */
record Standing(Kind kind, int size, Map<Contestant, Facts> facts) {
    Facts of(Contestant contestant) {
        return facts.getOrDefault(contestant, Facts.NONE);
    }

    Facts ours() {
        return of(Contestant.OURS);
    }

    String market() {
        return String.format(Locale.ROOT, "%s %,d", kind, size);
    }

    /** Whatever must not be: no proof, a proof refuted, another total, a contestant that broke down. */
    List<String> complaints() {
        var complaints = new ArrayList<String>();
        facts.forEach((contestant, told) -> {
            var who = market() + ", " + contestant.words + ": ";
            if (told.failed()) complaints.add(who + told.fate());
            if (told.middle(Fact.GAP).orElse(0) != 0) complaints.add(who + "the gap is not 0");
            if (told.middle(Fact.FINDINGS).orElse(0) != 0) complaints.add(who + "the verifier refutes it");
            if (contestant.peer() && told.knows(Fact.POINTS) && ours().knows(Fact.POINTS) && !agrees(told))
                complaints.add(who + "another total");
        });
        return complaints;
    }

    boolean agrees(Facts peer) {
        return peer.middle(Fact.MATCHED).equals(ours().middle(Fact.MATCHED))
                && peer.middle(Fact.POINTS).equals(ours().middle(Fact.POINTS));
    }
}
