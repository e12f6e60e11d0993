package estafeta.document.template;

import estafeta.document.template.Node.Element;
import estafeta.document.template.Node.Mark;
import estafeta.document.template.Node.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The text of one paragraph or cell across its runs, however they are split: finds markers in it, closes gaps. */
final class Inline {

    /** Stands for a picture, a note, a field: nothing that may be inside of a marker. */
    private static final char OBJECT = '\uFFFC';

    private static final int LONGEST_MARKER = 300;
    private static final Pattern DOUBLED = Pattern.compile("\\{\\{([^{}\uFFFC]{1,80})}}");
    private static final String GAP = "gap";
    private static final Map<String, String> PRESERVED = Map.of("xml:space", "preserve");
    /** Equal to what other texts have and yet not the same: so a value is known until it is written. */
    private static final Map<String, String> OF_A_VALUE = Map.copyOf(new HashMap<>(PRESERVED));

    private static final String AFTER_GAP = ",.;:!?)»]";
    private static final String OPENING = "(«[";
    private static final String CLOSING = ")»]";

    private static final Set<String> WRAPPERS = Set.of(
            "w:p",
            "w:r",
            "w:hyperlink",
            "w:ins",
            "w:moveTo",
            "w:smartTag",
            "w:sdt",
            "w:sdtContent",
            "w:fldSimple",
            "w:customXml",
            "w:dir",
            "w:bdo",
            "x:is",
            "x:r");
    private static final Set<String> SILENT = Set.of(
            "w:pPr",
            "w:rPr",
            "w:sdtPr",
            "w:sdtEndPr",
            "w:smartTagPr",
            "w:customXmlPr",
            "w:del",
            "w:moveFrom",
            "w:proofErr",
            "w:bookmarkStart",
            "w:bookmarkEnd",
            "w:lastRenderedPageBreak",
            "w:softHyphen",
            "w:permStart",
            "w:permEnd",
            "w:commentRangeStart",
            "w:commentRangeEnd",
            "w:moveToRangeStart",
            "w:moveToRangeEnd",
            "w:moveFromRangeStart",
            "w:moveFromRangeEnd",
            "x:rPr",
            "x:rPh",
            "x:phoneticPr");

    /** A stretch of the text and what comes instead; nothing takes it away. */
    private record Edit(int from, int to, @Nullable Node instead) {}

    private final Element whole;
    private final StringBuilder text = new StringBuilder();
    /** Where each text, break or object begins, in order. */
    private final List<Integer> starts = new ArrayList<>();

    private final List<Integer> gaps = new ArrayList<>();
    /** Where values end. */
    private final List<Integer> ends = new ArrayList<>();

    private Inline(Element whole) {
        this.whole = whole;
        flatten(whole);
        starts.add(text.length());
    }

    static Inline of(Element whole) {
        return new Inline(whole);
    }

    String text() {
        return text.toString();
    }

    boolean blank() {
        return text.toString().isBlank();
    }

    boolean gapped() {
        return !gaps.isEmpty();
    }

    /** What is put where a value came out empty: closing the gaps takes it away again. */
    static Element gap(Element beside) {
        return beside.beside("t", Map.of(GAP, ""), List.of());
    }

    static Element words(Element beside, String words) {
        return beside.beside("t", PRESERVED, List.of(new Words(words)));
    }

    static Element value(Element beside, String words) {
        return beside.beside("t", OF_A_VALUE, List.of(new Words(words)));
    }

    private void flatten(Element element) {
        for (var child : element.children()) {
            if (child instanceof Element inner) {
                if (WRAPPERS.contains(inner.name())) {
                    flatten(inner);
                } else if (!SILENT.contains(inner.name())) {
                    starts.add(text.length());
                    if (inner.attributes().containsKey(GAP)) {
                        gaps.add(text.length());
                    }
                    text.append(said(inner));
                    if (inner.attributes() == OF_A_VALUE) {
                        ends.add(text.length());
                    }
                }
            } else if (!(child instanceof Words)) {
                starts.add(text.length());
                text.append(OBJECT);
            }
        }
    }

