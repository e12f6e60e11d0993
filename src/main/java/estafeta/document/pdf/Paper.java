package estafeta.document.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lays a document out on pages: its sections one after another, and around the text what stands on every page. */
final class Paper {

    static final int MOST_PAGES = 300;

    /** Headers and footers leave at least this share of a page to the text. */
    private static final float LEAST_OF_A_PAGE = 0.2f;

    private record Numbered(Sheet sheet, Section section, String number, boolean first, int count) {}

    private final Source source;
    private final List<Numbered> pages = new ArrayList<>();
    private final Map<String, Float> heights = new HashMap<>();
    private Section section;
    private boolean firstOfSection = true;
    private int number;

    private Paper(Source source, Section first) {
        this.source = source;
        this.section = first;
    }

    static List<Sheet> of(Source source) {
        var file = source.file();
        var body = StyleSheet.child(file.xml(file.document()), "w:body");
        var blocks = body == null
                ? List.<Block>of()
                : new Reader(source, file.document(), new Numbering(file), new Reader.Pages("", "")).blocks(body);
        return new Paper(source, Section.of(null, null)).pages(blocks);
    }

    private List<Sheet> pages(List<Block> blocks) {
        Flow flow = null;
        Section before = null;
        int from = 0;
        for (int to = 0; to <= blocks.size(); to++) {
            if (to < blocks.size() && !(blocks.get(to) instanceof Block.SectionEnd)) {
                continue;
            }
            if (to == blocks.size() && from == to && before != null) {
                break;
            }
            section = Section.of(
                    to < blocks.size() && blocks.get(to) instanceof Block.SectionEnd end ? end.said() : null, before);
            if (flow == null || before == null || !section.goesOn() || !section.sameSheet(before)) {
                firstOfSection = true;
                number = section.firstNumber() < 0 ? number : section.firstNumber() - 1;
                flow = new Flow(this::next);
            }
            float tallest = section.height() - Math.abs(section.top()) - Math.abs(section.bottom());
            var setting = new Lines.Setting(
                    source.settings().everyStop(), source.settings().wideAtBreaks(), tallest);
            flow.place(Stack.onPages(blocks.subList(from, to), section.textWidth(), setting));
            before = section;
            from = to + 1;
        }
        for (var page : pages) {
            margins(page);
        }
        return pages.stream().map(Numbered::sheet).toList();
    }

    private Flow.Page next() {
        if (pages.size() == MOST_PAGES) {
            throw PdfRefused.tooLong(MOST_PAGES);
        }
        number++;
        var page = new Numbered(
                new Sheet(section.width(), section.height()),
                section,
                Numbering.said(number, section.numbers()),
                firstOfSection,
                number);
        firstOfSection = false;
        pages.add(page);
        float header = height(page, "header");
        float footer = height(page, "footer");
        float top = section.top() < 0 || header == 0
                ? Math.abs(section.top())
                : Math.max(section.top(), section.headerAt() + header);
        float bottom = section.bottom() < 0 || footer == 0
                ? Math.abs(section.bottom())
                : Math.max(section.bottom(), section.footerAt() + footer);
        if (section.height() - top - bottom < section.height() * LEAST_OF_A_PAGE) {
            throw PdfRefused.highMargins();
        }
        return new Flow.Page(page.sheet, section.left(), top, section.height() - bottom);
    }

    private float height(Numbered page, String kind) {
        var part = part(page, kind);
        return part == null
                ? 0
                : heights.computeIfAbsent(
                        part + page.section.textWidth(),
                        any -> set(page, part, "1").y());
    }

    private void margins(Numbered page) {
        var all = Integer.toString(pages.size());
        var header = part(page, "header");
        if (header != null) {
            set(page, header, all).sheet().putBefore(page.sheet, page.section.left(), page.section.headerAt());
        }
        var footer = part(page, "footer");
        if (footer != null) {
            var set = set(page, footer, all);
            set.sheet()
                    .putOn(page.sheet, page.section.left(), page.section.height() - page.section.footerAt() - set.y());
        }
    }

    private @Nullable String part(Numbered page, String kind) {
        var type = page.section.titlePage() && page.first
                ? "first"
                : source.settings().evenAndOdd() && page.count % 2 == 0 ? "even" : "default";
        var reference = page.section.margins().get(kind + ":" + type);
        return reference == null
                ? null
                : source.file().references(source.file().document()).get(reference);
    }

    private Flow set(Numbered page, String part, String all) {
        var file = source.file();
        var reader = new Reader(source, part, new Numbering(file), new Reader.Pages(page.number, all));
        var setting = new Lines.Setting(
                source.settings().everyStop(), source.settings().wideAtBreaks(), page.section.height() / 2);
        var flow = Flow.endless();
        flow.place(Stack.within(reader.blocks(file.xml(part)), page.section.textWidth(), setting));
        return flow;
    }
}
