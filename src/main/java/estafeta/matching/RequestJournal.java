package estafeta.matching;

import static estafeta.shell.Text.t;

import estafeta.kernel.Journal;
import estafeta.kernel.JournalEntry;
import estafeta.kernel.JournalType;
import estafeta.kernel.NodeId;
import estafeta.kernel.Permission;
import estafeta.kernel.PersonId;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.kernel.Viewers;
import estafeta.shell.JournalWords;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The lines that requests leave in the journal, one on each side: none tells anything of the other side, not even who there
 * has acted.
 */
@Component
class RequestJournal implements JournalWords {
    private static final String PREFIX = "request.";
    private static final JournalType ASKING = new JournalType(PREFIX + "asking", Permission.SEE_MENTORSHIPS);
    private static final JournalType ASKED = new JournalType(PREFIX + "asked", Permission.SEE_MENTORSHIPS);
    private static final String STATE = "state";

    private final Journal journal;
    private final Viewers viewers;
    private final Today today;

    RequestJournal(Journal journal, Viewers viewers, Today today) {
        this.journal = journal;
        this.viewers = viewers;
        this.today = today;
    }

    /** Somebody of whom a line speaks, and where it is read. */
    record Place(NodeId node, PersonId person) {}

    void byWhoeverAsks(Request request, Place asking, Place asked) {
        record(ASKING, request, asking);
        asTheProgram(() -> record(ASKED, request, asked));
    }

    void byWhoeverIsAsked(Request request, Place asking, Place asked) {
        asTheProgram(() -> record(ASKING, request, asking));
        record(ASKED, request, asked);
    }

    private void asTheProgram(Runnable record) {
        viewers.as(Viewer.system("просьба другого муниципалитета"), record);
    }

    private void record(JournalType type, Request request, Place place) {
        journal.record(
                type,
                place.node(),
                today.at(place.node()),
                Map.of(STATE, request.state()),
                null,
                List.of(request.id(), place.person()));
    }

    @Override
    public boolean speaks(String type) {
        return type.startsWith(PREFIX);
    }

    @Override
    public boolean good(JournalEntry entry) {
        return state(entry) == Request.State.AGREED;
    }

    @Override
    public String words(JournalEntry entry) {
        var asking = entry.type().equals(ASKING.code());
        return switch (state(entry)) {
            case WAITING ->
                asking
                        ? t("Попросили наставника в другом муниципалитете")
                        : t("Другой муниципалитет просит быть наставником на расстоянии");
            case AGREED ->
                asking
                        ? t("Наставник другого муниципалитета: его сторона согласна")
                        : t("Согласие стать наставником на расстоянии");
            case DECLINED ->
                asking
                        ? t("Наставник другого муниципалитета: его сторона не согласилась")
                        : t("Отказ от просьбы стать наставником на расстоянии");
            case WITHDRAWN ->
                asking
                        ? t("Просьба о наставнике из другого муниципалитета отозвана")
                        : t("Просьбу стать наставником на расстоянии отозвали");
            case LAPSED ->
                asking
                        ? t("Другой муниципалитет не ответил о наставнике за две недели")
                        : t("На просьбу стать наставником на расстоянии не ответили за две недели");
            case NEEDLESS ->
                asking
                        ? t("Просьба о наставнике из другого муниципалитета больше не нужна")
                        : t("Просьба стать наставником на расстоянии больше не нужна");
        };
    }

    private static Request.State state(JournalEntry entry) {
        return Request.State.valueOf(entry.facts().getOrDefault(STATE, ""));
    }
}
