package estafeta.people;

import estafeta.kernel.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** A position held within an affiliation; one may hold several at once. Directions are subjects, an age group, a circle. */
@Table(schema = "people", name = "post")
public record Post(
        @Id PostId id,
        AffiliationId affiliation,
        String position,
        List<String> directions,
        @Nullable String groups,
        @Nullable BigDecimal hours,
        @Nullable BigDecimal rate,
        PostTerms terms,
        Period period,
        @Version int version) {
    static Post of(NewPost post, AffiliationId affiliation, Period period) {
        return new Post(
                PostId.next(),
                affiliation,
                post.position(),
                post.directions(),
                post.groups(),
                post.hours(),
                post.rate(),
                post.terms(),
                period,
                0);
    }

    Post end(LocalDate last) {
        var end = period.last();
        if (end != null && !end.isAfter(last)) {
            throw PeopleRefused.postEnded(end);
        }
        return endedBy(last);
    }

    /** Done till the day before, and from the day on under another affiliation. */
    Stream<Post> carriedOver(AffiliationId there, LocalDate on) {
        if (!period.first().isBefore(on)) {
            return Stream.of(new Post(id, there, position, directions, groups, hours, rate, terms, period, version));
        }
        return Stream.of(
                endedBy(on.minusDays(1)),
                new Post(
                        PostId.next(),
                        there,
                        position,
                        directions,
                        groups,
                        hours,
                        rate,
                        terms,
                        period.startingOn(on),
                        0));
    }

    Post endedBy(LocalDate last) {
        return new Post(
                id, affiliation, position, directions, groups, hours, rate, terms, period.endingOn(last), version);
    }
}
