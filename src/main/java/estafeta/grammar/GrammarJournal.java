package estafeta.grammar;

import static estafeta.shell.Text.t;

import estafeta.kernel.JournalEntry;
import estafeta.kernel.JournalType;
import estafeta.kernel.Permission;
import estafeta.shell.JournalWords;
import org.springframework.stereotype.Component;

/** What is written down about corrections by hand: that it was done, never the name. */
@Component
class GrammarJournal implements JournalWords {
    static final JournalType NOTED = new JournalType("grammar.noted", Permission.SEE_PEOPLE);
    static final JournalType FORGOTTEN = new JournalType("grammar.forgotten", Permission.SEE_PEOPLE);

    @Override
    public boolean speaks(String type) {
        return type.startsWith("grammar.");
    }

    @Override
    public String words(JournalEntry entry) {
        return switch (entry.type()) {
            case "grammar.noted" -> t("Поправлено склонение");
            case "grammar.forgotten" -> t("Снята поправка к склонению");
            default -> throw new IllegalStateException(entry.type());
        };
    }
}
