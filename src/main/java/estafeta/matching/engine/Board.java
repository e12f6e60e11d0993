package estafeta.matching.engine;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;

/** The open part of a problem in numbers: mentees not locked, the eligible pairs of each, places not locked away. */
final class Board {
    final List<Mentee> mentees;
    final List<Mentor> mentors;
    /** Places of each mentor that locked pairs take. */
    final int[] locked;
    /** The pairs of mentee i stand from {@code first[i]} up to {@code first[i + 1]}. */
    final int[] first;

    int[] mentor = new int[64];
    long[] points = new long[64];
    boolean[] kept = new boolean[64];

    Board(Problem problem) {
        mentors = problem.mentors();
        var index = new HashMap<String, Integer>();
        for (var mentor : mentors) index.put(mentor.id(), index.size());
        locked = new int[mentors.size()];
        var settled = new HashSet<Mentee>();
        var together = new HashSet<Pair>();
        for (var lock : problem.locks()) {
            locked[requireNonNull(index.get(lock.mentor()))]++;
            settled.add(lock.mentee());
            together.add(inAnyRole(lock.mentee(), lock.mentor()));
        }
        mentees = problem.mentees().stream()
                .filter(mentee -> !settled.contains(mentee))
                .toList();
        first = new int[mentees.size() + 1];
        for (var i = 0; i < mentees.size(); i++) {
            first[i + 1] = first[i];
            for (var j = 0; j < mentors.size(); j++)
                if (problem.fit(mentees.get(i), mentors.get(j)) instanceof Score score
                        && !together.contains(
                                inAnyRole(mentees.get(i), mentors.get(j).id())))
                    add(first[i + 1]++, j, score.points(), problem.present().contains(pair(i, j)));
        }
    }

    private void add(int at, int j, long worth, boolean stays) {
        if (at == mentor.length) {
            mentor = Arrays.copyOf(mentor, 2 * at);
            points = Arrays.copyOf(points, 2 * at);
            kept = Arrays.copyOf(kept, 2 * at);
        }
        mentor[at] = j;
        points[at] = worth;
        kept[at] = stays;
    }

    int pairs() {
        return first[mentees.size()];
    }

    int free(int j) {
        return mentors.get(j).places() - locked[j];
    }

    Pair pair(int i, int j) {
        return new Pair(mentees.get(i), mentors.get(j).id());
    }

    Pair pairInAnyRole(int i, int j) {
        return inAnyRole(mentees.get(i), mentors.get(j).id());
    }

    static Pair inAnyRole(Mentee mentee, String mentor) {
        return new Pair(Mentee.of(mentee.id()), mentor);
    }

    /** The scale of the goal over these pairs, where each further mentee of a mentor costs {@code load}. */
    Scale scale(Goal goal, long load) {
        var places = 0L;
        var steepest = 0L;
        var present = false;
        for (var j = 0; j < mentors.size(); j++) places += free(j);
        for (var k = 0; k < pairs(); k++) {
            steepest = Math.max(steepest, Math.abs(points[k]));
            present |= kept[k];
        }
        return Scale.of(
                goal, (int) Math.min(mentees.size(), places), steepest + load * (Mentor.MOST_PLACES - 1), present);
    }
}
