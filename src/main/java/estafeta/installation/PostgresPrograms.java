package estafeta.installation;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The programs of PostgreSQL, unpacked from the class path into a folder once; half an unpacking is never seen. */
record PostgresPrograms(Path folder) {

    static final String VERSION = "18";
    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

    static PostgresPrograms unpackedIn(Path parent) throws IOException {
        try (var archive = PostgresPrograms.class.getResourceAsStream(ARCHIVE)) {
            if (archive == null || !System.getProperty("os.arch").equals("amd64")) {
                throw new InstallationRefused(
                        "Встроенная база данных есть только для Linux x86-64, а здесь %s %s. "
                                + "Укажите свой PostgreSQL 15 или новее: --database-url.",
                        System.getProperty("os.name"), System.getProperty("os.arch"));
            }
            // the size tells one release of the archive from another without reading it
            var folder = parent.resolve("programs-" + VERSION + "-" + archive.available());
            if (Files.isDirectory(folder)) {
                return new PostgresPrograms(folder);
            }
            Files.createDirectories(parent);
            var fresh = Files.createTempDirectory(
                    parent,
                    ".programs",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
            unpack(new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(archive))), fresh);
            try {
                Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
            } catch (FileSystemException e) {
                if (!Files.isDirectory(folder)) {
                    throw e;
                }
                delete(fresh); // another process was quicker
            }
            return new PostgresPrograms(folder);
        }
    }

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    private static void unpack(TarArchiveInputStream archive, Path folder) throws IOException {
        for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
            var target = folder.resolve(entry.getName()).normalize();
            if (!target.startsWith(folder)) {
                throw new IllegalStateException("outside the archive: " + entry.getName());
            }
            if (entry.isDirectory()) {
                Files.createDirectories(target);
                continue;
            }
            Files.createDirectories(target.getParent());
            if (entry.isSymbolicLink()) {
                Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            } else {
                Files.copy(archive, target);
                Files.setPosixFilePermissions(
                        target,
                        PosixFilePermissions.fromString((entry.getMode() & 0100) == 0 ? "rw-r--r--" : "rwxr-xr-x"));
            }
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
