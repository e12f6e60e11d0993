package estafeta.document.template;

import estafeta.document.Fact;
import estafeta.document.Facts;
import estafeta.document.template.Node.Between;
import estafeta.document.template.Node.Condition;
import estafeta.document.template.Node.Loop;
import estafeta.document.template.Node.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The facts at one point of a paper: those of the item being told, and outwards those of the whole. */
record Telling(Facts facts, int number, int count, @Nullable Telling outer) {

    static Telling of(Facts facts) {
        return new Telling(facts, 1, 1, null);
    }

    boolean first() {
        return number == 1;
    }

    String words(Value value) {
        var told = all(value.outwards(), value.path());
        return value.several()
                ? value.wording().of(told)
                : value.wording().of(told.isEmpty() ? Fact.NOTHING : told.getFirst());
    }

    Fact fact(Value value) {
        return all(value.outwards(), value.path()).getFirst();
    }

    /** How many there are of what is told. */
    int count(Value value) {
        return all(value.outwards(), value.path()).stream()
                .mapToInt(fact ->
                        fact instanceof Fact.Several several ? several.items().size() : 1)
                .sum();
    }

    String words(Between between) {
        if (number == count) {
            return "";
        }
        return number == count - 1 ? between.joint().last() : between.joint().between();
    }

    boolean holds(Condition condition) {
        return all(condition.outwards(), condition.path()).stream().anyMatch(Fact::present) == condition.wanted();
    }

    List<Telling> items(Loop loop) {
        var items = new ArrayList<Facts>();
        for (var fact : all(loop.outwards(), loop.path())) {
            if (fact instanceof Fact.Several several) {
                items.addAll(several.items());
            }
        }
        var tellings = new ArrayList<Telling>(items.size());
        for (var item : items) {
            tellings.add(new Telling(item, tellings.size() + 1, items.size(), this));
        }
        return tellings;
    }

    /** What the path leads to, of every item of every list on the way. */
    private List<Fact> all(int outwards, List<String> path) {
        var telling = this;
        for (int i = 0; i < outwards && telling.outer != null; i++) {
            telling = telling.outer;
        }
        List<Fact> reached = List.of(telling.facts);
        for (int step = 0; step < path.size(); step++) {
            var name = path.get(step);
            var next = new ArrayList<Fact>();
            for (var fact : reached) {
                if (step == 0) {
                    next.add(telling.get(name));
                } else if (fact instanceof Fact.Several several) {
                    several.items().forEach(item -> next.add(item.get(name)));
                } else if (fact instanceof Facts group) {
                    next.add(group.get(name));
                }
            }
            reached = next;
        }
        return reached;
    }

    private Fact get(String name) {
        if (outer != null && !facts.byName().containsKey(Facts.key(name))) {
            switch (name) {
                case Names.NUMBER -> {
                    return new Fact.Number(BigDecimal.valueOf(number));
                }
                case Names.FIRST -> {
                    return new Fact.Truth(number == 1);
                }
                case Names.LAST -> {
                    return new Fact.Truth(number == count);
                }
                default -> {}
            }
        }
        return facts.get(name);
    }
}
