package estafeta.document.pdf;

import org.jspecify.annotations.Nullable;

/** Part of a paragraph. */
sealed interface Piece {

    Look look();

    record Words(String text, Look look) implements Piece {}

    /** {@code toMargin} for one that goes by the margins and no stop of its own. */
    record Tab(Look look, Shape.Stop.@Nullable Kind toMargin) implements Piece {}

    /** To a new line, or to a new page. */
    record Turn(boolean page, Look look) implements Piece {}

    record Shown(Picture picture, float width, float height, Look look) implements Piece {}
}
