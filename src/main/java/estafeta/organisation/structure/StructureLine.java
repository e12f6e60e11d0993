package estafeta.organisation.structure;

import estafeta.organisation.Features;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What would come of one row: where it stands, what it is, and every remark beside its cell. */
public record StructureLine(
        int number,
        Fate fate,
        List<String> place,
        String type,
        String fullName,
        String shortName,
        Features features,
        @Nullable Chief head,
        List<Remark> remarks) {

    /** What the program would do with the row. */
    public enum Fate {
        CREATE("добавим", "добавлена"),
        SAME("уже есть", "уже была"),
        REFUSE("не добавим", "не добавлена"),
        SKIP("пропустим", "пропущена");

        private final String words;
        private final String done;

        Fate(String words, String done) {
            this.words = words;
            this.done = done;
        }

        /** The same when it is over. */
        public String done() {
            return done;
        }

        public String words() {
            return words;
        }
    }

    /** A head as the list names one. */
    public record Chief(
            String surname, String given, @Nullable String patronymic) {}

    /** What was noticed in a cell: what stands there, what is expected; a grave one keeps the row out. */
    public record Remark(StructureField field, String found, String words, boolean grave) {}
}
