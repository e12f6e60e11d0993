package estafeta.document.pdf;

import com.ibm.icu.text.BreakIterator;
import estafeta.document.pdf.Shape.Align;
import estafeta.document.pdf.Shape.Spacing;
import estafeta.document.pdf.Shape.Stop;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Sets the pieces of a paragraph into lines of a width: where they break, where tabs lead, how far words stand apart. */
final class Lines {

    private static final float HAIR = 0.05f;
    private static final float LEAST = 4;
    private static final char SOFT_HYPHEN = '\u00ad';
    private static final Locale RUSSIAN = Locale.of("ru");

    /** Letters of one look that are not parted. */
    private record Run(String text, Look look, float width, Piece.@Nullable Shown picture) {
        static Run of(String text, Look look) {
            return new Run(text, look, look.width(text), null);
        }

        int spaces() {
            return (int) text.chars().filter(letter -> letter == ' ').count();
        }
    }

    /** What stands between two tabs. */
    private static final class Stretch {
        final float from;
        final @Nullable Stop stop;
        final @Nullable Look tab;
        final List<Run> runs = new ArrayList<>();
        final List<Run> blanks = new ArrayList<>();
        float width;
        float blank;

        Stretch(float from, @Nullable Stop stop, @Nullable Look tab) {
            this.from = from;
            this.stop = stop;
            this.tab = tab;
        }

        float start() {
            return start(width);
        }

        private float start(float wide) {
            if (stop == null) {
                return from;
            }
            return switch (stop.kind()) {
                case LEFT -> Math.max(from, stop.at());
                case CENTRE -> Math.max(from, stop.at() - wide / 2);
                case RIGHT -> Math.max(from, stop.at() - wide);
                case DECIMAL -> Math.max(from, stop.at() - beforeComma());
            };
        }

        private float beforeComma() {
            float before = 0;
            for (var run : runs) {
                int comma = run.text.indexOf(',');
                if (comma >= 0) {
                    return before + run.look.width(run.text.substring(0, comma));
                }
                before += run.width;
            }
            return before;
        }

        float end(float more) {
            return start(width + more) + width + more;
        }

        void add(List<Run> words) {
            if (!words.isEmpty()) {
                runs.addAll(blanks);
                blanks.clear();
                runs.addAll(words);
                width += blank + Lines.width(words);
                blank = 0;
            }
        }

        void leave(List<Run> spaces) {
            blanks.addAll(spaces);
            blank += Lines.width(spaces);
        }
    }

    /** What ends a line: its width, a break, a new page, the paragraph. */
    private enum End {
        FULL,
        BROKEN,
        TURNED,
        LAST
    }

    private final Shape shape;
    private final Look mark;
    private final float limit;
    private final float tallest;
    private final float everyStop;
    private final boolean wideAtBreaks;
    private final List<Line> lines = new ArrayList<>();
    private List<Stretch> stretches = new ArrayList<>();
    private boolean begun;

    private Lines(Shape shape, Look mark, float width, Setting setting) {
        this.shape = shape;
        this.mark = mark;
        this.limit = Math.max(width - shape.right(), shape.left() + LEAST);
        this.everyStop = setting.everyStop();
        this.wideAtBreaks = setting.wideAtBreaks();
        this.tallest = setting.tallest();
    }

    /** What the document settles for all its lines. */
    record Setting(float everyStop, boolean wideAtBreaks, float tallest) {}

    static List<Line> of(Shape shape, Look mark, List<Piece> pieces, float width, Setting setting) {
        var lines = new Lines(shape, mark, width, setting);
        lines.begin();
        lines.set(pieces);
        return lines.lines;
    }

    private void set(List<Piece> pieces) {
        var words = new ArrayList<Piece.Words>();
        for (var piece : pieces) {
            if (piece instanceof Piece.Words some) {
                words.add(some);
                continue;
            }
            words(words);
            words.clear();
            switch (piece) {
                case Piece.Tab tab -> tab(tab);
                case Piece.Turn turn -> finish(turn.page() ? End.TURNED : End.BROKEN);
                case Piece.Shown shown -> picture(shown);
                case Piece.Words none -> {}
            }
        }
        words(words);
        var after = lines.isEmpty() ? null : lines.getLast();
        if (begun || after == null || !after.turns()) {
            finish(End.LAST);
        }
    }

