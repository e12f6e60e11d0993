package estafeta.installation;

/** Every way a command says no; the message is a Russian sentence for the one who typed it. */
public final class InstallationRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    InstallationRefused(String message, Object... arguments) {
        super(message.formatted(arguments));
    }
}
