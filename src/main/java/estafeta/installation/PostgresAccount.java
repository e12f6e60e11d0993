package estafeta.installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Under whom the server runs: PostgreSQL refuses root, so root steps into a user namespace or into the owner of the home. */
record PostgresAccount(List<String> prefix, int uid, int gid) {

    private static final int SAME = -1;

    static PostgresAccount of(Path home) throws IOException {
        if ((int) Files.getAttribute(Path.of("/proc/self"), "unix:uid") != 0) {
            return new PostgresAccount(List.of(), SAME, SAME);
        }
        if (succeeds("unshare", "-U", "true")) {
            return new PostgresAccount(List.of("unshare", "-U"), SAME, SAME);
        }
        var uid = (int) Files.getAttribute(home, "unix:uid");
        var gid = (int) Files.getAttribute(home, "unix:gid");
        if (uid == 0 || !succeeds("setpriv", "--version")) {
            throw new InstallationRefused(
                    "PostgreSQL не запускается от имени root. Запустите программу от имени обычного пользователя "
                            + "или отдайте ему папку (chown -R ПОЛЬЗОВАТЕЛЬ %s) и повторите.",
                    home);
        }
        return new PostgresAccount(List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups"), uid, gid);
    }

    /** Gives the files to the account, if it is another than ours. */
    void admit(Path... files) throws IOException {
        if (uid == SAME) {
            return;
        }
        for (var file : files) {
            Files.setAttribute(file, "unix:uid", uid);
            Files.setAttribute(file, "unix:gid", gid);
        }
    }

    /** Runs in a session of its own, so that Ctrl+C in the terminal ends the program first and the server after it. */
    Process run(List<String> command, Path log) throws IOException {
        var whole = new ArrayList<>(List.of("setsid"));
        whole.addAll(prefix);
        whole.addAll(command);
        var builder = new ProcessBuilder(whole)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().remove("PGDATA");
        return builder.start();
    }

    private static boolean succeeds(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .onExit()
                            .join()
                            .exitValue()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
