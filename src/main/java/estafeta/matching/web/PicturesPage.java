package estafeta.matching.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A search in pictures.
 *
 * @param municipal whether places are municipalities, else organisations
 * @param flows between places, the strongest first, as many as are shown; {@code flow} their picture if there are any
 * @param weaker flows that are not shown, and {@code weakerPairs} how many pairs they are
 * @param own pairs within one place, by the place
 * @param fits how many pairs suit from 0 to 9, from 10 to 19 … of 100
 * @param load how many mentors got no, one, … five mentees
 */
public record PicturesPage(
        String run,
        String nodeName,
        String title,
        int pairs,
        boolean municipal,
        boolean several,
        List<Flow> flows,
        @Nullable FlowPicture flow,
        int weaker,
        int weakerPairs,
        Map<Workplace, Integer> own,
        BarPicture fits,
        BarPicture load) {
    public int own(Workplace place) {
        return own.getOrDefault(place, 0);
    }
}
