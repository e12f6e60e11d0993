package estafeta.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/** Mentors by what they have in common: whatever is asked about that alone is asked once of each group. */
final class Groups {
    private final List<Participant> first = new ArrayList<>();
    /** Of each mentor. */
    private final int[] group;

    Groups(List<Participant> mentors, Function<Participant, Object> common) {
        var known = new HashMap<Object, Integer>();
        group = new int[mentors.size()];
        for (int j = 0; j < group.length; j++) {
            var mentor = mentors.get(j);
            group[j] = known.computeIfAbsent(common.apply(mentor), one -> {
                first.add(mentor);
                return known.size();
            });
        }
    }

    /** Of each mentor. */
    short[] points(ToLongFunction<Participant> points) {
        var ofGroup = first.stream().mapToLong(points).toArray();
        var all = new short[group.length];
        for (int j = 0; j < all.length; j++) {
            all[j] = (short) ofGroup[group[j]];
        }
        return all;
    }

    /** Of each mentor. */
    boolean[] which(Predicate<Participant> test) {
        var ofGroup = new boolean[first.size()];
        for (int g = 0; g < ofGroup.length; g++) {
            ofGroup[g] = test.test(first.get(g));
        }
        var all = new boolean[group.length];
        for (int j = 0; j < all.length; j++) {
            all[j] = ofGroup[group[j]];
        }
        return all;
    }
}
