package estafeta.document.pdf;

import estafeta.document.pdf.Shape.Edge;
import estafeta.document.template.Node.Element;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What follows one another in a text. */
sealed interface Block {

    /** {@code mark} is how an empty paragraph would look. */
    record Paragraph(Shape shape, Look mark, List<Piece> pieces) implements Block {}

    /** {@code shift} is how far it stands from the left margin. */
    record Table(List<Float> columns, float shift, Shape.Align align, boolean fixed, List<Row> rows) implements Block {
        Table with(List<Float> others) {
            return new Table(others, shift, align, fixed, rows);
        }

        float width() {
            return (float) columns.stream().mapToDouble(Float::doubleValue).sum();
        }

        float width(Cell cell) {
            float width = 0;
            for (int column = cell.column; column < cell.column + cell.across && column < columns.size(); column++) {
                width += columns.get(column);
            }
            return width;
        }

        float left(Cell cell) {
            float left = 0;
            for (int column = 0; column < cell.column && column < columns.size(); column++) {
                left += columns.get(column);
            }
            return left;
        }

        /** The rows that stand again at the top of each page. */
        int heads() {
            int heads = 0;
            while (heads < rows.size() && rows.get(heads).head) {
                heads++;
            }
            return heads == rows.size() ? 0 : heads;
        }
    }

    record Row(List<Cell> cells, float least, boolean head, boolean whole) {}

    record Cell(
            int column,
            int across,
            int down,
            List<Block> content,
            Map<String, Edge> edges,
            int fill,
            Inner inner,
            Stands stands) {}

    /** The margins inside of a cell. */
    record Inner(float top, float right, float bottom, float left) {}

    enum Stands {
        TOP,
        MIDDLE,
        BOTTOM
    }

    /** The end of a section, with what it says of its pages; none at the end of a text that says nothing. */
    record SectionEnd(@Nullable Element said) implements Block {}
}
