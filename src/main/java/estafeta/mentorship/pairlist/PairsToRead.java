package estafeta.mentorship.pairlist;

import estafeta.intake.Book;
import estafeta.people.stafflist.OtherList;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/** A list of pairs for the command `read`. */
@NamedInterface("commands")
public final class PairsToRead implements OtherList {
    @Override
    public Optional<Read> read(Book book, @Nullable LocalDate asOf, LocalDate today) {
        return PairList.find(book).map(table -> {
            var mapped = table.mapped(table.guess(PairList.FIELDS).mapping(), PairList.FIELDS);
            var reading = asOf == null ? PairList.read(mapped, today) : PairList.readAsOf(mapped, asOf);
            var json = PairListJson.of(book, mapped, reading);
            return new Read(json, json.words());
        });
    }
}
