package estafeta.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The folder of one installation: its kind, secrets, database. One program at a time may hold it. */
public final class Home implements AutoCloseable {

    /** What an installation is for; a folder never changes from one to the other. */
    public enum Kind {
        DEMO("демонстрация", "demo"),
        SERVE("рабочая установка", "serve"),
        BENCH("данные для замеров", "bench");

        private final String words;
        private final String command;

        Kind(String words, String command) {
            this.words = words;
            this.command = command;
        }

        public String command() {
            return command;
        }

        public Path usualFolder() {
            return Path.of("data", command);
        }

        static Kind named(String command) {
            return Arrays.stream(values())
                    .filter(kind -> kind.command.equals(command))
                    .findFirst()
                    .orElse(SERVE);
        }
    }

    private static final String MARKER = "estafeta-home";
    private static final String ADDRESS = "address";
    /** The garbage collector closes a lock nobody refers to, and another program would enter a home in use. */
    private static final Set<FileChannel> HELD = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final Kind kind;
    private final @Nullable FileChannel lock;

    private Home(Path path, Kind kind, @Nullable FileChannel lock) {
        this.path = path;
        this.kind = kind;
        this.lock = lock;
        if (lock != null) {
            HELD.add(lock);
        }
    }

    /** Holds the folder for one program; an empty or absent folder becomes a home of this kind. */
    public static Home hold(Path folder, Kind kind) {
        try {
            Files.createDirectories(folder);
            var path = folder.toRealPath();
            var lock = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(lock)) {
                lock.close();
                throw new InstallationRefused(
                        "Эстафета уже запущена с папкой %s%s. Остановите её (Ctrl+C в её окне) или укажите другую папку: --home ПАПКА.",
                        path, address(path).map(" и открыта по адресу "::concat).orElse(""));
            }
            var found = kindOf(path);
            if (found.isEmpty()) {
                mark(path, kind);
            } else if (found.get() != kind) {
                lock.close();
                throw new InstallationRefused(
                        "В папке %s — %s, а команда «%s» ведёт другое. Запустите ./estafeta %s --home %s или укажите другую папку.",
                        path, found.get().words, kind.command, found.get().command, folder);
            }
            Files.deleteIfExists(path.resolve(ADDRESS));
            return new Home(path, kind, lock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Enters a home that exists, beside a running program or alone. */
    public static Home enter(Path folder) {
        try {
            var kind = kindOf(folder);
            if (kind.isEmpty()) {
                throw new InstallationRefused(
                        "В папке %s нет Эстафеты. Укажите папку установки: --home ПАПКА. Новую создаёт ./estafeta serve.",
                        folder.toAbsolutePath());
            }
            var path = folder.toRealPath();
            var lock = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (locked(lock)) {
                return new Home(path, kind.get(), lock);
            }
            lock.close();
            return new Home(path, kind.get(), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path path() {
        return path;
    }

    public Kind kind() {
        return kind;
    }

    /** Whether this program holds the home; else another one runs in it. */
    boolean held() {
        return lock != null;
    }

    SecretFolder secrets() {
        return new SecretFolder(path.resolve("secrets"));
    }

    /** Where the running program is open. */
    Optional<String> address() {
        return held() ? Optional.empty() : address(path);
    }

    void tellAddress(String address) {
        try {
            Files.writeString(path.resolve(ADDRESS), address + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (lock == null) {
            return;
        }
        try {
            Files.deleteIfExists(path.resolve(ADDRESS));
            lock.close();
            HELD.remove(lock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false; // held by this very program
        }
    }

    private static Optional<Kind> kindOf(Path folder) throws IOException {
        var marker = folder.resolve(MARKER);
        return Files.exists(marker)
                ? Optional.of(Kind.named(Files.readString(marker).strip()))
                : Optional.empty();
    }

    private static void mark(Path path, Kind kind) throws IOException {
        try (var files = Files.list(path)) {
            var foreign = files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("lock") && !name.equals(ADDRESS))
                    .findAny();
            if (foreign.isPresent()) {
                throw new InstallationRefused(
                        "Папка %s не пуста (в ней «%s»), и это не папка Эстафеты. Укажите новую или пустую: --home ПАПКА.",
                        path, foreign.get());
            }
        }
        Files.writeString(path.resolve(MARKER), kind.command + "\n");
    }

    private static Optional<String> address(Path path) {
        try {
            return Optional.of(Files.readString(path.resolve(ADDRESS)).strip());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
