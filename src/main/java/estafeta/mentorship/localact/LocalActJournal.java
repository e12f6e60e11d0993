package estafeta.mentorship.localact;

import static estafeta.shell.Text.t;

import estafeta.kernel.Journal;
import estafeta.kernel.JournalEntry;
import estafeta.kernel.JournalType;
import estafeta.kernel.Permission;
import estafeta.shell.JournalWords;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The lines that local acts leave in the journal of their organisation, and their words. */
@Component
class LocalActJournal implements JournalWords {
    static final JournalType NOTED = type("noted");
    static final JournalType CORRECTED = type("corrected");
    static final JournalType MISTAKEN = type("mistaken");
    static final JournalType SCANNED = type("scanned");
    static final JournalType SCAN_TAKEN_AWAY = type("scan-taken-away");

    private static final String PREFIX = "local-act.";
    private final Journal journal;

    LocalActJournal(Journal journal) {
        this.journal = journal;
    }

    private static JournalType type(String name) {
        return new JournalType(PREFIX + name, Permission.SEE_MENTORSHIPS);
    }

    void record(JournalType type, LocalAct act, LocalDate on, @Nullable String reason) {
        journal.record(
                type,
                act.node(),
                on,
                Map.of("kind", act.kind().name(), "signed", act.signedOn()),
                reason,
                List.of(act.node(), act.id()));
    }

    @Override
    public boolean speaks(String type) {
        return type.startsWith(PREFIX);
    }

    @Override
    public String words(JournalEntry entry) {
        var facts = entry.facts();
        var act = t(
                "{0} от {1}",
                LocalAct.Kind.valueOf(facts.getOrDefault("kind", "")).words(),
                LocalDate.parse(facts.getOrDefault("signed", "")));
        return switch (entry.type().substring(PREFIX.length())) {
            case "noted" -> t("Внесено: {0}", act);
            case "corrected" -> t("Исправлено: {0}", act);
            case "mistaken" -> t("Отмечено ошибочным: {0}", act);
            case "scanned" -> t("Приложен скан: {0}", act);
            case "scan-taken-away" -> t("Скан убран: {0}", act);
            default -> throw new IllegalStateException("No words for " + entry.type());
        };
    }
}
