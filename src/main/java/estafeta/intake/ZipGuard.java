package estafeta.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

/** Walks through a packed file before anything opens it: true size, what it is, what it hides. */
final class ZipGuard {

    private static final int MOST_PARTS = 2_000;

    private ZipGuard() {}

    static Book.Format check(String fileName, byte[] content, Limits limits) {
        var parts = new HashSet<String>();
        var types = "";
        var sealed = false;
        var entities = false;
        long unpacked = 0;
        try (var zip = new ZipArchiveInputStream(new ByteArrayInputStream(content))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var name = entry.getName().toLowerCase(Locale.ROOT).replace('\\', '/');
                parts.add(name.startsWith("/") ? name.substring(1) : name);
                var part = zip.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, limits.unpackedBytes() - unpacked + 1));
                unpacked += part.length;
                if (unpacked > limits.unpackedBytes() || parts.size() > MOST_PARTS) {
                    throw IntakeRefused.unpacksTooLarge(fileName, Limits.megabytes(limits.unpackedBytes()));
                }
                if (name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".vml")) {
                    entities |= declares(part);
                }
                if (name.equals("meta-inf/manifest.xml")) {
                    sealed = new String(part, StandardCharsets.UTF_8).contains("encryption-data");
                }
                if (name.endsWith("[content_types].xml")) {
                    types = new String(part, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw IntakeRefused.broken(fileName);
        }
        var format = format(fileName, parts);
        if (sealed) {
            throw IntakeRefused.encrypted(fileName);
        }
        if (types.contains("macroenabled")
                || parts.stream().anyMatch(part -> part.endsWith("vbaproject.bin") || part.startsWith("basic/"))) {
            throw IntakeRefused.macros(fileName);
        }
        if (parts.stream().anyMatch(part -> part.startsWith("xl/externallinks/"))) {
            throw IntakeRefused.externalLinks(fileName);
        }
        if (entities) {
            throw IntakeRefused.entities(fileName);
        }
        return format;
    }

    private static Book.Format format(String fileName, Set<String> parts) {
        if (parts.contains("xl/workbook.bin")) {
            throw IntakeRefused.binaryWorkbook(fileName);
        }
        if (parts.contains("xl/workbook.xml")) {
            return Book.Format.XLSX;
        }
        if (parts.contains("word/document.xml")) {
            return Book.Format.DOCX;
        }
        if (parts.contains("mimetype") && parts.contains("content.xml")) {
            return Book.Format.ODS;
        }
        throw IntakeRefused.archive(fileName);
    }

    private static boolean declares(byte[] xml) {
        var beginning = new String(xml, 0, Math.min(xml.length, 64 * 1024), StandardCharsets.ISO_8859_1)
                .replace("\0", ""); // UTF-16 hides the words between zero bytes
        return beginning.contains("<!DOCTYPE") || beginning.contains("<!ENTITY");
    }
}
