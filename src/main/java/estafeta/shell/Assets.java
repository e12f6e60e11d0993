package estafeta.shell;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.springframework.stereotype.Component;

/** Style sheets, scripts, fonts and pictures, read and compressed once, under an address that changes with their content. */
@Component
public class Assets {
    private static final String TABLER = "META-INF/resources/webjars/tabler__core/1.4.0/dist/css/tabler.min.css";
    private static final String HTMX = "META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js";
    private static final List<String> AS_THEY_ARE = List.of(
            "estafeta.js",
            "icons.svg",
            "logo.svg",
            "favicon.svg",
            "vendored.txt",
            "fonts/golos-text-cyrillic.woff2",
            "fonts/golos-text-latin.woff2",
            "fonts/golos-text-cyrillic-ext.woff2",
            "fonts/OFL.txt");

    /** One file as it is sent. Fonts are compressed already. */
    public record Asset(String type, byte[] plain, Optional<byte[]> gzip) {
        public int weight() {
            return gzip.orElse(plain).length;
        }
    }

    private final Map<String, Asset> byName;
    private final String hash;

    public Assets() {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("look.css", look());
        files.put("htmx.js", read(HTMX));
        AS_THEY_ARE.forEach(name -> files.put(name, read("assets/" + name)));
        this.hash = hash(files);
        var assets = new LinkedHashMap<String, Asset>();
        files.forEach((name, content) -> assets.put(name, asset(name, content)));
        this.byName = Map.copyOf(assets);
    }

    /** The address of a file for a page. */
    public String href(String name) {
        if (!byName.containsKey(name)) {
            throw new IllegalStateException("No asset " + name);
        }
        return "/assets/" + hash + "/" + name;
    }

    /** The address of an icon of the sprite. */
    public String icon(String name) {
        return href("icons.svg") + "#" + name;
    }

    public String hash() {
        return hash;
    }

    public Optional<Asset> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    private static byte[] look() {
        var tabler = Stylesheet.trimmed(new String(read(TABLER), StandardCharsets.UTF_8));
        var ours = new String(read("assets/theme.css"), StandardCharsets.UTF_8);
        return (tabler + "\n" + ours).getBytes(StandardCharsets.UTF_8);
    }

    private static Asset asset(String name, byte[] content) {
        var type = type(name);
        return new Asset(type, content, name.endsWith(".woff2") ? Optional.empty() : Optional.of(gzip(content)));
    }

    private static String type(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "css" -> "text/css;charset=UTF-8";
            case "js" -> "text/javascript;charset=UTF-8";
            case "svg" -> "image/svg+xml";
            case "woff2" -> "font/woff2";
            default -> "text/plain;charset=UTF-8";
        };
    }

    private static byte[] read(String resource) {
        try (var stream = Assets.class.getClassLoader().getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("No resource " + resource);
            }
            return stream.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static byte[] gzip(byte[] content) {
        var compressed = new ByteArrayOutputStream();
        try (var stream = new GZIPOutputStream(compressed) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            stream.write(content);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return compressed.toByteArray();
    }

    private static String hash(Map<String, byte[]> files) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            files.forEach((name, content) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update(content);
            });
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
