package estafeta.document.kept;

import static estafeta.shell.Text.t;

import estafeta.kernel.Journal;
import estafeta.kernel.JournalEntry;
import estafeta.kernel.JournalType;
import estafeta.kernel.Permission;
import estafeta.kernel.Today;
import estafeta.shell.JournalWords;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The lines that templates leave in the journal of their node, and their words. */
@Component
class TemplateJournal implements JournalWords {
    static final JournalType KEPT = new JournalType("document.template-kept", Permission.SEE_MENTORSHIPS);
    static final JournalType SWITCHED_ON = new JournalType("document.template-on", Permission.SEE_MENTORSHIPS);
    static final JournalType PUT_BACK = new JournalType("document.template-back", Permission.SEE_MENTORSHIPS);
    static final JournalType WITHDRAWN = new JournalType("document.template-withdrawn", Permission.SEE_MENTORSHIPS);

    static final JournalType STAMPED = new JournalType("document.template-stamped", Permission.SEE_MENTORSHIPS);

    private final Journal journal;
    private final Today today;
    private final ObjectProvider<PaperSource> sources;

    TemplateJournal(Journal journal, Today today, ObjectProvider<PaperSource> sources) {
        this.journal = journal;
        this.today = today;
        this.sources = sources;
    }

    void record(JournalType type, KeptTemplate template) {
        journal.record(
                type,
                template.node(),
                today.at(template.node()),
                Map.of("paper", template.paper(), "version", template.version()),
                null,
                List.of(template.id(), template.node()));
    }

    void stamped(Holding holding, int stamps) {
        journal.record(
                STAMPED,
                holding.at(),
                today.at(holding.at()),
                Map.of("paper", holding.paper().code(), "stamps", stamps),
                null,
                List.of(holding.at()));
    }

    @Override
    public boolean speaks(String type) {
        return type.startsWith("document.template-");
    }

    @Override
    public String words(JournalEntry entry) {
        var code = Objects.requireNonNull(entry.facts().get("paper"));
        var paper = sources.orderedStream()
                .flatMap(source -> source.papers().stream())
                .filter(kind -> kind.code().equals(code))
                .map(PaperKind::title)
                .findFirst()
                .orElse(code);
        var version = entry.facts().get("version");
        return switch (entry.type()) {
            case "document.template-kept" -> t("{0}: загружен шаблон, версия {1}", paper, version);
            case "document.template-on" -> t("{0}: включён шаблон, версия {1}", paper, version);
            case "document.template-back" -> t("{0}: снова включён шаблон, версия {1}", paper, version);
            case "document.template-withdrawn" ->
                t("{0}: отключён шаблон, версия {1}, действует общий", paper, version);
            case "document.template-stamped" ->
                t("{0}: изменены грифы, теперь их {1}", paper, entry.facts().get("stamps"));
            default -> throw new IllegalStateException(entry.type());
        };
    }

    @Override
    public boolean good(JournalEntry entry) {
        return entry.type().equals(SWITCHED_ON.code()) || entry.type().equals(PUT_BACK.code());
    }
}
