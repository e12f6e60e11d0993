package estafeta.document.pdf;

import java.util.List;
import java.util.function.Supplier;

/** Fills pages from above to below and turns them. */
final class Flow {

    static final float HAIR = 0.05f;

    /** A page and the part of it that text may fill. */
    record Page(Sheet sheet, float left, float top, float bottom) {}

    private final Supplier<Page> pages;
    private Page page;
    private float y;
    private boolean fresh = true;
    private boolean turnedByItself;

    Flow(Supplier<Page> pages) {
        this.pages = pages;
        this.page = pages.get();
        this.y = page.top;
    }

    /** One page without a bottom, its corner at zero. */
    static Flow endless() {
        return new Flow(() -> new Page(new Sheet(0, 0), 0, 0, Float.MAX_VALUE));
    }

    Sheet sheet() {
        return page.sheet;
    }

    float left() {
        return page.left;
    }

    float y() {
        return y;
    }

    float rest() {
        return page.bottom - y;
    }

    float whole() {
        return page.bottom - page.top;
    }

    float bottom() {
        return page.bottom;
    }

    boolean fresh() {
        return fresh;
    }

    void down(float height) {
        y += height;
        fresh = false;
    }

    /** Because the page was full: what comes next needs no room above. */
    void turn() {
        page = pages.get();
        y = page.top;
        fresh = true;
        turnedByItself = true;
    }

    /** Because the text wants it. */
    void begin() {
        turn();
        turnedByItself = false;
    }

    void place(List<? extends Unit> units) {
        int from = 0;
        while (from < units.size()) {
            int to = from;
            float need = gap(units.get(from)) + units.get(from).height();
            while (units.get(to).glued() && to + 1 < units.size() && need <= whole()) {
                to++;
                need += units.get(to).gap() + units.get(to).height();
            }
            if (!fresh && need > rest() + HAIR && need <= whole()) {
                turnBefore(units.get(from));
            }
            for (var unit : units.subList(from, to + 1)) {
                place(unit);
            }
            from = to + 1;
        }
    }

    private void turnBefore(Unit unit) {
        if (unit instanceof Unit.TableRow row) {
            row.rows().turn(row.number(), y, false, this);
        } else {
            turn();
        }
    }

    private float gap(Unit unit) {
        return fresh && turnedByItself ? 0 : unit.gap();
    }

    private void place(Unit unit) {
        switch (unit) {
            case Unit.Strip strip -> place(strip);
            case Unit.TableRow row -> {
                y += gap(row);
                row.rows().place(row.number(), this);
            }
        }
    }

    private void place(Unit.Strip strip) {
        if (strip.onNewPage() && !fresh) {
            begin();
        }
        if (!fresh && gap(strip) + strip.height() > rest() + HAIR) {
            turn();
        }
        y += gap(strip);
        strip.drawing().draw(page.sheet, page.left, y);
        down(strip.height());
        if (strip.turns()) {
            begin();
        }
    }
}
