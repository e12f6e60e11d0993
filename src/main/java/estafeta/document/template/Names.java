package estafeta.document.template;

import estafeta.document.Facts;
import estafeta.document.Vocabulary;
import estafeta.document.Vocabulary.Field;
import estafeta.document.template.Node.Between;
import estafeta.document.template.Node.Block;
import estafeta.document.template.Node.Condition;
import estafeta.document.template.Node.Element;
import estafeta.document.template.Node.First;
import estafeta.document.template.Node.Loop;
import estafeta.document.template.Node.Mark;
import estafeta.document.template.Node.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Looks names up in a vocabulary: in the item of the innermost loop first, then outwards. */
final class Names {

    /** Every loop tells these of its item. */
    static final String NUMBER = "№";

    static final String FIRST = "первый";
    static final String LAST = "последний";

    private static final List<Field> OF_AN_ITEM = List.of(
            new Field(NUMBER, "", Vocabulary.Kind.NUMBER, List.of()),
            new Field(FIRST, "", Vocabulary.Kind.TRUTH, List.of()),
            new Field(LAST, "", Vocabulary.Kind.TRUTH, List.of()));

    /** The fields on the way to the one that is named, itself the last. */
    private record Found(int outwards, List<Field> way) {
        Field field() {
            return way.getLast();
        }

        List<String> path() {
            return way.stream().map(Field::name).toList();
        }

        boolean several() {
            return way.stream().anyMatch(field -> field.kind() == Vocabulary.Kind.LIST);
        }
    }

    private final List<List<Field>> scopes = new ArrayList<>();
    private final List<Vocabulary<?>> others;
    private final Problems problems;
    private final Set<String> used = new TreeSet<>();

    Names(Vocabulary<?> vocabulary, List<Vocabulary<?>> others, Problems problems) {
        scopes.add(vocabulary.fields());
        this.others = others;
        this.problems = problems;
    }

    /** The outermost names looked up so far, as the vocabulary spells them. */
    Set<String> used() {
        return used;
    }

    boolean known(String name) {
        return find(name).isPresent();
    }

    List<Node> resolved(List<Node> nodes) {
        return nodes.stream().map(this::resolved).toList();
    }

    private Node resolved(Node node) {
        return switch (node) {
            case Mark mark -> value(mark).orElse(node);
            case Block block -> block(block);
            case Element element -> element(element);
            case First first -> new First(element(first.first()), element(first.later()));
            default -> node;
        };
    }

    private Element element(Element element) {
        if (element.children().isEmpty()) {
            return element;
        }
        var children = new ArrayList<Node>(element.children().size());
        var same = true;
        for (var child : element.children()) {
            var other = resolved(child);
            same &= other == child;
            children.add(other);
        }
        return same ? element : element.with(List.copyOf(children));
    }

    private Optional<Node> value(Mark mark) {
        var marker = mark.marker();
        if (marker.name().isEmpty()) {
            problems.note(Problem.Kind.NOTHING_IN_BRACES, mark.place(), marker.typed(), "");
            return Optional.empty();
        }
        return require(mark).map(found -> {
            var way = new ArrayList<>(found.way);
            while (!way.getLast().fields().isEmpty()) {
                way.add(way.getLast().fields().getFirst());
            }
            var told = new Found(found.outwards, way);
            var name = "{" + marker.name() + "}";
            var wording = Wording.of(
                    marker.formats(),
                    told.field().kind(),
                    told.several(),
                    (kind, format, hint) -> problems.note(
                            kind,
                            mark.place(),
                            format.isEmpty() ? name : format,
                            hint.isEmpty() ? hintOf(kind, name) : hint));
            if (told.several() && wording.joint() == null && !wording.counts()) {
                problems.note(
                        Problem.Kind.LIST_WITHOUT_LOOP, mark.place(), name, "{" + marker.name() + "|через запятую}");
            }
            return new Value(told.outwards, told.path(), told.several(), wording);
        });
    }

    private static String hintOf(Problem.Kind kind, String name) {
        return kind == Problem.Kind.UNFIT_FORMAT || kind == Problem.Kind.FORMATS_CLASH ? name : "";
    }

