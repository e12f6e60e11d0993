package estafeta.shell;

import estafeta.kernel.AccountId;
import estafeta.kernel.Grant;
import estafeta.kernel.Ids;
import estafeta.kernel.Node;
import estafeta.kernel.NodeId;
import estafeta.kernel.PersonId;
import estafeta.kernel.Role;
import estafeta.kernel.Viewer;
import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;

/** Renders a template by itself, as a curator would see it, and leaves it in {@code target/pages} to be looked at. */
public final class Rendering {
    private static final TemplateEngine ENGINE =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Rendering.class.getClassLoader(), "pages");
    private static final Assets ASSETS = new Assets();
    private static final List<MenuItem> MENU = List.of(
            new MenuItem("Главная", "/", 0, "home"),
            new MenuItem("Люди", "/people", 1, "people"),
            new MenuItem("Пары", "/mentorships", 2, "turn"),
            new MenuItem("Организации", "/organisations", 3, "building"),
            new MenuItem("Загрузки", "/intake", 4, "up"));

    private Rendering() {}

    public static Content text(String words) {
        return output -> output.writeContent(words);
    }

    public static Frame curator(FormErrors errors) {
        return frame(errors, "/people", new Look(Look.Theme.AUTO, false), false);
    }

    public static Frame frame(FormErrors errors, String path, Look look, boolean demo) {
        var node = new Node(new NodeId(Ids.next()), "ru.tomsk", ZoneId.of("Asia/Tomsk"));
        var viewer = new Viewer(
                new AccountId(Ids.next()),
                new PersonId(Ids.next()),
                "Воробьёва Наталья Сергеевна",
                Text.RUSSIAN,
                List.of(new Grant(Role.CURATOR, node)),
                List.of(),
                null);
        return new Frame(
                LocaleContextHolder.getLocale(),
                look,
                path,
                path,
                viewer,
                MENU,
                ASSETS,
                demo,
                () -> new Frame.Csrf("_csrf", "X-CSRF-TOKEN", "token"),
                List.of(),
                errors);
    }

    public static String page(String name, Frame frame, String template, Map<String, Object> parameters)
            throws IOException {
        var html = rendered(frame, template, parameters);
        var file = Path.of("target/pages/" + name + ".html");
        Files.createDirectories(file.getParent());
        Files.writeString(file, html);
        for (var asset : List.of(
                "look.css",
                "estafeta.js",
                "htmx.js",
                "icons.svg",
                "fonts/golos-text-cyrillic.woff2",
                "fonts/golos-text-latin.woff2")) {
            var copy = Path.of("target/pages" + ASSETS.href(asset));
            Files.createDirectories(copy.getParent());
            Files.write(copy, ASSETS.find(asset).orElseThrow().plain());
        }
        return html;
    }

    public static String rendered(Frame frame, String template, Map<String, Object> parameters) {
        var output = new StringOutput();
        frame.around(() -> ENGINE.render(template + ".jte", parameters, output));
        return output.toString();
    }
}
