package estafeta.matching.web;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** Counts as bars side by side, the highest as high as there is room. In units of which a phone shows {@link #WIDTH}. */
public record BarPicture(List<Integer> counts) {
    public static final int WIDTH = 340;
    public static final int HEIGHT = 200;
    /** Where the bars stand: numbers go over them, words under. */
    public static final int GROUND = 176;

    private static final int ROOM = 150;
    private static final int MARGIN = 12;
    private static final int GAP = 4;

    public BarPicture {
        counts = List.copyOf(counts);
    }

    public record Bar(int count, int x, int y, int width, int height, int middle) {}

    public List<Bar> bars() {
        var most = counts.isEmpty() ? 0 : Collections.max(counts);
        return IntStream.range(0, counts.size())
                .mapToObj(i -> bar(i, counts.get(i), most))
                .toList();
    }

    private Bar bar(int i, int count, int most) {
        // whoever is there is seen
        var height = count == 0 ? 0 : Math.max(2, Math.round((float) ROOM * count / most));
        var left = edge(i);
        var width = edge(i + 1) - left - GAP;
        return new Bar(count, left + GAP / 2, GROUND - height, width, height, left + (GAP + width) / 2);
    }

    /** Where a bar begins; after the last one, where it ends. */
    public int edge(int i) {
        return MARGIN + i * (WIDTH - 2 * MARGIN) / counts.size();
    }
}
