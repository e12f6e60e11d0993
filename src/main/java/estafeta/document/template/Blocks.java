package estafeta.document.template;

import estafeta.document.Facts;
import estafeta.document.template.Node.Block;
import estafeta.document.template.Node.Mark;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/** Joins what opens and what closes into blocks. */
final class Blocks {

    private Blocks() {}

    private record Open(Mark mark, List<Node> body) {}

    /** Among these neighbours alone; what finds no partner here stays a mark. */
    static List<Node> pair(List<Node> nodes, Problems problems) {
        var outside = new ArrayList<Node>();
        var open = new ArrayDeque<Open>();
        for (var node : nodes) {
            var here = open.isEmpty() ? outside : open.element().body;
            if (node instanceof Mark mark && mark.marker().opens()) {
                open.push(new Open(mark, new ArrayList<>()));
            } else if (node instanceof Mark mark && mark.marker().closes() && !open.isEmpty()) {
                var closed = open.pop();
                if (!closes(mark, closed.mark)) {
                    problems.note(
                            Problem.Kind.CROSSED, mark.place(), mark.marker().typed(), closing(closed.mark));
                }
                if (!closed.body.isEmpty()) {
                    (open.isEmpty() ? outside : open.element().body).add(new Block(closed.mark, closed.body));
                }
            } else {
                here.add(node);
            }
        }
        open.descendingIterator().forEachRemaining(unclosed -> {
            outside.add(unclosed.mark);
            outside.addAll(unclosed.body);
        });
        return outside;
    }

    /** Marks that no further neighbours can join any more. */
    static List<Node> settle(List<Node> nodes, Problems problems) {
        return nodes.stream()
                .filter(node -> {
                    if (node instanceof Mark mark && mark.marker().opens()) {
                        problems.note(
                                Problem.Kind.NEVER_CLOSED,
                                mark.place(),
                                mark.marker().typed(),
                                closing(mark));
                    } else if (node instanceof Mark mark && mark.marker().closes()) {
                        problems.note(
                                Problem.Kind.NEVER_OPENED,
                                mark.place(),
                                mark.marker().typed(),
                                "");
                    }
                    return !loose(node);
                })
                .toList();
    }

    static boolean loose(Node node) {
        return node instanceof Mark mark && mark.marker().encloses();
    }

    private static boolean closes(Mark closing, Mark opening) {
        var name = Facts.key(closing.marker().name());
        return name.isEmpty() || name.equals(Facts.key(opening.marker().name()));
    }

    private static String closing(Mark opening) {
        return "{/" + opening.marker().name() + "}";
    }
}
