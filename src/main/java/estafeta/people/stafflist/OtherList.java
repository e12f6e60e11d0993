package estafeta.people.stafflist;

import estafeta.intake.Book;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/** A list of another kind than that of staff which `read` can tell by its columns and print. */
@NamedInterface("commands")
public interface OtherList {

    /** The list as it was read: as JSON, and in words a line each. */
    record Read(Object json, Iterable<String> words) {}

    /** Nothing if the book holds no such list; no day: that of its title, else today. */
    Optional<Read> read(Book book, @Nullable LocalDate asOf, LocalDate today);
}
