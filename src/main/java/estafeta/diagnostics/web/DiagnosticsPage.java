package estafeta.diagnostics.web;

import estafeta.shell.Option;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The questionnaire of a person: the twelve asked first, or whole blocks that were opened. */
public record DiagnosticsPage(
        UUID person,
        String name,
        boolean own,
        List<Block> blocks,
        List<Option> answers,
        Map<String, String> given,
        String opened) {
    /** A block of questions. */
    public record Block(String code, String title, List<Item> items) {}

    /** A question in the words of the type of organisation. */
    public record Item(String code, String words) {}

    public String answer(Item item) {
        return given.getOrDefault(item.code(), "");
    }
}
