package estafeta.intake;

import java.util.List;

/** A file as read: its sheets in order, hidden ones too. */
public record Book(String fileName, Format format, List<Sheet> sheets) {

    /** The shapes a list may come in. */
    public enum Format {
        XLSX,
        XLS,
        ODS,
        DOCX,
        WEB_PAGE,
        TEXT
    }

    public Book {
        sheets = List.copyOf(sheets);
    }

    public List<Sheet> visible() {
        return sheets.stream().filter(sheet -> !sheet.hidden()).toList();
    }
}