    private static String said(Element element) {
        return switch (element.name()) {
            case "w:t", "x:t" -> element.text();
            case "w:tab" -> "\t";
            case "w:br" -> element.attribute("type", "").isEmpty() ? "\n" : "" + OBJECT;
            case "w:cr" -> "\n";
            case "w:noBreakHyphen" -> "-";
            default -> "" + OBJECT;
        };
    }

    /** With its markers cut out of the runs, each in place of its first letter. */
    Element marked(Place place, Predicate<String> known, Problems problems) {
        var edits = new ArrayList<Edit>();
        for (int at = 0; at < text.length(); at++) {
            var letter = text.charAt(at);
            if (letter != '{' && letter != '}') {
                continue;
            }
            if (at + 1 < text.length() && text.charAt(at + 1) == letter) {
                var doubled = DOUBLED.matcher(text).region(at, text.length());
                if (letter == '{'
                        && doubled.lookingAt()
                        && known.test(Marker.of(doubled.group(1)).name())) {
                    problems.note(Problem.Kind.DOUBLED_BRACES, place, doubled.group(), "{" + doubled.group(1) + "}");
                }
                edits.add(new Edit(at, at + 2, new Words(String.valueOf(letter))));
                at++;
            } else if (letter == '{') {
                int end = end(at);
                if (end < 0) {
                    problems.note(Problem.Kind.UNCLOSED_BRACE, place, around(at, at + 30), "");
                } else {
                    edits.add(new Edit(at, end + 1, new Mark(Marker.of(text.substring(at + 1, end)), place)));
                    at = end;
                }
            } else {
                problems.note(Problem.Kind.STRAY_BRACE, place, around(at - 30, at + 1), "");
            }
        }
        return edits.isEmpty() ? whole : edited(edits);
    }

    private int end(int from) {
        for (int at = from + 1; at < Math.min(text.length(), from + LONGEST_MARKER); at++) {
            switch (text.charAt(at)) {
                case '}' -> {
                    return at;
                }
                case '{', OBJECT -> {
                    return -1;
                }
                default -> {}
            }
        }
        return -1;
    }

    private String around(int from, int to) {
        return text.substring(Math.max(0, from), Math.min(text.length(), to))
                .replace("" + OBJECT, "")
                .strip();
    }

    /** Without the spaces, commas and brackets that stood for what is not there, and without a stop after «г.» */
    Element closed() {
        var gone = new boolean[text.length()];
        for (int end : ends) {
            if (stop(end - 1) && stop(end) && !stop(end + 1)) {
                gone[end] = true;
            }
        }
        for (int gap : gaps) {
            close(gap, gone);
        }
        var edits = new ArrayList<Edit>();
        for (int at = 0; at < gone.length; at++) {
            if (gone[at]) {
                edits.add(new Edit(at, at + 1, null));
            }
        }
        return edits.isEmpty() && gaps.isEmpty() ? whole : edited(edits);
    }

    private void close(int gap, boolean[] gone) {
        while (true) {
            int left = gap - 1;
            while (left >= 0 && gone[left]) {
                left--;
            }
            int right = gap;
            while (right < gone.length && gone[right]) {
                right++;
            }
            char before = left < 0 ? '\n' : text.charAt(left);
            char after = right == gone.length ? '\n' : text.charAt(right);
            var begins = edge(before) || OPENING.indexOf(before) >= 0;
            if (OPENING.indexOf(before) >= 0 && CLOSING.indexOf(after) == OPENING.indexOf(before)) {
                gone[left] = true;
                gone[right] = true;
            } else if (space(before) && (space(after) || edge(after) || AFTER_GAP.indexOf(after) >= 0)) {
                gone[left] = true;
            } else if (before == ':' && (after == ',' || after == ';')) {
                gone[right] = true;
            } else if (begins && (space(after) || after == ',' || after == ';')) {
                gone[right] = true;
            } else if ((before == ',' || before == ';') && (edge(after) || AFTER_GAP.indexOf(after) >= 0)) {
                gone[left] = true;
            } else if (left >= 0 && before == '\n' && after == '\n') {
                gone[left] = true;
            } else if (left < 0 && right < gone.length && after == '\n') {
                gone[right] = true;
            } else {
                return;
            }
        }
    }

    private boolean stop(int at) {
        return at >= 0 && at < text.length() && text.charAt(at) == '.';
    }

