package estafeta.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The secrets of a home: one file each, readable by its owner alone, made once. */
record SecretFolder(Path path) {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** The password kept under this name; made at the first call. */
    String password(String name) {
        var file = file(name);
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path file(String name) {
        return path.resolve(name);
    }

    private void make(Path file) throws IOException {
        Files.createDirectories(path);
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
        var bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        var fresh = Files.createTempFile(path, ".new", ""); // made with mode 600
        Files.writeString(fresh, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes) + "\n");
        try {
            Files.createLink(file, fresh); // unlike a move, never replaces what another process made meanwhile
        } catch (FileAlreadyExistsException e) {
            // the other one's password is the right one
        } catch (UnsupportedOperationException | AtomicMoveNotSupportedException e) {
            Files.move(fresh, file);
        }
        Files.deleteIfExists(fresh);
    }
}
