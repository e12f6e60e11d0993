package estafeta.diagnostics;

import static estafeta.shell.Text.t;

import estafeta.kernel.JournalEntry;
import estafeta.kernel.JournalType;
import estafeta.kernel.Permission;
import estafeta.shell.JournalWords;
import org.springframework.stereotype.Component;

/** What diagnostics writes into the journal, and its words: that it was done, never what was answered. */
@Component
class DiagnosticsJournal implements JournalWords {
    static final JournalType DIFFICULTIES = new JournalType("diagnostics.difficulties", Permission.SEE_DIAGNOSTICS);
    static final JournalType STRENGTHS = new JournalType("diagnostics.strengths", Permission.SEE_PEOPLE);
    static final JournalType WISHES_CHOSEN = new JournalType("diagnostics.wishes_chosen", Permission.MATCH);

    @Override
    public boolean speaks(String type) {
        return type.startsWith("diagnostics.");
    }

    @Override
    public String words(JournalEntry entry) {
        return switch (entry.type()) {
            case "diagnostics.difficulties" -> t("Отмечено, что сейчас трудно");
            case "diagnostics.strengths" -> t("Отмечены сильные стороны");
            case "diagnostics.wishes_chosen" ->
                entry.facts().getOrDefault("asked", "").equals("true")
                        ? t("Пожелания «с кем вам было бы легко» включены")
                        : t("Пожелания «с кем вам было бы легко» выключены");
            default -> throw new IllegalStateException(entry.type());
        };
    }
}
