package estafeta.document;

import estafeta.grammar.Correction;
import estafeta.grammar.Forms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a kind of paper can tell: each field by its Russian name, what it is, and how it is taken from {@code T}. Against it a
 * template is checked; of it the facts of a paper are made.
 */
public final class Vocabulary<T> {

    /** What kind of fact a field is: decides how it may be worded. */
    public enum Kind {
        TEXT,
        WORDS,
        PERSON,
        DAY,
        NUMBER,
        SUM,
        TRUTH,
        GROUP,
        LIST
    }

    /** A field as the page of fields shows it; a group and a list have fields of their own. */
    public record Field(String name, String words, Kind kind, List<Field> fields) {}

    private record Entry<T>(Field field, Function<T, Fact> of) {}

    private final String paper;
    private final T example;
    private final List<Entry<T>> entries;

    private Vocabulary(String paper, T example, List<Entry<T>> entries) {
        this.paper = paper;
        this.example = example;
        this.entries = entries;
    }

    /** What it is about («приказ о закреплении», «пара») and an honest example. */
    public static <T> Vocabulary<T> of(String paper, T example) {
        return new Vocabulary<>(paper, example, List.of());
    }

    public Vocabulary<T> text(String name, String words, Function<T, @Nullable String> of) {
        return with(name, words, Kind.TEXT, of, Fact.Text::new);
    }

    /** A position, a body that decides. */
    public Vocabulary<T> position(String name, String words, Function<T, @Nullable Forms> of) {
        return with(name, words, Kind.WORDS, of, forms -> new Fact.Words(Correction.Kind.POSITION, forms));
    }

    public Vocabulary<T> organisation(String name, String words, Function<T, @Nullable Forms> of) {
        return with(name, words, Kind.WORDS, of, forms -> new Fact.Words(Correction.Kind.ORGANISATION, forms));
    }

    public Vocabulary<T> place(String name, String words, Function<T, @Nullable Forms> of) {
        return with(name, words, Kind.WORDS, of, forms -> new Fact.Words(Correction.Kind.PLACE, forms));
    }

    public Vocabulary<T> person(String name, String words, Function<T, Fact.@Nullable Person> of) {
        return with(name, words, Kind.PERSON, of, person -> person);
    }

    public Vocabulary<T> day(String name, String words, Function<T, @Nullable LocalDate> of) {
        return with(name, words, Kind.DAY, of, Fact.Day::new);
    }

    public Vocabulary<T> number(String name, String words, Function<T, ? extends @Nullable Number> of) {
        return with(name, words, Kind.NUMBER, of, number -> new Fact.Number(new BigDecimal(number.toString())));
    }

    /** Roubles. */
    public Vocabulary<T> sum(String name, String words, Function<T, @Nullable BigDecimal> of) {
        return with(name, words, Kind.SUM, of, Fact.Sum::new);
    }

    public Vocabulary<T> truth(String name, String words, Predicate<T> of) {
        return with(name, words, Kind.TRUTH, of::test, Fact.Truth::new);
    }

    /** Fields of a part, «наставник.должность»; the part by itself, «наставник», tells its first field. */
    public <P> Vocabulary<T> part(String name, String words, Vocabulary<P> fields, Function<T, @Nullable P> of) {
        var empty = fields.nothing();
        return with(new Field(name, words, Kind.GROUP, fields.fields()), from -> {
            var part = of.apply(from);
            return part == null ? empty : fields.facts(part);
        });
    }

    public <I> Vocabulary<T> list(String name, String words, Vocabulary<I> fields, Function<T, List<I>> of) {
        return with(
                new Field(name, words, Kind.LIST, fields.fields()),
                from -> new Fact.Several(
                        of.apply(from).stream().map(fields::facts).toList()));
    }

    public String paper() {
        return paper;
    }

    public List<Field> fields() {
        return entries.stream().map(Entry::field).toList();
    }

    public Facts facts(T from) {
        var facts = new LinkedHashMap<String, Fact>();
        entries.forEach(entry -> facts.put(entry.field.name(), entry.of.apply(from)));
        return new Facts(facts);
    }

    public Facts example() {
        return facts(example);
    }

    /** The fields of a part that is not there. */
    private Facts nothing() {
        return nothing(fields());
    }

    private static Facts nothing(List<Field> fields) {
        var facts = new LinkedHashMap<String, Fact>();
        fields.forEach(field -> facts.put(
                field.name(),
                switch (field.kind()) {
                    case GROUP -> nothing(field.fields());
                    case LIST -> new Fact.Several(List.of());
                    default -> Fact.NOTHING;
                }));
        return new Facts(facts);
    }

    private <V> Vocabulary<T> with(
            String name, String words, Kind kind, Function<T, ? extends @Nullable V> of, Function<V, Fact> fact) {
        return with(new Field(name, words, kind, List.of()), from -> {
            V value = of.apply(from);
            return value == null ? Fact.NOTHING : fact.apply(value);
        });
    }

    private Vocabulary<T> with(Field field, Function<T, Fact> of) {
        if (entries.stream().anyMatch(entry -> Facts.key(entry.field.name()).equals(Facts.key(field.name())))) {
            throw new IllegalArgumentException("twice the same field: " + field.name());
        }
        return new Vocabulary<>(
                paper,
                example,
                Stream.concat(entries.stream(), Stream.of(new Entry<>(field, of)))
                        .toList());
    }
}
