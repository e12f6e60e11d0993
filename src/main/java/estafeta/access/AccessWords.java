package estafeta.access;

import static estafeta.shell.Text.t;

import estafeta.kernel.AccountId;
import estafeta.kernel.ActorNames;
import estafeta.kernel.JournalEntry;
import estafeta.kernel.Role;
import estafeta.shell.JournalWords;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** How the journal tells of accounts and roles. */
@Component
class AccessWords implements JournalWords {
    private final ActorNames names;

    AccessWords(ActorNames names) {
        this.names = names;
    }

    @Override
    public boolean speaks(String type) {
        return type.startsWith("access.");
    }

    @Override
    public String words(JournalEntry entry) {
        var role = role(entry);
        var name = name(entry);
        return switch (entry.type()) {
            case "access.invited" -> t("Приглашение отправлено. Роль: {0}", role);
            case "access.invitation-revoked" -> t("Приглашение отозвано. Роль: {0}", role);
            case "access.accepted" -> t("{0}: приглашение принято. Роль: {1}", name, role);
            case "access.renewed" -> t("{0}: выдан новый доступ", name);
            case "access.granted" -> t("{0}: дана роль «{1}»", name, role);
            case "access.delegated" -> t("{0}: поручено действовать в роли «{1}»", name, role);
            case "access.substituted" -> t("{0}: замещает в роли «{1}»", name, role);
            case "access.grant-ended" -> t("{0}: роль «{1}» закончена", name, role);
            default -> entry.type();
        };
    }

    private String role(JournalEntry entry) {
        var role = entry.facts().get("role");
        return role == null ? "" : t(Role.valueOf(role).words());
    }

    private String name(JournalEntry entry) {
        var account = entry.facts().get("account");
        if (account == null) {
            return "";
        }
        var id = new AccountId(UUID.fromString(account));
        return names.names(List.of(id)).getOrDefault(id, "");
    }
}
