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

    /** The same, to be read before what stands there. */
    void putBefore(Sheet other, float x, float y) {
        other.ink.addAll(0, ink.stream().map(drop -> drop.moved(x, y)).toList());
    }

    void put(Ink drop) {
        ink.add(drop);
    }
}
