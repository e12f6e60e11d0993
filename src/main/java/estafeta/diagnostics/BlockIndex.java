package estafeta.diagnostics;

import static estafeta.shell.Text.t;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How hard a block of six is, 0 to 100; nothing if fewer than four of the six were answered. */
public record BlockIndex(
        String block, String title, int answered, @Nullable Integer index) {
    static final int ENOUGH = 4;
    private static final int MEDIUM = 34;
    private static final int HIGH = 67;

    /** Sum of levels over thrice the answers, in per cent. */
    static BlockIndex of(String block, String title, List<Integer> levels) {
        var sum = levels.stream().mapToInt(Integer::intValue).sum();
        return new BlockIndex(
                block,
                title,
                levels.size(),
                levels.size() < ENOUGH ? null : Math.round(sum * 100f / (3 * levels.size())));
    }

    public String words() {
        if (index == null) {
            return t("нет данных");
        }
        return index >= HIGH
                ? t("высокая трудность")
                : index >= MEDIUM ? t("средняя трудность") : t("низкая трудность");
    }
}
