package estafeta.mentorship.pay;

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

/** The lines that pay leaves in the journal: of the mentor and for whoever may see pay, without sums. Pairs have none. */
@Component
class PayJournal implements JournalWords {
    static final JournalType SET = type("set");
    static final JournalType ENDED = type("ended");
    static final JournalType ORDERED = type("ordered");
    static final JournalType CORRECTED = type("corrected");
    static final JournalType MISTAKEN = type("mistaken");
    static final JournalType CARRIED_OVER = type("carried-over");

    private static final String PREFIX = "pay.";
    private final Journal journal;

    PayJournal(Journal journal) {
        this.journal = journal;
    }

    private static JournalType type(String name) {
        return new JournalType(PREFIX + name, Permission.SEE_PAY);
    }

    void record(JournalType type, Pay pay, LocalDate on, Map<String, ?> facts, @Nullable String reason) {
        journal.record(type, pay.node(), on, facts, reason, List.of(pay.id(), pay.person()));
    }

    @Override
    public boolean speaks(String type) {
        return type.startsWith(PREFIX);
    }

    @Override
    public String words(JournalEntry entry) {
        var facts = entry.facts();
        return switch (entry.type().substring(PREFIX.length())) {
            case "set" -> t("Записана доплата за наставничество");
            case "ended" -> t("Доплата за наставничество — по {0}", LocalDate.parse(facts.getOrDefault("last", "")));
            case "ordered" ->
                t(
                        "Приказ о доплате № {0} от {1}",
                        facts.get("number"), LocalDate.parse(facts.getOrDefault("signed", "")));
            case "corrected" ->
                t(
                        "Исправлено: приказ о доплате № {0} от {1}",
                        facts.get("number"), LocalDate.parse(facts.getOrDefault("signed", "")));
            case "mistaken" -> t("Отмечено: доплата записана ошибочно");
            case "carried-over" -> t("Доплата за наставничество перешла в другую организацию вместе с наставником");
            default -> throw new IllegalStateException("No words for " + entry.type());
        };
    }
}
