package estafeta.matching.engine;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A figure for everyone on a roll, in its order. Never changes. */
final class Figures<N> extends AbstractMap<N, Long> {
    private final Roll<N, ?> roll;
    private final long[] figures;

    Figures(Roll<N, ?> roll, long[] figures) {
        this.roll = roll;
        this.figures = figures;
    }

    @Override
    @SuppressWarnings("unchecked")
    public @Nullable Long get(@Nullable Object name) {
        var at = name == null ? Roll.NONE : roll.place((N) name);
        return at == Roll.NONE ? null : figures[at];
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return get(name) != null;
    }

    @Override
    public Set<Map.Entry<N, Long>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<N, Long>> iterator() {
                return IntStream.range(0, size())
                        .mapToObj(at -> Map.entry(roll.name(at), figures[at]))
                        .iterator();
            }

            @Override
            public int size() {
                return figures.length;
            }
        };
    }
}
