package estafeta.mentorship.pack;

import static estafeta.shell.Text.t;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A paper of the folder: whether it is there, what is to be said of it, where it is mended, and the files that tell it. */
public record FolderEntry(
        Shelf shelf,
        Standing standing,
        String title,
        String remark,
        @Nullable String href,
        List<Piece> pieces) {
    /** What of it there is. */
    public enum Standing {
        HAS,
        LACKS,
        EXPIRED,
        BY_HAND;

        public String words() {
            return switch (this) {
                case HAS -> t("есть");
                case LACKS -> t("не хватает");
                case EXPIRED -> t("не действует");
                case BY_HAND -> t("вложите сами");
            };
        }
    }

    public static FolderEntry has(Shelf shelf, String title, String remark, List<Piece> pieces) {
        return new FolderEntry(shelf, Standing.HAS, title, remark, null, pieces);
    }

    static FolderEntry byHand(Shelf shelf, String title, String remark, List<Piece> pieces) {
        return new FolderEntry(shelf, Standing.BY_HAND, title, remark, null, pieces);
    }

    static FolderEntry lacks(Shelf shelf, String title, String remark, String href, List<Piece> pieces) {
        return new FolderEntry(shelf, Standing.LACKS, title, remark, href, pieces);
    }

    static FolderEntry expired(Shelf shelf, String title, String remark, String href, List<Piece> pieces) {
        return new FolderEntry(shelf, Standing.EXPIRED, title, remark, href, pieces);
    }

    public boolean mendable() {
        return standing == Standing.LACKS || standing == Standing.EXPIRED;
    }

    /** What may be done where it leads. */
    public String step() {
        if (!mendable()) {
            return t("Открыть");
        }
        return shelf == Shelf.LOCAL_ACTS ? t("Внести") : t("Исправить");
    }
}
