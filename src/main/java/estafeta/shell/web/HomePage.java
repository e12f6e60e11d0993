package estafeta.shell.web;

import estafeta.shell.Found;
import estafeta.shell.Section;
import estafeta.shell.State;
import estafeta.shell.WorkItem;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The work list: the one next step, what waits for the viewer, what is with others, what goes on as it should. */
public record HomePage(
        String name,
        LocalDate today,
        @Nullable WorkItem turn,
        List<WorkItem> mine,
        List<WorkItem> theirs,
        List<WorkItem> running,
        List<Found> actions,
        List<Section> sections) {
    static HomePage of(String name, LocalDate today, List<WorkItem> work, List<Found> actions, List<Section> sections) {
        var byWeight = work.stream()
                .sorted(Comparator.comparingInt(WorkItem::weight).reversed())
                .toList();
        var turn = byWeight.stream().filter(item -> item.state() == State.TURN).findFirst();
        return new HomePage(
                name,
                today,
                turn.orElse(null),
                byWeight.stream()
                        .filter(item ->
                                item.state().mine() && turn.filter(item::equals).isEmpty())
                        .toList(),
                byWeight.stream().filter(item -> item.state() == State.WAIT).toList(),
                byWeight.stream().filter(item -> item.state() == State.DONE).toList(),
                actions,
                sections.stream()
                        .sorted(Comparator.comparingInt(Section::order))
                        .toList());
    }

    public int waiting() {
        return mine.size() + (turn == null ? 0 : 1);
    }

    public boolean nothing() {
        return waiting() == 0 && theirs.isEmpty() && running.isEmpty();
    }
}
