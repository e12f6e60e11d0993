package estafeta.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Reads the tables of a web page, saved, pasted or called a workbook by the program that made it. */
final class WebPageReader {
    private final String fileName;
    private final Limits limits;

    private WebPageReader(String fileName, Limits limits) {
        this.fileName = fileName;
        this.limits = limits;
    }

    static List<Sheet> read(String fileName, String page, Limits limits) {
        var reader = new WebPageReader(fileName, limits);
        var sheets = new ArrayList<Sheet>();
        for (var table : Jsoup.parse(page).select("table")) {
            if (table.selectFirst("table table") == null) {
                sheets.add(reader.sheet(table, "Таблица " + (sheets.size() + 1)));
            }
        }
        return sheets;
    }

    /** Row and column, from 0, that a cell above or to the left has taken. */
    private record Place(int row, int column) {}

    private Sheet sheet(Element table, String name) {
        var built = new SheetBuilder(fileName, name, false, limits);
        var taken = new HashSet<Place>();
        var row = 0;
        for (var line : table.select("tr")) {
            var column = 0;
            for (var each : line.children()) {
                if (!each.normalName().equals("td") && !each.normalName().equals("th")) {
                    continue;
                }
                while (taken.contains(new Place(row, column))) {
                    column++;
                }
                var width = span(each, "colspan", limits.columns());
                var height = span(each, "rowspan", limits.rows());
                built.put(row, column, cell(each));
                take(taken, row, column, width, height);
                built.merge(row, row + height - 1, column, column + width - 1);
                column += width;
            }
            row++;
        }
        return built.build();
    }

    private void take(Set<Place> taken, int row, int column, int width, int height) {
        if ((long) width * height + taken.size() > limits.rows() * 10L) {
            throw IntakeRefused.broken(fileName);
        }
        for (int i = row + 1; i < row + height; i++) {
            for (int j = column; j < column + width; j++) {
                taken.add(new Place(i, j));
            }
        }
    }

    private static int span(Element cell, String attribute, int most) {
        var stated = cell.attr(attribute).strip();
        return stated.matches("\\d{1,4}") ? Math.clamp(Integer.parseInt(stated), 1, most) : 1;
    }

    private static Cell cell(Element cell) {
        cell.select("br, p, div, li").before("\n");
        var text = cell.wholeText()
                .replaceAll("[ \\t\\r\\u00a0]+", " ")
                .replaceAll(" ?\\n[ \\n]*", "\n")
                .strip();
        var bold = cell.normalName().equals("th") || cell.selectFirst("b, strong") != null;
        return Cell.of(text, bold, false);
    }
}
