package estafeta.matching.engine;

import estafeta.matching.engine.ProblemRefused.Flaw;
import java.util.AbstractList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Mentees or mentors in order, nobody twice, each found by name. Never changes, so that problems may share it. */
final class Roll<N, T> extends AbstractList<T> implements RandomAccess {
    static final int NONE = -1;

    private final List<T> all;
    private final Function<T, N> name;
    /** Written when first asked for: most rolls differ little from another one and are never asked. */
    private volatile @Nullable Map<N, Integer> places;

    private Roll(List<T> all, Function<T, N> name, @Nullable Map<N, Integer> places) {
        this.all = all;
        this.name = name;
        this.places = places;
    }

    static Roll<Mentee, Mentee> ofMentees(List<Mentee> all) {
        return of(all, mentee -> mentee, twice -> new ProblemRefused(Flaw.LISTED_TWICE, twice.id(), twice.role()));
    }

    static Roll<String, Mentor> ofMentors(List<Mentor> all) {
        return of(all, Mentor::id, twice -> new ProblemRefused(Flaw.LISTED_TWICE, twice.id()));
    }

    @SuppressWarnings("unchecked")
    private static <N, T> Roll<N, T> of(List<T> all, Function<T, N> name, Function<T, ProblemRefused> refusal) {
        if (all instanceof Roll<?, T> roll) return (Roll<N, T>) roll;
        var listed = List.copyOf(all);
        var places = HashMap.<N, Integer>newHashMap(listed.size());
        for (var one : listed) if (places.put(name.apply(one), places.size()) != null) throw refusal.apply(one);
        return new Roll<>(listed, name, places);
    }

    /** Where in the order the name stands, or none. */
    int place(N wanted) {
        return places().getOrDefault(wanted, NONE);
    }

    Optional<T> find(N wanted) {
        var at = place(wanted);
        return at == NONE ? Optional.empty() : Optional.of(all.get(at));
    }

    private Map<N, Integer> places() {
        var known = places;
        if (known != null) return known;
        var written = HashMap.<N, Integer>newHashMap(size());
        for (var one : all) written.put(name.apply(one), written.size());
        places = written;
        return written;
    }

    /** Where each of another roll stands on this one, or none; those who follow each other need no search. */
    int[] places(Roll<N, T> others) {
        if (others == this) return IntStream.range(0, size()).toArray();
        var found = new int[others.size()];
        var next = 0;
        for (var n = 0; n < found.length; n++) {
            var follows = next < size() && get(next).equals(others.get(n));
            found[n] = follows ? next : place(others.name(n));
            if (found[n] != NONE) next = found[n] + 1;
        }
        return found;
    }

    /** Those who stand there. */
    Roll<N, T> at(int... places) {
        return new Roll<>(IntStream.of(places).mapToObj(all::get).toList(), name, null);
    }

    Roll<N, T> without(N unwanted) {
        return new Roll<>(
                all.stream().filter(one -> !name.apply(one).equals(unwanted)).toList(), name, null);
    }

    N name(int at) {
        return name.apply(get(at));
    }

    /** The same with another of that name. */
    Roll<N, T> replaced(T other) {
        var wanted = name.apply(other);
        return new Roll<>(
                all.stream()
                        .map(one -> name.apply(one).equals(wanted) ? other : one)
                        .toList(),
                name,
                places);
    }

    /** The list with one more, who may be on it already. */
    List<T> and(T one) {
        return Stream.concat(all.stream(), Stream.of(one)).toList();
    }

    @Override
    public T get(int at) {
        return all.get(at);
    }

    @Override
    public int size() {
        return all.size();
    }
}
