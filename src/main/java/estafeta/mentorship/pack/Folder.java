package estafeta.mentorship.pack;

import estafeta.mentorship.pack.FolderEntry.Standing;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** «Папка наставничества»: everything an inspection asks for, what is there, what is lacking, what holds no more. */
public record Folder(LocalDate day, List<FolderEntry> entries) {
    public List<FolderEntry> on(Shelf shelf) {
        return entries.stream().filter(entry -> entry.shelf() == shelf).toList();
    }

    public int count(Standing standing) {
        return Math.toIntExact(
                entries.stream().filter(entry -> entry.standing() == standing).count());
    }

    public Stream<Piece> pieces() {
        return entries.stream().flatMap(entry -> entry.pieces().stream());
    }
}
