package estafeta.people.stafflist;

import estafeta.intake.Cell;
import estafeta.intake.Finding;
import estafeta.intake.MappedTable;
import estafeta.intake.Margin;
import estafeta.intake.Place;
import estafeta.people.AbsenceKind;
import estafeta.people.CategoryKind;
import estafeta.people.StatedDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/** What the words of a single cell say of a teacher, for readers of other lists than those of staff. */
@NamedInterface("lists")
public final class ListWords {

    /** A position with its subjects, as the list has them. */
    public record Held(String position, List<String> subjects) {}

    /** A long absence; either end may be untold. */
    public record Away(
            AbsenceKind kind,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    private ListWords() {}

    /** The day a list speaks of by its title, else today. */
    public static LocalDate listDate(MappedTable table, LocalDate today) {
        return StaffList.listDate(table, today);
    }

    /** The first date inside a text. */
    public static Optional<StatedDate> date(String words, LocalDate asOf) {
        return Dates.find(words, asOf);
    }

    /** The first day of a month without a year: of the school year that goes on. */
    public static Optional<LocalDate> dateWithoutYear(String words, LocalDate asOf) {
        return Dates.withoutYear(words, asOf);
    }

    /** Since when somebody works who has worked «25 л.» by now. */
    public static Optional<StatedDate> since(String experience, LocalDate asOf) {
        return Experience.looksLike(experience)
                ? Experience.since(Cell.of(experience), nowhere(), asOf)
                : Optional.empty();
    }

    public static Optional<CategoryKind> category(String words, LocalDate asOf) {
        return Categories.looksLike(words)
                ? Categories.read(Cell.of(words), nowhere(), asOf).flatMap(StaffTerms::category)
                : Optional.empty();
    }

    public static Optional<Away> away(String words, LocalDate asOf) {
        return Notes.absence(words, asOf)
                .map(absence -> new Away(StaffTerms.absence(absence.kind()), absence.from(), absence.until()));
    }

    /** Whether somebody has left by these words. */
    public static boolean left(String words) {
        return Notes.left(words);
    }

    /** The post that words tell, a bare subject that of a teacher; nothing if they tell of something else. */
    public static Optional<Held> held(String words) {
        return Positions.known(words) || Subjects.read(words).stream().anyMatch(Subjects::known)
                ? Positions.read(words, "").stream()
                        .findFirst()
                        .map(stated -> new Held(stated.position(), stated.subjects()))
                : Optional.empty();
    }

    private static Margin nowhere() {
        return new Margin(new Place("", 0, 0), "", new ArrayList<Finding>());
    }
}
