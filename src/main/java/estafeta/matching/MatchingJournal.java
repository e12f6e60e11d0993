package estafeta.matching;

import static estafeta.shell.Text.t;

import estafeta.kernel.JournalEntry;
import estafeta.kernel.JournalType;
import estafeta.kernel.Permission;
import estafeta.shell.JournalWords;
import org.springframework.stereotype.Component;

/** What matching writes into the journal, and its words. */
@Component
class MatchingJournal implements JournalWords {
    static final JournalType SEARCHED = new JournalType("matching.searched", Permission.MATCH);
    static final JournalType CHOSEN = new JournalType("matching.chosen", Permission.MATCH);
    static final JournalType APPROVED = new JournalType("matching.approved", Permission.SEE_MENTORSHIPS);

    static final JournalType RULES = new JournalType("matching.rules", Permission.MATCH);

    @Override
    public boolean speaks(String type) {
        return type.startsWith("matching.");
    }

    @Override
    public String words(JournalEntry entry) {
        return switch (entry.type()) {
            case "matching.searched" -> t("Подобраны пары");
            case "matching.chosen" -> t("Наставник выбран вручную");
            case "matching.approved" -> t("Пара предложена подбором и утверждена");
            case "matching.rules" -> t("Изменены правила подбора");
            default -> throw new IllegalStateException(entry.type());
        };
    }
}