    private static boolean space(char letter) {
        return letter == ' ' || letter == '\u00a0';
    }

    private static boolean edge(char letter) {
        return letter == '\n' || letter == '\t';
    }

    private Element edited(List<Edit> edits) {
        return rebuilt(whole, starts.iterator(), edits);
    }

    private Element rebuilt(Element element, Iterator<Integer> begins, List<Edit> edits) {
        var children = new ArrayList<Node>();
        var changed = false;
        for (var child : element.children()) {
            if (child instanceof Element inner && WRAPPERS.contains(inner.name())) {
                var other = rebuilt(inner, begins, edits);
                changed |= other != inner;
                if (other == inner || !(hollow(other) && !hollow(inner))) {
                    children.add(other);
                }
            } else if (child instanceof Words || child instanceof Element silent && SILENT.contains(silent.name())) {
                children.add(child);
            } else {
                int from = begins.next();
                var pieces = pieces(child, from, edits);
                changed |= pieces.size() != 1 || pieces.getFirst() != child;
                children.addAll(pieces);
            }
        }
        return changed ? element.with(List.copyOf(children)) : element;
    }

    /** A run of which nothing but its formatting is left. */
    private static boolean hollow(Element element) {
        return element.is("w:r", "x:r")
                && element.children().stream()
                        .allMatch(child -> child instanceof Element inner && inner.is("w:rPr", "x:rPr"));
    }

    private static List<Node> pieces(Node child, int from, List<Edit> edits) {
        var said = child instanceof Element element ? said(element) : "" + OBJECT;
        int to = from + said.length();
        var touching =
                edits.stream().filter(edit -> edit.from < to && edit.to > from).toList();
        if (child instanceof Element gap && gap.attributes().containsKey(GAP)) {
            return List.of();
        }
        if (touching.isEmpty()) {
            return List.of(child);
        }
        var pieces = new ArrayList<Node>();
        int at = from;
        for (var edit : touching) {
            if (edit.from > at && child instanceof Element element) {
                pieces.add(words(element, said.substring(at - from, edit.from - from)));
            }
            if (edit.from >= from && edit.instead != null && child instanceof Element element) {
                pieces.add(edit.instead instanceof Words words ? words(element, words.text()) : edit.instead);
            }
            at = edit.to;
        }
        if (at < to && child instanceof Element element) {
            pieces.add(words(element, said.substring(at - from)));
        }
        return pieces;
    }

    /** What opens and closes within it as blocks; what does not, lifted out of its runs to stand on its own. */
    static List<Node> lifted(Element element, Problems problems) {
        var children = new ArrayList<Node>();
        for (var child : element.children()) {
            if (child instanceof Element inner && WRAPPERS.contains(inner.name())) {
                children.addAll(split(inner, lifted(inner, problems)));
            } else {
                children.add(child);
            }
        }
        return Blocks.pair(children, problems);
    }

    /** The wrapper around each stretch between loose marks; a content control that they cross goes, its content stays. */
    private static List<Node> split(Element wrapper, List<Node> children) {
        if (children.stream().noneMatch(Blocks::loose)) {
            return List.of(children.equals(wrapper.children()) ? wrapper : wrapper.with(children));
        }
        if (wrapper.is("w:sdt", "w:sdtContent")) {
            return children.stream()
                    .filter(child -> !(child instanceof Element silent && SILENT.contains(silent.name())))
                    .toList();
        }
        var formatting = children.stream()
                .filter(child ->
                        child instanceof Element inner && inner.is("w:rPr", "x:rPr", "w:smartTagPr", "w:customXmlPr"))
                .toList();
        var parts = new ArrayList<Node>();
        var part = new ArrayList<Node>(formatting);
        for (var child : children) {
            if (Blocks.loose(child)) {
                if (part.size() > formatting.size()) {
                    parts.add(wrapper.with(List.copyOf(part)));
                }
                parts.add(child);
                part = new ArrayList<>(formatting);
            } else if (!formatting.contains(child)) {
                part.add(child);
            }
        }
        if (part.size() > formatting.size()) {
            parts.add(wrapper.with(List.copyOf(part)));
        }
        return parts;
    }
}
