package estafeta.document.kept;

import estafeta.document.Fact;
import estafeta.document.Facts;
import estafeta.document.Vocabulary;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stamp of a paper («гриф»): looked at, agreed or approved, by whom and by which paper. Without a number the room for it is
 * left.
 *
 * @param whose a body or a post, as it stands on the stamp: «на заседании педагогического совета», «председатель профкома»;
 *     nobody is named
 */
public record Stamp(
        Heading heading,
        String whose,
        @Nullable String number,
        @Nullable LocalDate heldOn) {
    /** What it says first. Papers are Russian whoever draws them. */
    public enum Heading {
        CONSIDERED("РАССМОТРЕНО"),
        ADOPTED("ПРИНЯТО"),
        AGREED("СОГЛАСОВАНО"),
        OPINION("С УЧЁТОМ МНЕНИЯ"),
        APPROVED("УТВЕРЖДЕНО"),
        APPROVES("УТВЕРЖДАЮ");

        private final String printed;

        Heading(String printed) {
            this.printed = printed;
        }

        public String printed() {
            return printed;
        }

        boolean approval() {
            return this == APPROVED || this == APPROVES;
        }

        String paper() {
            return this == APPROVED ? "приказ" : "протокол";
        }
    }

    static final Stamp EXAMPLE =
            new Stamp(Heading.CONSIDERED, "на заседании педагогического совета", "1", LocalDate.of(2026, 8, 28));

    private static final Vocabulary<Stamp> VOCABULARY = Vocabulary.of("гриф", EXAMPLE)
            .text("вид", "РАССМОТРЕНО, ПРИНЯТО, СОГЛАСОВАНО, УТВЕРЖДЕНО", stamp -> stamp.heading.printed())
            .truth("утверждение", "это гриф утверждения", stamp -> stamp.heading.approval())
            .text("чей", "орган или должность, как стоит на грифе", Stamp::whose)
            .truth("подпись", "ставят подпись, а не номер документа", Stamp::signed)
            .text("документ", "протокол или приказ", stamp -> stamp.heading.paper())
            .text("номер", "номер протокола или приказа", Stamp::number)
            .day("дата", "его дата", Stamp::heldOn);

    private static final String FIELD = "грифы";

    /** Every paper may tell its stamps besides what it tells itself. */
    static <T> Vocabulary<T> with(Vocabulary<T> vocabulary) {
        return vocabulary.list(
                FIELD, "грифы: кто рассмотрел, согласовал, утвердил", VOCABULARY, from -> List.of(EXAMPLE));
    }

    /** Whoever agrees or approves in person. */
    private boolean signed() {
        return (heading == Heading.AGREED || heading == Heading.APPROVES) && number == null && heldOn == null;
    }

    /** What a paper tells, and who has stamped it. */
    static Facts on(Facts facts, List<Stamp> stamps) {
        var all = new LinkedHashMap<>(facts.byName());
        all.put(FIELD, new Fact.Several(stamps.stream().map(VOCABULARY::facts).toList()));
        return new Facts(all);
    }
}
