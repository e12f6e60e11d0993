package estafeta.access;

import static estafeta.shell.Text.t;

import estafeta.kernel.Role;
import estafeta.shell.StoredWords;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Words the codes kept with accounts. */
@Component
class AccessStoredWords implements StoredWords {
    @Override
    public Optional<String> words(String schema, String table, String column, String value) {
        return switch (schema + "." + table + "." + column) {
            case "access.role_grant.role" -> Optional.of(t(Role.valueOf(value).words()));
            case "access.role_grant.ground" ->
                Optional.of(t(Ground.valueOf(value).words()));
            case "access.account.locale" -> Optional.of(value.startsWith("en") ? t("английский") : t("русский"));
            default -> Optional.empty();
        };
    }
}
