package estafeta.document.pdf;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** LibreOffice as it is installed, asked to draw a document; one at a time, with a profile of its own. */
final class LibreOffice {

    private static final Logger LOG = LoggerFactory.getLogger(LibreOffice.class);
    private static final long SECONDS = 60;
    private static final List<String> NAMES = List.of("soffice", "libreoffice", "soffice.exe");

    private final Path program;
    private final Semaphore free = new Semaphore(1);

    LibreOffice(Path program) {
        this.program = program;
    }

    /** The one that a shell would find. */
    static Optional<LibreOffice> installed(String path) {
        return Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(path)
                .filter(folder -> !folder.isBlank())
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .map(LibreOffice::new);
    }

    /** None if it does not answer with a PDF in time. */
    Optional<byte[]> pdf(byte[] docx) {
        free.acquireUninterruptibly();
        try {
            var folder = Files.createTempDirectory("estafeta-pdf");
            try {
                return drawn(docx, folder);
            } finally {
                delete(folder);
            }
        } catch (IOException failed) {
            LOG.warn("LibreOffice could not draw a document, drawing it without", failed);
            return Optional.empty();
        } finally {
            free.release();
        }
    }

    private Optional<byte[]> drawn(byte[] docx, Path folder) throws IOException {
        var document = Files.write(folder.resolve("paper.docx"), docx);
        var process = new ProcessBuilder(
                        program.toString(),
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--norestore",
                        "--convert-to",
                        "pdf",
                        "--outdir",
                        folder.toString(),
                        document.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("LibreOffice has not drawn a document in {} s, drawing it without", SECONDS);
                return Optional.empty();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        var pdf = folder.resolve("paper.pdf");
        return Files.exists(pdf) ? Optional.of(Files.readAllBytes(pdf)) : Optional.empty();
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
