package estafeta.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AssetsTests {
    private static final int FIRST_PAGE = 150_000;
    private static final int MARKUP = 8_000;
    private static final Pattern CSS_CLASS = Pattern.compile("class=\"([^\"$]*)\"");
    private static final Pattern ICON = Pattern.compile("icon\\(name = \"([a-z]+)\"|\\bicon = \"([a-z]+)\"");
    private final Assets assets = new Assets();

    @Test
    void haveAnAddressThatChangesWithTheirContent() {
        assertThat(assets.href("look.css")).matches("/assets/[0-9a-f]{12}/look\\.css");
        assertThat(new Assets().hash()).isEqualTo(assets.hash());
        assertThatIllegalStateException().isThrownBy(() -> assets.href("absent.css"));
    }

    @Test
    void leaveTheFirstPageLight() {
        int weight = List.of(
                        "look.css",
                        "estafeta.js",
                        "htmx.js",
                        "icons.svg",
                        "fonts/golos-text-cyrillic.woff2",
                        "fonts/golos-text-latin.woff2")
                .stream()
                .mapToInt(name -> assets.find(name).orElseThrow().weight())
                .sum();
        System.out.printf(
                "First page: %d bytes compressed, of them %d of style%n",
                weight, assets.find("look.css").orElseThrow().weight());
        assertThat(weight + MARKUP).isLessThan(FIRST_PAGE);
    }

    @Test
    void styleEveryClassATemplateNames() throws IOException {
        var css = text("look.css");
        var unknown = new TreeSet<String>();
        for (var template : templates()) {
            var classes = CSS_CLASS.matcher(Files.readString(template));
            while (classes.find()) {
                for (var name : classes.group(1).strip().split("\\s+")) {
                    if (!name.isEmpty()
                            && !Pattern.compile("\\." + Pattern.quote(name) + "(?![\\w-])")
                                    .matcher(css)
                                    .find()) {
                        unknown.add(template.getFileName() + ": " + name);
                    }
                }
            }
        }
        assertThat(unknown)
                .as("classes without a style; Stylesheet drops families of Tabler we do not use")
                .isEmpty();
    }

    @Test
    void drawEveryIconATemplateNames() throws IOException {
        var sprite = text("icons.svg");
        var unknown = new TreeSet<String>();
        for (var template : templates()) {
            var icons = ICON.matcher(Files.readString(template));
            while (icons.find()) {
                var name = icons.group(1) == null ? icons.group(2) : icons.group(1);
                if (!sprite.contains("id=\"" + name + "\"")) {
                    unknown.add(template.getFileName() + ": " + name);
                }
            }
        }
        for (var state : State.values()) {
            assertThat(sprite).contains("id=\"" + state.icon() + "\"");
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void loseOnlyTheNamedFamiliesOfTabler() {
        var trimmed = Stylesheet.trimmed(
                "/*! licence */@charset \"UTF-8\";:root{--a:1}.btn,.carousel,.form-control{color:red}.navbar{x:y}"
                        + "@media print{.modal{a:b}}@media (min-width:1px){.row{a:b}}.btn:not(.btn-close){c:d}");
        assertThat(trimmed)
                .isEqualTo("/*! licence */:root{--a:1}.btn,.form-control{color:red}@media (min-width:1px){.row{a:b}}"
                        + ".btn:not(.btn-close){c:d}");
    }

    private String text(String name) {
        return new String(assets.find(name).orElseThrow().plain(), StandardCharsets.UTF_8);
    }

    private static List<Path> templates() throws IOException {
        try (var files = Files.walk(Path.of("src/main/jte"))) {
            return new ArrayList<>(
                    files.filter(file -> file.toString().endsWith(".jte")).toList());
        }
    }
}
