package estafeta.matching.engine;

import estafeta.matching.engine.ProblemRefused.Flaw;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Who is to be matched with whom under which goal. Locked pairs stand whatever they cost, banned ones may not be,
 * {@code present} ones exist already. Never contradicts itself: a refusal is thrown instead.
 */
public record Problem(
        List<Mentee> mentees,
        List<Mentor> mentors,
        PairSource pairs,
        Weights weights,
        Goal goal,
        Set<Pair> present,
        Set<Pair> locks,
        Set<Pair> bans) {

    public Problem {
        mentees = Roll.ofMentees(mentees);
        mentors = Roll.ofMentors(mentors);
        present = frozen(present);
        locks = frozen(locks);
        bans = frozen(bans);
        check(Roll.ofMentees(mentees), Roll.ofMentors(mentors), pairs, locks, bans);
    }

    public static Problem of(List<Mentee> mentees, List<Mentor> mentors, PairSource pairs) {
        return new Problem(
                mentees, mentors, pairs, Weights.EQUAL, Goal.MOST_MATCHED_THEN_POINTS, Set.of(), Set.of(), Set.of());
    }

    /** The weighed score or the limit, bans included; places and locks aside. */
    public Fit fit(Mentee mentee, Mentor mentor) {
        if (!bans.isEmpty() && bans.contains(new Pair(mentee, mentor.id()))) return Limit.BANNED;
        return switch (pairs.between(mentee, mentor)) {
            case Limit limit -> limit;
            case Score score -> score.weighed(weights);
        };
    }

    /** Of a pair that may be. */
    Score score(Mentee mentee, Mentor mentor) {
        if (fit(mentee, mentor) instanceof Score score) return score;
        throw new IllegalStateException("the source changed its mind about " + new Pair(mentee, mentor.id()));
    }

    /** Why the pair could not be locked, if so. The mentee's own lock does not hinder: it would be replaced. */
    public Optional<Limit> obstacle(Mentee mentee, Mentor mentor) {
        if (!bans.isEmpty() && bans.contains(new Pair(mentee, mentor.id()))) return Optional.of(Limit.BANNED);
        var limit = pairs.limit(mentee, mentor);
        if (limit.isPresent()) return limit;
        if (mentor.places() == 0) return Optional.of(Limit.NO_PLACES);
        if (locks.isEmpty()) return Optional.empty();
        var others = locks.stream()
                .filter(lock ->
                        lock.mentor().equals(mentor.id()) && !lock.mentee().equals(mentee))
                .toList();
        if (others.stream().anyMatch(lock -> lock.mentee().id().equals(mentee.id())))
            return Optional.of(Limit.OTHER_ROLE);
        return others.size() >= mentor.places() ? Optional.of(Limit.LOCKED) : Optional.empty();
    }

    /** Refuses one whom the problem does not know. */
    public Mentor mentor(String id) {
        return everyMentor().find(id).orElseThrow(() -> new ProblemRefused(Flaw.UNKNOWN_MENTOR, id));
    }

    /** Refuses one whom the problem does not know. */
    void require(Mentee mentee) {
        if (everyMentee().place(mentee) == Roll.NONE)
            throw new ProblemRefused(Flaw.UNKNOWN_MENTEE, mentee.id(), mentee.role());
    }

    Roll<Mentee, Mentee> everyMentee() {
        return Roll.ofMentees(mentees);
    }

    Roll<String, Mentor> everyMentor() {
        return Roll.ofMentors(mentors);
    }

    public Problem under(Goal next) {
        return new Problem(mentees, mentors, pairs, weights, next, present, locks, bans);
    }

    public Problem weighing(Weights next) {
        return new Problem(mentees, mentors, pairs, next, goal, present, locks, bans);
    }

    public Problem scoredBy(PairSource next) {
        return new Problem(mentees, mentors, next, weights, goal, present, locks, bans);
    }

    public Problem keeping(Collection<Pair> next) {
        return new Problem(mentees, mentors, pairs, weights, goal, new LinkedHashSet<>(next), locks, bans);
    }

    public Problem with(Mentee mentee) {
        return among(everyMentee().and(mentee), mentors, locks);
    }

    public Problem with(Mentor mentor) {
        return among(mentees, everyMentor().and(mentor), locks);
    }

    /** Locks with him fall. */
    public Problem without(Mentee mentee) {
        require(mentee);
        return among(
                everyMentee().without(mentee),
                mentors,
                filtered(locks, lock -> !lock.mentee().equals(mentee)));
    }

    /** Locks with him fall. */
    public Problem without(Mentor mentor) {
        var id = mentor(mentor.id()).id();
        return among(
                mentees,
                everyMentor().without(id),
                filtered(locks, lock -> !lock.mentor().equals(id)));
    }

    public Problem places(String mentor, int places) {
        mentor(mentor);
        return among(mentees, everyMentor().replaced(new Mentor(mentor, places)), locks);
    }

    /** Replaces the mentee's lock if he has one. */
    public Problem lock(Pair pair) {
        var next = filtered(locks, lock -> !lock.mentee().equals(pair.mentee()));
        next.add(pair);
        return among(mentees, mentors, next);
    }

    public Problem unlock(Pair pair) {
        return among(mentees, mentors, filtered(locks, lock -> !lock.equals(pair)));
    }

    /** A lock on the pair falls. */
    public Problem ban(Pair pair) {
        var next = new LinkedHashSet<>(bans);
        next.add(pair);
        return new Problem(
                mentees, mentors, pairs, weights, goal, present, filtered(locks, lock -> !lock.equals(pair)), next);
    }

    public Problem unban(Pair pair) {
        return new Problem(
                mentees, mentors, pairs, weights, goal, present, locks, filtered(bans, ban -> !ban.equals(pair)));
    }

    private Problem among(List<Mentee> mentees, List<Mentor> mentors, Set<Pair> locks) {
        return new Problem(mentees, mentors, pairs, weights, goal, present, locks, bans);
    }

    private static Set<Pair> filtered(Set<Pair> pairs, Predicate<Pair> wanted) {
        var left = new LinkedHashSet<>(pairs);
        left.removeIf(wanted.negate());
        return left;
    }

    private static Set<Pair> frozen(Set<Pair> pairs) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(pairs));
    }

    private static void check(
            Roll<Mentee, Mentee> mentees,
            Roll<String, Mentor> mentors,
            PairSource pairs,
            Set<Pair> locks,
            Set<Pair> bans) {
        var locked = new HashSet<Mentee>();
        var together = new HashSet<List<String>>();
        var taken = new HashMap<String, Integer>();
        for (var lock : locks) {
            var mentee = lock.mentee();
            if (mentees.place(mentee) == Roll.NONE)
                throw new ProblemRefused(Flaw.UNKNOWN_MENTEE, mentee.id(), mentee.role());
            var mentor = mentors.find(lock.mentor())
                    .orElseThrow(() -> new ProblemRefused(Flaw.UNKNOWN_MENTOR, lock.mentor()));
            if (!locked.add(mentee) || !together.add(List.of(mentee.id(), mentor.id())))
                throw new ProblemRefused(Flaw.LOCKED_TWICE, mentee.id(), mentor.id());
            if (!bans.isEmpty() && bans.contains(lock) || pairs.between(mentee, mentor) instanceof Limit)
                throw new ProblemRefused(Flaw.LOCK_INELIGIBLE, mentee.id(), mentor.id());
            if (taken.merge(mentor.id(), 1, Integer::sum) > mentor.places())
                throw new ProblemRefused(Flaw.LOCKS_EXCEED_PLACES, mentor.id());
        }
    }
}
