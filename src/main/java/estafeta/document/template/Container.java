package estafeta.document.template;

import static java.util.Objects.requireNonNull;

import estafeta.document.template.Node.Element;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** The parts of a packed office file by their names. What is written of the same parts is the same to the byte. */
record Container(Map<String, byte[]> parts) {

    static final String TYPES = "[Content_Types].xml";

    private static final int MEGABYTE = 1 << 20;
    private static final int LARGEST = 10 * MEGABYTE;
    private static final int MOST_UNPACKED = 60 * MEGABYTE;
    private static final int MOST_XML = 16 * MEGABYTE;
    private static final int MOST_PARTS = 2_000;
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final byte[] OLD = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    static Container open(byte[] file) {
        if (file.length > LARGEST) {
            throw TemplateRefused.of(Problem.Kind.TOO_LARGE, "", Integer.toString(LARGEST / MEGABYTE));
        }
        if (Arrays.equals(Arrays.copyOf(file, OLD.length), OLD)) {
            throw old(file);
        }
        if (file.length < 2 || file[0] != 'P' || file[1] != 'K') {
            throw TemplateRefused.of(Problem.Kind.ANOTHER_FORMAT, "", "");
        }
        var parts = new LinkedHashMap<String, byte[]>();
        int unpacked = 0;
        int xml = 0;
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                if (entry.isDirectory()) {
                    continue;
                }
                if (entry.getGeneralPurposeBit().usesEncryption()) {
                    throw TemplateRefused.of(Problem.Kind.ENCRYPTED, "", "");
                }
                byte[] part;
                try (var content = zip.getInputStream(entry)) {
                    part = content.readNBytes(MOST_UNPACKED - unpacked + 1);
                }
                unpacked += part.length;
                if (unpacked <= MOST_UNPACKED && crc(part) != entry.getCrc()) {
                    throw TemplateRefused.of(Problem.Kind.BROKEN_FILE, "", "");
                }
                xml += isXml(entry.getName()) ? part.length : 0;
                if (unpacked > MOST_UNPACKED || xml > MOST_XML || parts.size() == MOST_PARTS) {
                    throw TemplateRefused.of(Problem.Kind.UNPACKS_TOO_LARGE, "", "");
                }
                var name = entry.getName().replace('\\', '/');
                if (parts.putIfAbsent(name.startsWith("/") ? name.substring(1) : name, part) != null) {
                    throw TemplateRefused.of(Problem.Kind.BROKEN_FILE, "", "");
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw TemplateRefused.of(Problem.Kind.BROKEN_FILE, "", "");
        }
        if (!parts.containsKey(TYPES)) {
            throw TemplateRefused.of(Problem.Kind.ANOTHER_FORMAT, "", "");
        }
        return new Container(parts);
    }

    private static long crc(byte[] part) {
        var crc = new CRC32();
        crc.update(part);
        return crc.getValue();
    }

    /** What the compound files of old hold is told by the names of their streams. */
    private static TemplateRefused old(byte[] file) {
        var names = new String(file, StandardCharsets.ISO_8859_1);
        if (names.contains(wide("EncryptedPackage"))) {
            return TemplateRefused.of(Problem.Kind.ENCRYPTED, "", "");
        }
        return names.contains(wide("WordDocument"))
                ? TemplateRefused.of(Problem.Kind.OLD_FORMAT, ".doc", ".docx")
                : names.contains(wide("Workbook"))
                        ? TemplateRefused.of(Problem.Kind.OLD_FORMAT, ".xls", ".xlsx")
                        : TemplateRefused.of(Problem.Kind.ANOTHER_FORMAT, "", "");
    }

    private static String wide(String name) {
        return new String(name.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
    }

    static boolean isXml(String name) {
        var small = name.toLowerCase(Locale.ROOT);
        return small.endsWith(".xml") || small.endsWith(".rels") || small.endsWith(".vml");
    }

    boolean has(String part) {
        return parts.containsKey(part);
    }

    Element xml(String part) {
        var content = parts.get(part);
        if (content == null) {
            throw TemplateRefused.of(Problem.Kind.BROKEN_XML, part, "");
        }
        try {
            return Xml.read(content);
        } catch (XMLStreamException broken) {
            throw TemplateRefused.of(Problem.Kind.BROKEN_XML, part, "");
        }
    }

    Container with(Map<String, byte[]> others) {
        var all = new LinkedHashMap<>(parts);
        all.putAll(others);
        return new Container(all);
    }

    Container without(Collection<String> gone) {
        var rest = new LinkedHashMap<>(parts);
        rest.keySet().removeAll(gone);
        return new Container(rest);
    }

    byte[] packed() {
        var packed = new ByteArrayOutputStream(1 << 16);
        try (var zip = new ZipOutputStream(packed)) {
            put(zip, TYPES);
            for (var name : parts.keySet()) {
                if (!name.equals(TYPES)) {
                    put(zip, name);
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    private void put(ZipOutputStream zip, String name) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(ALWAYS);
        zip.putNextEntry(entry);
        zip.write(requireNonNull(parts.get(name)));
        zip.closeEntry();
    }

    /** The address of a part that a relationship of another names. */
    static String resolved(String part, String target) {
        var path = target.startsWith("/") ? target.substring(1) : part.substring(0, part.lastIndexOf('/') + 1) + target;
        var steps = new ArrayDeque<String>();
        for (var step : path.split("/")) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.equals(".") && !step.isEmpty()) {
                steps.addLast(step);
            }
        }
        return String.join("/", steps);
    }

    static String relationships(String part) {
        int slash = part.lastIndexOf('/') + 1;
        return part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
    }
}
