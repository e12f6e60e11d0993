package estafeta.intake;

import estafeta.intake.Book.Format;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Opens an upload by what it holds, whatever its name says, and refuses what is not a plain table. */
public final class BookReader {

    private static final int SNIFFED = 512;

    private BookReader() {}

    public static Book read(String fileName, byte[] content) {
        return read(fileName, content, Limits.USUAL);
    }

    public static Book read(String fileName, byte[] content, Limits limits) {
        if (content.length == 0) {
            throw IntakeRefused.empty(fileName);
        }
        if (content.length > limits.bytes()) {
            throw IntakeRefused.tooLarge(fileName, Limits.megabytes(content.length), Limits.megabytes(limits.bytes()));
        }
        var format = format(fileName, content, limits);
        var sheets = switch (format) {
            case XLSX -> WorkbookReader.xlsx(fileName, content, limits);
            case XLS -> WorkbookReader.xls(fileName, content, limits);
            case ODS -> OpenDocumentReader.read(fileName, content, limits);
            case DOCX -> WordReader.read(fileName, content, limits);
            case WEB_PAGE -> WebPageReader.read(fileName, TextReader.decode(fileName, content), limits);
            case TEXT -> List.of(TextReader.read(fileName, content, limits));
        };
        if (sheets.isEmpty()) {
            throw IntakeRefused.noTables(fileName);
        }
        if (sheets.stream().allMatch(sheet -> sheet.rows().isEmpty())) {
            throw IntakeRefused.empty(fileName);
        }
        return new Book(
                fileName, format, sheets.stream().map(MarkedBook::without).toList());
    }

    private static Format format(String fileName, byte[] content, Limits limits) {
        if (starts(content, 'P', 'K', 3, 4) || starts(content, 'P', 'K', 5, 6)) {
            return ZipGuard.check(fileName, content, limits);
        }
        if (starts(content, 0xD0, 0xCF, 0x11, 0xE0)) {
            return compound(fileName, content);
        }
        if (starts(content, 0x89, 'P', 'N', 'G')
                || starts(content, 0xFF, 0xD8, 0xFF)
                || starts(content, 'G', 'I', 'F', '8')
                || starts(content, '%', 'P', 'D', 'F')) {
            throw IntakeRefused.picture(fileName);
        }
        var beginning = new String(content, 0, Math.min(content.length, SNIFFED), StandardCharsets.ISO_8859_1)
                .replace("ï»¿", "")
                .strip()
                .toLowerCase(Locale.ROOT);
        if (beginning.startsWith("{\\rtf")) {
            throw IntakeRefused.oldWord(fileName);
        }
        if (!beginning.startsWith("<")) {
            return Format.TEXT;
        }
        if (!beginning.startsWith("<?xml")
                || TextReader.decode(fileName, content).contains("<html")) {
            return Format.WEB_PAGE;
        }
        throw IntakeRefused.xml(fileName);
    }

    private static boolean starts(byte[] content, int... signature) {
        var beginning = new byte[signature.length];
        for (int i = 0; i < signature.length; i++) {
            beginning[i] = (byte) signature[i];
        }
        return content.length >= signature.length
                && Arrays.equals(content, 0, signature.length, beginning, 0, signature.length);
    }

    private static Format compound(String fileName, byte[] content) {
        return Opening.of(fileName, () -> {
            try (var files = new POIFSFileSystem(new ByteArrayInputStream(content))) {
                return compound(fileName, files.getRoot());
            }
        });
    }

    private static Format compound(String fileName, DirectoryNode root) {
        if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
            throw IntakeRefused.encrypted(fileName);
        }
        if (root.hasEntryCaseInsensitive("_VBA_PROJECT_CUR")) {
            throw IntakeRefused.macros(fileName);
        }
        if (root.hasEntryCaseInsensitive("Workbook")) {
            return Format.XLS;
        }
        if (root.hasEntryCaseInsensitive("Book")) {
            throw IntakeRefused.oldExcel(fileName);
        }
        if (root.hasEntryCaseInsensitive("WordDocument")) {
            throw IntakeRefused.oldWord(fileName);
        }
        throw IntakeRefused.notTable(fileName);
    }
}
