package estafeta.document.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** A part of a document: its XML, and in it the markers and what they enclose. Never changes, so one template serves many. */
public sealed interface Node {

    /** {@code name} carries the usual prefix of its namespace, whatever prefix the file has. */
    record Element(String name, String tag, Map<String, String> attributes, List<Node> children) implements Node {

        public boolean is(String... names) {
            for (var each : names) {
                if (each.equals(name)) {
                    return true;
                }
            }
            return false;
        }

        public Element with(List<Node> others) {
            return new Element(name, tag, attributes, others);
        }

        public Element with(Map<String, String> others) {
            return new Element(name, tag, others, children);
        }

        public Element with(String attribute, String value) {
            var others = new LinkedHashMap<>(attributes);
            others.put(attribute, value);
            return with(others);
        }

        /** An element of the same namespace. */
        Element beside(String local, Map<String, String> attributes, List<Node> children) {
            int colon = tag.indexOf(':');
            return new Element(
                    name.substring(0, name.indexOf(':') + 1) + local,
                    (colon < 0 ? "" : tag.substring(0, colon + 1)) + local,
                    attributes,
                    children);
        }

        /** By its local name. */
        public String attribute(String local, String otherwise) {
            for (var each : attributes.entrySet()) {
                var written = each.getKey();
                if (written.equals(local) || written.endsWith(":" + local) && !written.startsWith("xmlns:")) {
                    return each.getValue();
                }
            }
            return otherwise;
        }

        public List<Element> elements() {
            var elements = new ArrayList<Element>();
            for (var child : children) {
                if (child instanceof Element element) {
                    elements.add(element);
                }
            }
            return elements;
        }

        public List<Element> elements(String wanted) {
            return elements().stream().filter(element -> element.is(wanted)).toList();
        }

        /** This and all below, in the order of the document. */
        public void walk(Consumer<Element> visit) {
            visit.accept(this);
            for (var child : children) {
                if (child instanceof Element element) {
                    element.walk(visit);
                }
            }
        }

        /** Changes each element from below upwards; what is the same stays the same object. */
        Element mapped(UnaryOperator<Element> change) {
            var same = true;
            var others = new ArrayList<Node>(children.size());
            for (var child : children) {
                var other = child instanceof Element element ? element.mapped(change) : child;
                same &= other == child;
                others.add(other);
            }
            return change.apply(same ? this : with(others));
        }

        public String text() {
            var text = new StringBuilder();
            for (var child : children) {
                switch (child) {
                    case Words words -> text.append(words.text());
                    case Element element -> text.append(element.text());
                    default -> {}
                }
            }
            return text.toString();
        }
    }

    record Words(String text) implements Node {}

    /** A marker as it was found; a value in braces stays, the others become blocks. */
    record Mark(Marker marker, Place place) implements Node {}

    /** Opened and closed; its name is not looked up yet. */
    record Block(Mark opening, List<Node> body) implements Node {}

    /** A field to be told here: how many scopes outwards, by which names, in which words. */
    record Value(int outwards, List<String> path, boolean several, Wording wording) implements Node {}

    /** What is repeated for each item of a list. */
    record Loop(int outwards, List<String> path, List<Node> body) implements Node {}

    /** What stands only if something is there, or only if it is not. */
    record Condition(int outwards, List<String> path, boolean wanted, List<Node> body) implements Node {}

    /** What stands between two items of a loop. */
    record Between(Wording.Joint joint) implements Node {}

    /** One thing for the first item of a loop, another for those after it. */
    record First(Element first, Element later) implements Node {}
}
