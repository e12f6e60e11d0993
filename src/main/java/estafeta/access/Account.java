package estafeta.access;

import estafeta.kernel.AccountId;
import estafeta.kernel.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * Somebody who may sign in, by one login. May be a person of the register.
 *
 * @param totp the sealed key of the second factor; totpStep is the last step whose code was used
 */
@Table(schema = "access", name = "account")
public record Account(
        @Id AccountId id,
        @Nullable PersonId person,
        String name,
        String login,
        @Nullable String email,
        @Nullable String passwordHash,
        @Nullable String totp,
        @Nullable Long totpStep,
        String locale,
        Instant madeAt,
        @Nullable Instant closedAt,
        @Version int version) {

    static Account open(AccountId id, @Nullable PersonId person, String name, Login login, Instant at) {
        return new Account(
                id,
                person,
                name,
                login.value(),
                login.mail() ? login.value() : null,
                null,
                null,
                null,
                "ru",
                at,
                null,
                0);
    }

    Account withPassword(String hash) {
        return new Account(id, person, name, login, email, hash, totp, totpStep, locale, madeAt, closedAt, version);
    }

    Account withSecondFactor(String sealed, long step) {
        return new Account(
                id, person, name, login, email, passwordHash, sealed, step, locale, madeAt, closedAt, version);
    }

    Account withoutSecondFactor() {
        return new Account(id, person, name, login, email, passwordHash, null, null, locale, madeAt, closedAt, version);
    }

    Account of(PersonId one) {
        return new Account(
                id, one, name, login, email, passwordHash, totp, totpStep, locale, madeAt, closedAt, version);
    }
}
