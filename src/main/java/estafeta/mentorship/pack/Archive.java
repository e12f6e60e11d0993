package estafeta.mentorship.pack;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A ZIP that unpacks on every computer: names in UTF-8 and marked so, without what Windows forbids, short, none twice. One
 * that was broken off has no end, so nobody takes it for the whole.
 */
final class Archive {
    /** A folder and a name of this length stay far below the 260 signs that Windows takes for a whole path. */
    private static final int LONGEST = 90;

    private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul");
    private final ZipOutputStream zip;
    private final Set<String> names = new HashSet<>();

    Archive(OutputStream to) {
        zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
    }

    /** Answers where it lies; of the same name another is told by a number. */
    String add(String folder, String name, Piece.Content content) {
        var path = free(folder.isEmpty() ? "" : safe(folder) + "/", safe(name), "." + safe(content.extension()));
        try {
            zip.putNextEntry(new ZipEntry(path));
            zip.write(content.bytes());
            zip.closeEntry();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return path;
    }

    /** So that files lie in their order. */
    static String numbered(int no, String name) {
        return "%02d. %s".formatted(no, name);
    }

    private String free(String folder, String name, String extension) {
        var path = folder + name + extension;
        for (int no = 2; !names.add(path.toLowerCase(Locale.ROOT)); no++) {
            path = folder + name + " (" + no + ")" + extension;
        }
        return path;
    }

    static String safe(String name) {
        var clean = Normalizer.normalize(name, Normalizer.Form.NFC)
                .replaceAll("[\\\\/:*?\"<>|]", "-")
                .replaceAll("\\p{Cntrl}", "")
                .replaceAll("[\\p{Zs}]+", " ")
                .strip();
        var shorter = clean.codePoints()
                .limit(LONGEST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .replaceAll("[. ]+$", "");
        return shorter.isEmpty() || DEVICES.contains(shorter.toLowerCase(Locale.ROOT)) ? "_" + shorter : shorter;
    }

    void finish() {
        try {
            zip.finish();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
