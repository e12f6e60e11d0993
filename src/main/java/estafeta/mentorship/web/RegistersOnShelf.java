package estafeta.mentorship.web;

import static estafeta.shell.Text.t;

import estafeta.kernel.Nodes;
import estafeta.mentorship.pack.Asked;
import estafeta.mentorship.pack.FolderEntry;
import estafeta.mentorship.pack.Piece;
import estafeta.mentorship.pack.Shelf;
import estafeta.mentorship.pack.ShelfSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** The bank of mentors as it is today and the base of mentees of the year, of the organisation itself. */
@Component
class RegistersOnShelf implements ShelfSource {
    private final RegisterExport export;
    private final Nodes nodes;

    RegistersOnShelf(RegisterExport export, Nodes nodes) {
        this.export = export;
        this.nodes = nodes;
    }

    @Override
    public List<FolderEntry> entries(Asked asked) {
        var node = nodes.require(asked.node());
        var entries = new ArrayList<FolderEntry>();
        if (asked.present()) {
            entries.add(entry(
                    "mentors",
                    t("Банк наставников"),
                    t("на {0}", asked.day()),
                    () -> export.mentorsAt(node, asked.viewer())));
        }
        entries.add(entry(
                "mentees",
                t("База наставляемых"),
                t("за {0} учебный год", asked.year().words()),
                () -> export.menteesAt(node, asked.year(), asked.viewer())));
        return entries;
    }

    private static FolderEntry entry(String key, String title, String remark, Supplier<byte[]> workbook) {
        return FolderEntry.has(
                Shelf.REGISTERS,
                title,
                remark,
                List.of(Piece.drawn(key, title, () -> new Piece.Content("xlsx", workbook.get()))));
    }
}