    private Node block(Block block) {
        var mark = block.opening();
        var marker = mark.marker();
        var found = require(mark);
        if (found.isEmpty()) {
            return block;
        }
        var field = found.get().field();
        if (marker.kind() != Marker.Kind.LOOP) {
            return new Condition(
                    found.get().outwards, found.get().path(), marker.kind() == Marker.Kind.IF, resolved(block.body()));
        }
        if (field.kind() != Vocabulary.Kind.LIST) {
            problems.note(
                    Problem.Kind.NOT_A_LIST,
                    mark.place(),
                    "{" + marker.name() + "}",
                    "{?" + marker.name() + "}…{/" + marker.name() + "}");
            return block;
        }
        scopes.addFirst(
                Stream.concat(field.fields().stream(), OF_AN_ITEM.stream()).toList());
        var body = new ArrayList<>(resolved(block.body()));
        scopes.removeFirst();
        joint(mark, body);
        return new Loop(found.get().outwards, found.get().path(), List.copyOf(body));
    }

    /** Puts what joins the items at the end of the body, formatted as what it follows. */
    private void joint(Mark mark, List<Node> body) {
        if (mark.marker().formats().isEmpty()) {
            return;
        }
        var joint = new Between(Wording.jointOf(
                mark.marker().formats(), (kind, format, hint) -> problems.note(kind, mark.place(), format, hint)));
        var last = body.getLast();
        if (last instanceof Element block && block.is("w:p", "w:tbl", "w:tr", "x:row", "dropped", "upto")) {
            problems.note(
                    Problem.Kind.UNFIT_FORMAT,
                    mark.place(),
                    mark.marker().formats().getFirst(),
                    mark.marker().typed());
        } else if (last instanceof Element run && run.is("w:r", "x:r")) {
            var children =
                    new ArrayList<>(run.elements("w:rPr").isEmpty() ? run.elements("x:rPr") : run.elements("w:rPr"));
            var joined = new ArrayList<Node>(children);
            joined.add(joint);
            body.add(run.with(List.copyOf(joined)));
        } else {
            body.add(joint);
        }
    }

    private Optional<Found> require(Mark mark) {
        var name = mark.marker().name();
        var found = find(name);
        if (found.isPresent()) {
            if (found.get().outwards == scopes.size() - 1) {
                used.add(String.join(".", found.get().path()));
            }
            return found;
        }
        var typed = "{" + name + "}";
        var list = listOf(name, scopes.getLast());
        var other = others.stream()
                .filter(vocabulary ->
                        inside(vocabulary.fields(), Facts.key(name)).isPresent())
                .findFirst();
        if (list.isPresent()) {
            problems.note(Problem.Kind.NAME_OF_ITEMS, mark.place(), typed, list.get());
        } else if (other.isPresent()) {
            problems.note(
                    Problem.Kind.NAME_OF_ANOTHER_PAPER,
                    mark.place(),
                    typed,
                    other.get().paper());
        } else {
            var nearest = Nearest.of(name, offered());
            problems.note(Problem.Kind.UNKNOWN_NAME, mark.place(), typed, nearest.isEmpty() ? "" : "{" + nearest + "}");
        }
        return Optional.empty();
    }

    private Optional<Found> find(String name) {
        var key = Facts.key(name);
        for (int outwards = 0; outwards < scopes.size(); outwards++) {
            var way = inside(scopes.get(outwards), key);
            if (way.isPresent()) {
                return Optional.of(new Found(outwards, way.get()));
            }
        }
        return Optional.empty();
    }

    private static Optional<List<Field>> inside(List<Field> fields, String key) {
        for (var field : fields) {
            var own = Facts.key(field.name());
            if (key.equals(own)) {
                return Optional.of(List.of(field));
            }
            if (key.startsWith(own + ".")) {
                var rest = inside(field.fields(), key.substring(own.length() + 1));
                if (rest.isPresent()) {
                    var way = new ArrayList<Field>();
                    way.add(field);
                    way.addAll(rest.get());
                    return Optional.of(way);
                }
            }
        }
        return Optional.empty();
    }

    /** The loop inside of which the name would be known. */
    private static Optional<String> listOf(String name, List<Field> fields) {
        for (var field : fields) {
            if (field.kind() == Vocabulary.Kind.LIST) {
                if (inside(field.fields(), Facts.key(name)).isPresent()) {
                    return Optional.of("{#" + field.name() + "}…{/" + field.name() + "}");
                }
            }
            var deeper = listOf(name, field.fields());
            if (deeper.isPresent()) {
                return deeper;
            }
        }
        return Optional.empty();
    }

    private List<String> offered() {
        var offered = new ArrayList<String>();
        scopes.forEach(fields -> offer("", fields, offered));
        return offered;
    }

    private static void offer(String before, List<Field> fields, List<String> offered) {
        for (var field : fields) {
            offered.add(before + field.name());
            offer(before + field.name() + ".", field.fields(), offered);
        }
    }
}
