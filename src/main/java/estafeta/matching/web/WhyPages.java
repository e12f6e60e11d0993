package estafeta.matching.web;

import static estafeta.shell.Text.shortName;
import static estafeta.shell.Text.t;

import estafeta.kernel.Viewer;
import estafeta.matching.Comparison;
import estafeta.matching.MatchedPair;
import estafeta.matching.MatchedPairs;
import estafeta.mentorship.MentorshipId;
import estafeta.shell.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells why a pair is this one. Others are named only to whoever searches there; the two themselves hear of nobody else. */
@Component
@Transactional(readOnly = true)
class WhyPages {
    private final MatchedPairs pairs;
    private final Reasons reasons;
    private final Teachers teachers;
    private final ReplacePages replacing;

    WhyPages(MatchedPairs pairs, Reasons reasons, Teachers teachers, ReplacePages replacing) {
        this.pairs = pairs;
        this.reasons = reasons;
        this.teachers = teachers;
        this.replacing = replacing;
    }

    WhyPage brief(MentorshipId id, Viewer viewer) {
        return new WhyPage(
                id.value().toString(),
                pairs.require(id, viewer).stream()
                        .map(pair -> pair(pair, null, viewer))
                        .toList());
    }

    WhyPage why(MentorshipId id, Viewer viewer) {
        return new WhyPage(
                id.value().toString(),
                pairs.require(id, viewer).stream()
                        .map(pair -> pair(pair, pair.told().whole() ? compared(pair, viewer) : null, viewer))
                        .toList());
    }

    private WhyPage.Pair pair(MatchedPair pair, WhyPage.@Nullable Compared compared, Viewer viewer) {
        return new WhyPage.Pair(
                shortName(pair.mentor().name()),
                shortName(pair.mentee().name()),
                RunPages.aspect(pair.place()),
                reasons.of(pair, viewer),
                how(pair),
                compared);
    }

    private static List<String> how(MatchedPair pair) {
        var how = new ArrayList<String>();
        if (pair.byHand()) {
            how.add(
                    t(
                            "Наставника для этой пары выбрал человек, остальные пары программа подобрала вокруг этого выбора."));
        } else {
            how.add(t(
                    "Программа сравнила все возможные пары подбора {0}: {1}.",
                    pair.run().day(), goal(pair)));
            how.add(t("Лучшего набора по этим правилам нет, и это доказано."));
        }
        if (pair.othersByHand()) {
            how.add(t("О других участниках кое-что решил человек, и это тоже учтено."));
        }
        return how;
    }

    private static String goal(MatchedPair pair) {
        return switch (pair.rules().goal()) {
            case MOST_MATCHED_THEN_POINTS ->
                t(
                        "сначала чтобы наставника получили как можно больше педагогов, потом чтобы сумма баллов всех пар была наибольшей");
            case WORST_OFF_FIRST ->
                t(
                        "сначала чтобы наставника получили как можно больше педагогов, потом чтобы самая слабая пара была как можно сильнее, потом чтобы сумма баллов была наибольшей");
            case FEWEST_CHANGES ->
                t(
                        "сначала чтобы наставника получили как можно больше педагогов, потом чтобы меньше сменилось прежних пар, потом чтобы сумма баллов была наибольшей");
            case CONVEX_LOAD ->
                t(
                        "сначала чтобы наставника получили как можно больше педагогов, потом чтобы сумма баллов была наибольшей за вычетом нагрузки наставников");
        };
    }

    private WhyPage.Compared compared(MatchedPair pair, Viewer viewer) {
        var comparison = pairs.compare(pair);
        var price = comparison.price();
        return new WhyPage.Compared(
                RunPages.href(pair.run()),
                facts(pair, comparison, viewer),
                price == null
                        ? List.of()
                        : price.moves().stream()
                                .filter(move -> !move.mentee().equals(pair.place()))
                                .map(move -> replacing.moved(comparison.proposal(), move, viewer))
                                .toList(),
                comparison.rooms().stream().map(room -> room(room, viewer)).toList());
    }

    private List<Fact> facts(MatchedPair pair, Comparison comparison, Viewer viewer) {
        var facts = new ArrayList<Fact>();
        var other = Optional.ofNullable(comparison.other()).map(mentor -> teachers.inShort(mentor, viewer));
        var price = Optional.ofNullable(comparison.price()).map(ReplacePages::price);
        if (comparison.proposed()) {
            facts.add(Fact.of(
                    t("Другой возможный наставник"), other.orElseGet(() -> t("среди участников подбора не было"))));
            price.ifPresent(cost -> facts.add(Fact.of(t("Цена такой замены"), cost)));
        } else {
            facts.add(Fact.of(t("Программа предложила бы"), other.orElseGet(() -> t("подобрать наставника позже"))));
            price.ifPresent(cost -> facts.add(Fact.of(t("Цена сделанного выбора"), cost)));
        }
        if (pair.because() != null) {
            facts.add(Fact.of(t("Почему выбрали так"), pair.because()));
        }
        return facts;
    }

    private String room(Comparison.Room room, Viewer viewer) {
        var gain = room.gain().matched() > 0
                ? t("ещё один педагог получит наставника")
                : t(
                        "прибавится {0, plural, one {# балл} few {# балла} many {# баллов} other {# балла}} на всех",
                        room.gain().points());
        var change = room.changes() ? t("эта пара станет другой") : t("эта пара останется прежней");
        return teachers.named(room.mentor(), viewer)
                ? t(
                        "Если у наставника {0} появится ещё одно место, {1}; {2}.",
                        teachers.inShort(room.mentor(), viewer), gain, change)
                : t("Если ещё одно место появится у наставника другого муниципалитета, {0}; {1}.", gain, change);
    }
}
