package estafeta.access;

import estafeta.kernel.AccountId;
import estafeta.kernel.NodeId;
import estafeta.kernel.PersonId;
import estafeta.kernel.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * Opens the program once to whoever holds its link or its code, until it expires.
 *
 * @param renews the account that gets a new password by it, instead of a new account being made
 * @param sealed link and code, to show them again; gone once used
 */
@Table(schema = "access", name = "invitation")
public record Invitation(
        @Id InvitationId id,
        Role role,
        NodeId node,
        @Nullable PersonId person,
        @Nullable AccountId renews,
        String name,
        @Nullable String email,
        Kind kind,
        String tokenHash,
        @Nullable String codeHash,
        @Nullable String sealed,
        @Nullable AccountId createdBy,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant usedAt,
        @Nullable AccountId usedBy,
        @Nullable Instant revokedAt,
        @Version int version) {

    /** How an invitation comes to its guest. */
    public enum Kind {
        LINK("ссылкой"),
        MAIL("письмом"),
        SLIP("листком");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** Refuses unless it still opens. */
    Invitation require(Instant now) {
        if (usedAt != null) {
            throw AccessRefused.invitationUsed();
        }
        if (revokedAt != null) {
            throw AccessRefused.invitationRevoked();
        }
        if (!now.isBefore(expiresAt)) {
            throw AccessRefused.invitationExpired();
        }
        return this;
    }

    Invitation use(Instant at, AccountId by) {
        require(at);
        return new Invitation(
                id, role, node, person, renews, name, null, kind, tokenHash, codeHash, null, createdBy, createdAt,
                expiresAt, at, by, null, version);
    }

    Invitation revoke(Instant at) {
        if (usedAt != null) {
            throw AccessRefused.invitationUsed();
        }
        return new Invitation(
                id, role, node, person, renews, name, null, kind, tokenHash, codeHash, null, createdBy, createdAt,
                expiresAt, null, null, at, version);
    }
}
