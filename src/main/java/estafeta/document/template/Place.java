package estafeta.document.template;

import static estafeta.shell.Text.t;

/** Where in a template something stands, as its author can find it. */
public sealed interface Place {

    String words();

    /** The file as a whole. */
    record Whole() implements Place {
        @Override
        public String words() {
            return t("весь файл");
        }
    }

    /** A paragraph of a Word document outside of tables, counted within its part, and how it begins. */
    record Paragraph(Part part, int number, String beginning) implements Place {
        @Override
        public String words() {
            return switch (part) {
                case BODY -> t("абзац {0}: «{1}»", number, beginning);
                case HEADER -> t("верхний колонтитул: «{0}»", beginning);
                case FOOTER -> t("нижний колонтитул: «{0}»", beginning);
                case NOTE -> t("сноска: «{0}»", beginning);
                case BOX -> t("надпись (текстовое поле): «{0}»", beginning);
            };
        }
    }

    /** A cell of a table in a Word document; tables are counted within their part. */
    record TableCell(Part part, int table, int row, int column) implements Place {
        @Override
        public String words() {
            return switch (part) {
                case BODY -> t("таблица {0}, строка {1}, столбец {2}", table, row, column);
                case HEADER -> t("верхний колонтитул, таблица {0}, строка {1}, столбец {2}", table, row, column);
                case FOOTER -> t("нижний колонтитул, таблица {0}, строка {1}, столбец {2}", table, row, column);
                case NOTE -> t("сноска, таблица {0}, строка {1}, столбец {2}", table, row, column);
                case BOX -> t("надпись (текстовое поле), таблица {0}, строка {1}, столбец {2}", table, row, column);
            };
        }
    }

    /** A cell of an Excel workbook, «B4». */
    record SheetCell(String sheet, String cell) implements Place {
        @Override
        public String words() {
            return t("лист «{0}», ячейка {1}", sheet, cell);
        }
    }

    /** The header or footer of a sheet. */
    record SheetMargin(String sheet) implements Place {
        @Override
        public String words() {
            return t("лист «{0}», колонтитул", sheet);
        }
    }

    /** Part of a Word document. */
    enum Part {
        BODY,
        HEADER,
        FOOTER,
        NOTE,
        BOX
    }
}
