package estafeta.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Tabler's style sheet without the families of parts that no page of ours uses: a quarter of its weight stays. */
final class Stylesheet {
    private static final String COLOURS =
            "(blue|azure|indigo|purple|pink|red|orange|yellow|lime|green|teal|cyan|x|facebook|twitter|linkedin|google|youtube|vimeo"
                    + "|dribbble|github|instagram|pinterest|vk|rss|flickr|bitbucket|tabler|gray-\\d+|primary-lt|secondary-lt|success-lt"
                    + "|info-lt|warning-lt|danger-lt|light-lt|dark-lt|muted-lt|facebook-lt)";
    private static final Pattern UNUSED = Pattern.compile(
            "\\.(navbar|offcanvas|carousel|modal|popover|bs-popover|accordion"
                    + "|ribbon|status|steps|step-|avatar|toast|tooltip|bs-tooltip|markdown|datagrid|timeline|page-|layout-|switch-icon|icon-pulse"
                    + "|icon-tada|icon-rotate|form-imagecheck|form-colorinput|form-colorcheck|form-selectgroup|form-floating|form-range|dropzone|dz-"
                    + "|ts-|tom-select|litepicker|fc|fc-|apexcharts|jvm|plyr|star-rating|gl-star|fslightbox|coloris|clr-|flag|payment|social|tag\\b"
                    + "|tags-list|chip|chat|signature|sortable|nav-segmented|nav-vertical|nav-bordered|hr-text|badge|breadcrumb|pagination|page-link"
                    + "|list-group|list-timeline|input-group|input-icon|btn-(outline|ghost|floating|pill|square|app|animate|google|icon|close|check)"
                    + "|btn-(success|warning|info|light|dark|secondary|link|lg|xl|group)|btn-toolbar|card-(btn|stamp|rotate|active|inactive|chart"
                    + "|sponsor|avatar|cover|tabs|stacked|link|img|group|pagination|table|progress|status|header-|options|actions)|placeholder|spinner"
                    + "|tracking|column|columns|object|divide|bg-pattern|empty|dropdown|dropup|dropend|dropstart|img-|ratio|sticky|vr\\b|hstack|vstack"
                    + "|progress-(bar-(striped|animated|indeterminate)|stacked|background|separated|sm|xl|lg)|legend|calendar|stepper|figure|blockquote"
                    + "|nav-(pills|underline|fill|justified|link-)|table-(primary|secondary|success|danger|warning|info|light|dark|mobile|sort|transparent)"
                    + "|alert-|link-|text-bg|(bg|text|border|btn|btn-outline|btn-ghost|link|fill|stroke)-" + COLOURS
                    + "|col-(xxl|xl)|offset|order-|g[xy]?-(xxl|xl|lg)|(m|p)[xytbse]?-(xxl|xl|lg|md|sm)-|rounded-|shadow-|opacity|z-|overflow-[xy]"
                    + "|translate|user-select|pe-(auto|none)|float|cursor|space-[xy]|w-px|subheader|photo|wizard|nl-|scroll-[xy]|antialiased|hover-)");
    private static final Pattern NEGATED = Pattern.compile(":not\\([^()]*\\)");

    private Stylesheet() {}

    static String trimmed(String css) {
        var kept = new StringBuilder();
        int at = 0;
        while (at < css.length()) {
            if (css.startsWith("/*", at)) {
                int end = css.indexOf("*/", at) + 2;
                if (css.startsWith("/*!", at)) {
                    kept.append(css, at, end);
                }
                at = end;
                continue;
            }
            int open = css.indexOf('{', at);
            int semicolon = css.indexOf(';', at);
            if (open < 0 || (semicolon >= 0 && semicolon < open)) {
                at = open < 0 ? css.length() : semicolon + 1;
                continue;
            }
            int close = closing(css, open);
            kept.append(block(css.substring(at, open).strip(), css.substring(open + 1, close)));
            at = close + 1;
        }
        return kept.toString();
    }

    private static String block(String head, String body) {
        if (head.startsWith("@media") || head.startsWith("@supports")) {
            var inside = trimmed(body);
            return inside.isEmpty() ? "" : head + "{" + inside + "}";
        }
        if (head.startsWith("@")) {
            return head + "{" + body + "}";
        }
        var selectors = selectors(head).stream()
                .filter(selector -> !UNUSED.matcher(NEGATED.matcher(selector).replaceAll(""))
                        .find())
                .toList();
        return selectors.isEmpty() ? "" : String.join(",", selectors) + "{" + body + "}";
    }

    private static List<String> selectors(String head) {
        var selectors = new ArrayList<String>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < head.length(); i++) {
            char c = head.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == ',' && depth == 0) {
                selectors.add(head.substring(from, i));
                from = i + 1;
            }
        }
        selectors.add(head.substring(from));
        return selectors;
    }

    private static int closing(String css, int open) {
        int depth = 0;
        for (int i = open; i < css.length(); i++) {
            depth += css.charAt(i) == '{' ? 1 : css.charAt(i) == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        throw new IllegalStateException("A block of the style sheet is not closed");
    }
}
