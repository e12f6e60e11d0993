package estafeta.mentorship.pairlist;

import estafeta.mentorship.Side;
import estafeta.people.CategoryKind;
import estafeta.people.PersonName;
import estafeta.people.StatedDate;
import estafeta.people.stafflist.ListWords;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody on a side as the list has him, with what it tells of him. Elsewhere: the other organisation a mentor works at, as
 * written; since: the day he took the place, if it was another's before.
 */
public record PairPerson(
        PersonName name,
        String elsewhere,
        ListWords.@Nullable Held post,
        @Nullable StatedDate teachingSince,
        @Nullable CategoryKind category,
        ListWords.@Nullable Away away,
        @Nullable LocalDate left,
        Side.@Nullable Aspect aspect,
        @Nullable LocalDate since) {

    static PairPerson of(PersonName name) {
        return new PairPerson(name, "", null, null, null, null, null, null, null);
    }

    PairPerson at(String other) {
        return new PairPerson(name, other, post, teachingSince, category, away, left, aspect, since);
    }

    PairPerson holding(ListWords.@Nullable Held held) {
        return new PairPerson(
                name, elsewhere, held == null ? post : held, teachingSince, category, away, left, aspect, since);
    }

    PairPerson teaching(@Nullable StatedDate start) {
        return new PairPerson(name, elsewhere, post, start, category, away, left, aspect, since);
    }

    PairPerson with(@Nullable CategoryKind held) {
        return new PairPerson(name, elsewhere, post, teachingSince, held, away, left, aspect, since);
    }

    PairPerson away(ListWords.@Nullable Away absence) {
        return new PairPerson(name, elsewhere, post, teachingSince, category, absence, left, aspect, since);
    }

    PairPerson left(@Nullable LocalDate last) {
        return new PairPerson(name, elsewhere, post, teachingSince, category, away, last, aspect, since);
    }

    PairPerson helping(Side.@Nullable Aspect with) {
        return new PairPerson(name, elsewhere, post, teachingSince, category, away, left, with, since);
    }

    PairPerson from(LocalDate day) {
        return new PairPerson(name, elsewhere, post, teachingSince, category, away, left, aspect, day);
    }
}
