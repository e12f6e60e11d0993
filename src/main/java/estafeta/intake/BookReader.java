package estafeta.intake;

import estafeta.intake.Book.Format;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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
        if (starts(content, 'P', 'K', 3, 4) || starts(content, 'P', 'K', 5, 6)) {
            ZipGuard.check(fileName, content, limits);
            return new Book(fileName, Format.XLSX, WorkbookReader.read(fileName, content, limits));
        }
        if (starts(content, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw compound(fileName, content);
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
        if (beginning.startsWith("<")) {
            throw IntakeRefused.webPage(fileName);
        }
        if (beginning.startsWith("{\\rtf")) {
            throw IntakeRefused.word(fileName);
        }
        return new Book(fileName, Format.CSV, List.of(TextReader.read(fileName, content, limits)));
    }

    private static boolean starts(byte[] content, int... signature) {
        var beginning = new byte[signature.length];
        for (int i = 0; i < signature.length; i++) {
            beginning[i] = (byte) signature[i];
        }
        return content.length >= signature.length
                && Arrays.equals(content, 0, signature.length, beginning, 0, signature.length);
    }

    private static IntakeRefused compound(String fileName, byte[] content) {
        try (var files = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            if (files.getRoot().hasEntryCaseInsensitive("EncryptedPackage")) {
                return IntakeRefused.encrypted(fileName);
            }
            if (files.getRoot().hasEntryCaseInsensitive("Workbook")
                    || files.getRoot().hasEntryCaseInsensitive("Book")) {
                return IntakeRefused.oldExcel(fileName);
            }
            if (files.getRoot().hasEntryCaseInsensitive("WordDocument")) {
                return IntakeRefused.word(fileName);
            }
            return IntakeRefused.notTable(fileName);
        } catch (IOException | RuntimeException hostile) { // the library gives up on broken bytes in many ways
            return IntakeRefused.oldExcel(fileName);
        }
    }
}
