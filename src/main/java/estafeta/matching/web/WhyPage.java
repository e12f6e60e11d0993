package estafeta.matching.web;

import static estafeta.shell.Text.t;

import estafeta.shell.Fact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why a pair is this one, of each mentor that came of a search. */
public record WhyPage(String mentorship, List<Pair> pairs) {
    public WhyPage {
        pairs = List.copyOf(pairs);
    }

    /**
     * One mentor with the mentee: the reasons, how it was chosen; to whoever may search there also against what else.
     *
     * @param aspect empty where one mentor is wanted for all
     */
    public record Pair(
            String mentor,
            String mentee,
            String aspect,
            List<Reason> reasons,
            List<String> how,
            @Nullable Compared compared) {
        public String title() {
            return aspect.isEmpty() ? mentor : mentor + ", " + aspect;
        }
    }

    /**
     * What else the mentee could have had.
     *
     * @param facts who else and at what price
     * @param moves who else would change mentors
     * @param rooms whose one more place would bring most
     */
    public record Compared(String href, List<Fact> facts, List<String> moves, List<String> rooms) {
        public Compared {
            facts = List.copyOf(facts);
            moves = List.copyOf(moves);
            rooms = List.copyOf(rooms);
        }
    }

    public String title() {
        var first = pairs.getFirst();
        return several() ? first.mentee : t("{0} и {1}", first.mentor, first.mentee);
    }

    public boolean several() {
        return pairs.size() > 1;
    }

    public String href() {
        return "/matching/pairs/" + mentorship + "/why";
    }
}
