package estafeta.shell;

import static estafeta.shell.Text.t;

import estafeta.kernel.AccountId;
import estafeta.kernel.ActorNames;
import estafeta.kernel.Id;
import estafeta.kernel.Journal;
import estafeta.kernel.JournalEntry;
import estafeta.kernel.Nodes;
import estafeta.kernel.Viewer;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What happened to a thing, as the viewer may read it, the newest first, in words. */
@Component
public class Timeline {
    private static final int FIRST = 50;
    private final Journal journal;
    private final Nodes nodes;
    private final ObjectProvider<JournalWords> words;
    private final ObjectProvider<ActorNames> actors;

    Timeline(Journal journal, Nodes nodes, ObjectProvider<JournalWords> words, ObjectProvider<ActorNames> actors) {
        this.journal = journal;
        this.nodes = nodes;
        this.words = words;
        this.actors = actors;
    }

    public List<TimelineLine> of(Id subject, Viewer viewer) {
        return of(List.of(subject), viewer);
    }

    /** Of a thing that was kept under several ids. */
    public List<TimelineLine> of(Collection<? extends Id> subjects, Viewer viewer) {
        var entries = journal.about(subjects, viewer, FIRST);
        var names = names(entries);
        var zones = entries.stream()
                .map(JournalEntry::node)
                .distinct()
                .collect(Collectors.toMap(
                        node -> node, node -> nodes.require(node).zone()));
        return entries.stream()
                .map(entry -> line(entry, names, Objects.requireNonNull(zones.get(entry.node()))))
                .toList();
    }

    /** Of a thing whose card is open to the viewer: all that happened, the reasons only to whoever leads it. */
    public List<TimelineLine> whole(Id subject, boolean leads) {
        return of(subject, Viewer.system("открытая карточка")).stream()
                .map(line -> leads ? line : line.withoutReason())
                .toList();
    }

    private Map<AccountId, String> names(List<JournalEntry> entries) {
        var accounts = entries.stream()
                .map(JournalEntry::account)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var names = new HashMap<AccountId, String>();
        actors.orderedStream().forEach(source -> names.putAll(source.names(accounts)));
        return names;
    }

    private TimelineLine line(JournalEntry entry, Map<AccountId, String> names, ZoneId zone) {
        var speaker = words.orderedStream()
                .filter(source -> source.speaks(entry.type()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody words " + entry.type()));
        var reason = entry.reason();
        return new TimelineLine(
                when(entry, zone),
                speaker.words(entry),
                who(entry, names),
                reason == null ? "" : reason,
                speaker.papers(entry),
                speaker.good(entry) ? TimelineLine.Mark.GOOD : TimelineLine.Mark.PLAIN);
    }

    /** What was written down on another day says so. */
    private static String when(JournalEntry entry, ZoneId zone) {
        var recorded = LocalDate.ofInstant(entry.recordedAt(), zone);
        if (recorded.equals(entry.happenedOn())) {
            return Text.moment(entry.recordedAt(), zone);
        }
        return recorded.isAfter(entry.happenedOn())
                ? t("{0}, внесено {1} задним числом", entry.happenedOn(), recorded)
                : t("{0}, внесено заранее {1}", entry.happenedOn(), recorded);
    }

    private static String who(JournalEntry entry, Map<AccountId, String> names) {
        var account = entry.account();
        if (account == null) {
            return t("программа");
        }
        return names.getOrDefault(account, "");
    }
}
