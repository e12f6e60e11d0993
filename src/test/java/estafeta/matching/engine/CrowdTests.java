package estafeta.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;

import estafeta.matching.engine.Crowd.Kind;
import estafeta.matching.engine.ScoreSheet.Bonus;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CrowdTests {
    /** Figures are published about these very people: whoever changes them measures anew. */
    @ParameterizedTest
    @CsvSource({
        "COUNTRY, 2971519338",
        "EVERYBODY, 2829337933",
        "DENSE, 3610413948",
        "ONE, 3377966754",
        "SCARCE, 63181417",
        "TIES, 127353070",
        "NOBODY, 883581398"
    })
    void isTheSameOnEveryMachine(Kind kind, long print) {
        assertThat(print(Crowd.of(kind, 300))).isEqualTo(print);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void countsThePairsThatMayBe(Kind kind) {
        var market = Crowd.of(kind, 200);
        var problem = market.problem();
        assertThat(Exhaustive.everyPair(problem).stream()
                        .filter(pair -> problem.fit(pair.mentee(), problem.mentor(pair.mentor())) instanceof Score)
                        .count())
                .isEqualTo(market.eligible());
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void isProvenAtTheSmallest(Kind kind) {
        var problem = Crowd.of(kind, Crowd.SMALLEST).problem();
        assertThat(Verifier.check(problem, Session.solve(problem).result())).isEmpty();
    }

    @Test
    void holdsACountryOfUnequalRegions() {
        var market = Crowd.of(Kind.COUNTRY, Crowd.LARGEST);
        assertThat(market.problem().mentors()).hasSize(120_000);
        assertThat(market.eligible()).isBetween(820_000_000L, 840_000_000L);
        var regions = new HashSet<>(market.problem().mentees().stream()
                .map(mentee -> market.asked(mentee).reach().getLast())
                .toList());
        assertThat(regions).hasSize(85);
        var places =
                market.problem().mentors().stream().mapToInt(Mentor::places).summaryStatistics();
        assertThat(places.getMin()).isEqualTo(1);
        assertThat(places.getMax()).isEqualTo(5);
        assertThat(places.getAverage()).isBetween(2.98, 3.02);
    }

    @Test
    void keepsTownsWithinRegionsAndAvoidedMentorsWithinReach() {
        var market = Crowd.of(Kind.COUNTRY, 2000);
        var avoided = 0;
        for (var mentee : market.problem().mentees()) {
            var asked = market.asked(mentee);
            var region = asked.reach().getLast();
            assertThat(asked.bonuses()).extracting(Bonus::part).containsExactly("municipality", "organisation");
            var town = asked.bonuses().getFirst().span();
            var organisation = asked.bonuses().getLast().span();
            assertThat(List.of(region.from(), town.from(), organisation.from())).isSorted();
            assertThat(List.of(organisation.to(), town.to(), region.to())).isSorted();
            assertThat(organisation.to() - organisation.from()).isBetween(1, 6);
            assertThat(asked.apart().keySet()).allMatch(region::holds);
            avoided += asked.apart().size();
        }
        assertThat(avoided).isBetween(100, 200);
    }

    @Test
    void isScarceWhereAsManyPlacesAsMentees() {
        for (var size : List.of(20, 1000, 20_000)) {
            var problem = Crowd.of(Kind.SCARCE, size).problem();
            assertThat(problem.mentors()).hasSize(size / 3);
            assertThat(problem.mentors().stream().mapToInt(Mentor::places).sum())
                    .isEqualTo(size);
        }
    }

    @Test
    void differsInFewValuesWhereTied() {
        var problem = Crowd.of(Kind.TIES, 100).problem();
        assertThat(Exhaustive.everyPair(problem))
                .extracting(pair -> ((Score) problem.fit(pair.mentee(), problem.mentor(pair.mentor()))).points())
                .containsOnly(0L, 5L, 10L, 15L);
    }

    @Test
    void dividesAWholeIntoSharesThatShrink() {
        var shares = Crowd.shares(116_667, 85);
        assertThat(Arrays.stream(shares).sum()).isEqualTo(116_667);
        assertThat(shares[0]).isBetween(6_800, 7_000);
        assertThat(shares[84]).isBetween(35, 50);
    }

    private static long print(Crowd market) {
        var print = new CRC32();
        var sheet = market.sheet();
        feed(print, sheet.mentors());
        for (var column : sheet.columns()) feed(print, column.part(), Arrays.toString(column.points()));
        for (var mentee : market.problem().mentees()) {
            var asked = market.asked(mentee);
            feed(print, mentee, asked.reach(), Arrays.toString(asked.columns()), asked.bonuses(), asked.apart());
        }
        return print.getValue();
    }

    private static void feed(CRC32 print, Object... what) {
        for (var one : what) print.update(one.toString().getBytes(StandardCharsets.UTF_8));
    }
}
