package estafeta.mentorship.pack;

import estafeta.kernel.NodeId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Papers of a test on the first shelf of an organisation that asks for them; each counts how often it was drawn. */
@Component
class TrialShelf implements ShelfSource {
    /** What happens before a paper is drawn, by its number. */
    final Map<NodeId, IntConsumer> before = new ConcurrentHashMap<>();

    private final Map<NodeId, Integer> papers = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> drawn = new ConcurrentHashMap<>();

    void at(NodeId node, int count) {
        papers.put(node, count);
    }

    Set<Integer> drawn(NodeId node) {
        return IntStream.rangeClosed(1, papers.getOrDefault(node, 0))
                .map(no -> Optional.ofNullable(drawn.get(node.value() + ":" + no))
                        .map(AtomicInteger::get)
                        .orElse(0))
                .boxed()
                .collect(Collectors.toSet());
    }

    @Override
    public List<FolderEntry> entries(Asked asked) {
        var node = asked.node();
        return IntStream.rangeClosed(1, papers.getOrDefault(node, 0))
                .mapToObj(no -> FolderEntry.has(
                        Shelf.LOCAL_ACTS, "Проба " + no, "", List.of(Piece.drawn("trial:" + no, "Проба " + no, () -> {
                            Optional.ofNullable(before.get(node)).ifPresent(act -> act.accept(no));
                            drawn.computeIfAbsent(node.value() + ":" + no, first -> new AtomicInteger())
                                    .incrementAndGet();
                            return new Piece.Content("txt", ("проба " + no).getBytes(StandardCharsets.UTF_8));
                        }))))
                .toList();
    }
}
