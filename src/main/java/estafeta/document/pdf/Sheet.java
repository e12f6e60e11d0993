package estafeta.document.pdf;

import java.util.ArrayList;
import java.util.List;

/** A page and what is drawn on it. */
record Sheet(float width, float height, List<Ink> ink) {

    Sheet(float width, float height) {
        this(width, height, new ArrayList<>());
    }

    /** The same on another, moved by so much. */
    void putOn(Sheet other, float x, float y) {
        ink.forEach(drop -> other.put(drop.moved(x, y)));
    }

    void put(Ink drop) {
        ink.add(drop);
    }
}
