package estafeta.matching.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Problems invented from a seed: small and awkward, or as large as asked. */
final class Invented {
    private Invented() {}

    /** Up to six mentees and four mentors with 0 to 3 places; ties, empty sides, two roles, locks, bans, old pairs. */
    static Problem small(long seed, Goal goal) {
        var random = new Random(seed);
        var mentees = new ArrayList<Mentee>();
        var wanted = random.nextInt(7);
        for (var i = 0; i < wanted; i++)
            mentees.add(
                    i > 0 && mentees.getLast().role().isEmpty() && random.nextInt(5) == 0
                            ? new Mentee(mentees.getLast().id(), "second")
                            : Mentee.of("e" + i));
        var mentors = new ArrayList<Mentor>();
        var offered = random.nextInt(5);
        for (var j = 0; j < offered; j++) mentors.add(new Mentor("o" + j, random.nextInt(4)));
        var density = random.nextInt(11);
        var span = List.of(1, 3, 10, 1000).get(random.nextInt(4));
        var below = random.nextInt(4) == 0 ? span : 0;
        var scores = new HashMap<Pair, Score>();
        for (var mentee : mentees)
            for (var mentor : mentors)
                if (random.nextInt(10) < density)
                    scores.put(
                            new Pair(mentee, mentor.id()), points(random.nextInt(span) - below, random.nextInt(span)));
        var weights = new Weights(Map.of(Weights.LOAD, random.nextInt(1 + span)));
        var problem = Problem.of(mentees, mentors, PairSource.listed(scores))
                .weighing(weights)
                .under(goal);
        return settled(problem, random, 4, 8, 8);
    }

    /** Here and there pairs are present, banned or locked: at most two or one of so many, each. */
    static Problem settled(Problem bare, Random random, int ofPresent, int ofBanned, int ofLocked) {
        var problem = bare;
        var present = new LinkedHashSet<Pair>();
        var old = random.nextInt(3);
        var pinned = random.nextInt(4);
        for (var mentee : bare.mentees())
            for (var mentor : bare.mentors()) {
                var pair = new Pair(mentee, mentor.id());
                if (random.nextInt(ofPresent) < old) present.add(pair);
                if (pinned == 0 && random.nextInt(ofBanned) == 0) problem = problem.ban(pair);
                else if (pinned == 0
                        && random.nextInt(ofLocked) == 0
                        && problem.obstacle(mentee, mentor).isEmpty()) problem = problem.lock(pair);
            }
        return problem.keeping(present);
    }

    /** A sparse problem: each mentee suits about {@code each} mentors of {@code places} places. */
    static Problem sparse(long seed, int mentees, int mentors, int each, int places) {
        var random = new Random(seed);
        var wanting = new ArrayList<Mentee>();
        var scores = new HashMap<Pair, Score>();
        for (var i = 0; i < mentees; i++) {
            wanting.add(Mentee.of("e" + i));
            for (var k = 0; k < each; k++)
                scores.put(new Pair(wanting.get(i), "o" + random.nextInt(mentors)), points(random.nextInt(100), 0));
        }
        var offered = new ArrayList<Mentor>();
        for (var j = 0; j < mentors; j++) offered.add(new Mentor("o" + j, places));
        return Problem.of(wanting, offered, PairSource.listed(scores));
    }

    static Score points(long subject, long place) {
        return Score.of(Part.of("subject", subject), Part.of("place", place));
    }
}
