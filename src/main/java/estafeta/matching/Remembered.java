package estafeta.matching;

import java.lang.ref.SoftReference;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What took long to read and never changes: the last few stay until memory is wanted for something else. */
final class Remembered<K, V> {
    private static final int MOST = 8;

    private final Map<K, SoftReference<V>> known = Collections.synchronizedMap(new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<K, SoftReference<V>> eldest) {
            return size() > MOST;
        }
    });

    V of(K key, Supplier<V> read) {
        var held = known.get(key);
        var value = held == null ? null : held.get();
        if (value == null) {
            value = read.get();
            known.put(key, new SoftReference<>(value));
        }
        return value;
    }
}