    private void words(List<Piece.Words> pieces) {
        var text = new StringBuilder();
        pieces.forEach(piece -> text.append(piece.text()));
        if (text.isEmpty()) {
            return;
        }
        var breaks = BreakIterator.getLineInstance(RUSSIAN);
        breaks.setText(text.toString());
        var letters = new Letters(pieces);
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            if (text.charAt(to - 1) == '/' && to < text.length()) {
                continue;
            }
            int end = to;
            while (end > from && text.charAt(end - 1) == ' ') {
                end--;
            }
            word(letters.runs(from, end), letters.runs(end, to));
            from = to;
        }
    }

    /** The widest word or picture. */
    static float widest(List<Piece> pieces) {
        float widest = 0;
        float word = 0;
        for (var piece : pieces) {
            switch (piece) {
                case Piece.Words words -> {
                    for (int i = 0; i < words.text().length(); i++) {
                        char letter = words.text().charAt(i);
                        word = letter == ' ' ? 0 : word + words.look().width(letter);
                        widest = Math.max(widest, word);
                        word = letter == '-' ? 0 : word;
                    }
                }
                case Piece.Shown shown -> widest = Math.max(widest, shown.width());
                case Piece.Tab none -> word = 0;
                case Piece.Turn none -> word = 0;
            }
        }
        return widest;
    }

    private static float width(List<Run> runs) {
        float width = 0;
        for (var run : runs) {
            width += run.width;
        }
        return width;
    }

    /** Goes through the letters of several pieces from the first to the last. */
    private static final class Letters {
        private final List<Piece.Words> pieces;
        private int piece;
        private int start;

        Letters(List<Piece.Words> pieces) {
            this.pieces = pieces;
        }

        /** Each call begins where the one before ended. */
        List<Run> runs(int from, int to) {
            var runs = new ArrayList<Run>();
            int at = from;
            while (at < to) {
                var words = pieces.get(piece);
                int end = start + words.text().length();
                if (at < end) {
                    int until = Math.min(to, end);
                    runs.add(Run.of(words.text().substring(at - start, until - start), words.look()));
                    at = until;
                }
                if (at == end) {
                    start = end;
                    piece++;
                }
            }
            return runs;
        }
    }

    private void word(List<Run> letters, List<Run> blanks) {
        float width = width(letters);
        if (!letters.isEmpty()) {
            if (!fits(width) && begun && filled()) {
                finish(End.FULL);
            }
            if (fits(width)) {
                last().add(letters);
            } else {
                parted(letters);
            }
        }
        last().leave(blanks);
        begun = true;
    }

    /** A word wider than the line is cut between letters: nothing of it is lost. */
    private void parted(List<Run> letters) {
        for (var run : letters) {
            int from = 0;
            while (from < run.text.length()) {
                int to = from;
                float width = 0;
                while (to < run.text.length()) {
                    int next =
                            to + (Character.isHighSurrogate(run.text.charAt(to)) && to + 1 < run.text.length() ? 2 : 1);
                    float wider = width + run.look.width(run.text.substring(to, next));
                    if (!fits(wider) && (to > from || filled())) {
                        break;
                    }
                    width = wider;
                    to = next;
                }
                if (to > from) {
                    last().add(List.of(Run.of(run.text.substring(from, to), run.look)));
                    begun = true;
                }
                if (to < run.text.length()) {
                    finish(End.FULL);
                }
                from = to;
            }
        }
    }

    private void picture(Piece.Shown shown) {
        float share = Math.min(1, Math.min((limit - shape.left()) / shown.width(), tallest / shown.height()));
        float width = shown.width() * share;
        if (!fits(width) && filled()) {
            finish(End.FULL);
        }
        var scaled = new Piece.Shown(shown.picture(), width, shown.height() * share, shown.look());
        last().add(List.of(new Run("", shown.look(), width, scaled)));
        begun = true;
    }

    private void tab(Piece.Tab tab) {
        float x = last().end(last().blank);
        var stop = stop(x, tab);
        if (stop.at() > limit + HAIR && filled() && !shape.stops().contains(stop)) {
            finish(End.FULL);
            x = last().end(0);
            stop = stop(x, tab);
        }
        stretches.add(new Stretch(x, stop, tab.look()));
        begun = true;
    }

    private Stop stop(float x, Piece.Tab tab) {
        return tab.toMargin() == null
                ? stop(x)
                : new Stop(
                        switch (tab.toMargin()) {
                            case CENTRE -> limit / 2;
                            case RIGHT, DECIMAL -> limit;
                            case LEFT -> 0;
                        },
                        tab.toMargin(),
                        "");
    }

    private Stop stop(float x) {
        for (var stop : shape.stops()) {
            if (stop.at() > x + HAIR && (stop.at() <= shape.left() || x >= shape.left() - HAIR)) {
                return stop;
            }
        }
        if (x < shape.left() - HAIR) {
            return new Stop(shape.left(), Stop.Kind.LEFT, "");
        }
        return new Stop(((float) Math.floor((x + HAIR) / everyStop) + 1) * everyStop, Stop.Kind.LEFT, "");
    }

    private Stretch last() {
        return stretches.getLast();
    }

    private boolean filled() {
        return stretches.size() > 1 || !last().runs.isEmpty();
    }

    private boolean fits(float more) {
        var last = last();
        float most = last.stop == null ? limit : Math.max(limit, last.stop.at());
        return last.end(last.blank + more) <= most + HAIR;
    }

    private void begin() {
        stretches = new ArrayList<>();
        stretches.add(new Stretch(shape.left() + (lines.isEmpty() ? shape.first() : 0), null, null));
        begun = false;
    }

    private void finish(End how) {
        var marks = new ArrayList<Line.Mark>();
        float end = last().end(0);
        int spaces = last().runs.stream().mapToInt(Run::spaces).sum();
        float stretch = spread(how) && spaces > 0 ? Math.max(0, (limit - end) / spaces) : 0;
        float shift = stretches.size() > 1
                ? 0
                : switch (shape.align()) {
                    case CENTRE -> Math.max(0, (limit - end) / 2);
                    case RIGHT -> Math.max(0, limit - end);
                    case LEFT, BOTH -> 0;
                };
        float before = stretches.getFirst().from;
        for (var part : stretches) {
            tabbed(part, before, marks);
            before = put(part, shift, part == last() ? stretch : 0, marks);
        }
        lines.add(line(marks, how == End.TURNED));
        begin();
    }

    /** Whether the words of the line stand apart so that it is full. */
    private boolean spread(End how) {
        return shape.align() == Align.BOTH
                && (how == End.FULL || how == End.BROKEN && wideAtBreaks)
                && (last().stop == null || last().stop.kind() == Stop.Kind.LEFT);
    }

    private static void tabbed(Stretch part, float before, List<Line.Mark> marks) {
        if (part.stop == null || part.tab == null) {
            return;
        }
        float gap = part.start() - before;
        var look = part.tab;
        if (!part.stop.leader().isEmpty()) {
            int times = (int) Math.ceil(gap / look.width(part.stop.leader()) - HAIR);
            if (times > 0) {
                var leading = part.stop.leader().repeat(times);
                marks.add(new Line.Letters(before, leading, look.spaced((gap - look.width(leading)) / times), 0, gap));
            }
        } else if (look.underline() && gap > 0) {
            marks.add(new Line.Underlined(before, gap, look));
        }
    }

    /** Where it ends, with the blanks before the next tab. */
    private static float put(Stretch part, float shift, float stretch, List<Line.Mark> marks) {
        float x = part.start() + shift;
        var text = new StringBuilder();
        float width = 0;
        Look look = null;
        for (var run : part.runs) {
            if (run.picture != null) {
                letters(x, text, look, stretch, width, marks);
                x += width;
                width = 0;
                marks.add(new Line.Shown(x, run.picture));
                x += run.width;
                continue;
            }
            if (look != null && !look.equals(run.look)) {
                letters(x, text, look, stretch, width, marks);
                x += width;
                width = 0;
            }
            look = run.look;
            text.append(run.text);
            width += run.width + run.spaces() * stretch;
        }
        hyphenated(text);
        letters(x, text, look, stretch, width, marks);
        return x + width + part.blank;
    }

    /** A soft hyphen shows only where the line breaks. */
    private static void hyphenated(StringBuilder text) {
        if (!text.isEmpty() && text.charAt(text.length() - 1) == SOFT_HYPHEN) {
            text.setCharAt(text.length() - 1, '-');
        }
    }

    private static void letters(
            float x, StringBuilder text, @Nullable Look look, float stretch, float width, List<Line.Mark> marks) {
        if (look == null) {
            return;
        }
        var shown = text.toString().replace(String.valueOf(SOFT_HYPHEN), "");
        if (!shown.isEmpty()) {
            marks.add(new Line.Letters(x, shown, look, stretch, width));
        }
        text.setLength(0);
    }

    private Line line(List<Line.Mark> marks, boolean turns) {
        if (turns && !begun) {
            return new Line(0, 0, List.of(), true);
        }
        float up = 0;
        float down = 0;
        float picture = 0;
        for (var part : stretches) {
            for (var run : part.runs) {
                if (run.picture != null) {
                    picture = Math.max(picture, run.picture.height());
                } else {
                    up = Math.max(up, run.look.ascent());
                    down = Math.max(down, run.look.descent());
                }
            }
            for (var blank : part.blanks) {
                up = Math.max(up, blank.look.ascent());
                down = Math.max(down, blank.look.descent());
            }
            if (part.tab != null) {
                up = Math.max(up, part.tab.ascent());
                down = Math.max(down, part.tab.descent());
            }
        }
        if (up + down == 0 && picture == 0) {
            up = mark.ascent();
            down = mark.descent();
        }
        float natural = up + down;
        var spacing = shape.spacing();
        float height = switch (spacing.rule()) {
            case SHARE -> natural * spacing.amount();
            case AT_LEAST -> Math.max(natural, spacing.amount());
            case EXACTLY -> spacing.amount();
        };
        float base = spacing.rule() == Spacing.Rule.SHARE ? up : Math.max(up, height - down);
        if (spacing.rule() == Spacing.Rule.EXACTLY) {
            base = height - down - (height - natural) * 0.2f;
        }
        if (picture > base) {
            height = picture + Math.max(down, height - base);
            base = picture;
        }
        return new Line(height, base, List.copyOf(marks), turns);
    }
}
