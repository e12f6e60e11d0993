package estafeta.diagnostics.web;

import estafeta.diagnostics.BlockIndex;
import java.util.List;
import java.util.UUID;

/** What is hard for a person, by blocks: what a curator sees of the answers. */
public record BlocksPage(UUID person, List<BlockIndex> blocks) {
    public boolean asked() {
        return blocks.stream().anyMatch(block -> block.answered() > 0);
    }
}
