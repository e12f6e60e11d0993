package estafeta.notification;

import estafeta.kernel.Secrets;
import estafeta.kernel.Today;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends what is due, one letter after another; what was sent is forgotten but for its line. A letter is taken, sent and
 * noted in turn: no transaction waits for a mail server, and two nodes do not send the same letter.
 */
@Component
class Postman {
    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    /** Longer than all time limits of one letter together. */
    private static final Duration LONGEST_SENDING = Duration.ofMinutes(15);

    private static final Duration KEPT = Duration.ofDays(30);
    private final JdbcClient db;
    private final Secrets secrets;
    private final Today today;
    private final TransactionOperations transaction;
    private final ObjectProvider<JavaMailSender> server;
    private final String from;
    private final JsonMapper json = JsonMapper.shared();

    Postman(
            JdbcClient db,
            Secrets secrets,
            Today today,
            TransactionOperations transaction,
            ObjectProvider<JavaMailSender> server,
            @Value("${estafeta.mail.from:${spring.mail.username:}}") String from) {
        this.db = db;
        this.secrets = secrets;
        this.today = today;
        this.transaction = transaction;
        this.server = server;
        this.from = from;
    }

    private record Due(UUID id, String toSealed, String letterSealed, int attempts) {}

    /** Sends until nothing is due. Without a mail server everything stays where it is. */
    void sendDue() {
        var mail = server.getIfAvailable();
        if (mail == null) {
            return;
        }
        for (var due = take(); due.isPresent(); due = take()) {
            send(mail, due.get());
        }
    }

    private void send(JavaMailSender mail, Due due) {
        try {
            mail.send(message(due));
            sent(due);
        } catch (Secrets.Unopened | JacksonException | MailParseException | MailPreparationException broken) {
            failed(due, broken, Optional.empty()); // no later attempt could mend it
        } catch (MailException refused) {
            failed(due, refused, Retry.after(due.attempts));
        }
    }

    /** The next letter, put off while it is being sent: if the program ends meanwhile, it is tried again later. */
    private Optional<Due> take() {
        return Objects.requireNonNull(transaction.execute(status -> db.sql("""
                update notification.outbox set attempts = attempts + 1, next_try_at = :later
                where id = (
                  select id from notification.outbox
                  where state = 'WAITING' and next_try_at <= :now
                  order by next_try_at
                  limit 1
                  for update skip locked)
                returning id, to_sealed, letter_sealed, attempts
                """)
                .param("now", Timestamp.from(today.now()))
                .param("later", Timestamp.from(today.now().plus(LONGEST_SENDING)))
                .query(Due.class)
                .optional()));
    }

    private SimpleMailMessage message(Due due) {
        var letter = json.readValue(secrets.open(due.letterSealed), Letter.class);
        var message = new SimpleMailMessage();
        if (!from.isBlank()) {
            message.setFrom(from);
        }
        message.setTo(secrets.open(due.toSealed));
        message.setSubject(letter.subject());
        message.setText(letter.body());
        return message;
    }

    private void sent(Due due) {
        db.sql("""
                update notification.outbox
                set state = 'SENT', sent_at = :now, to_sealed = null, letter_sealed = null, trouble = null
                where id = :id
                """)
                .param("now", Timestamp.from(today.now()))
                .param("id", due.id)
                .update();
    }

    private void failed(Due due, RuntimeException refused, Optional<Duration> pause) {
        LOG.warn(
                "A letter could not be sent, attempt {}: {}",
                due.attempts,
                refused.getClass().getSimpleName());
        db.sql("""
                update notification.outbox
                set state = :state, next_try_at = :next, trouble = :trouble
                where id = :id
                """)
                .param("state", pause.isPresent() ? "WAITING" : "FAILED")
                .param("next", Timestamp.from(today.now().plus(pause.orElse(Duration.ZERO))))
                .param("trouble", refused.getClass().getSimpleName())
                .param("id", due.id)
                .update();
    }

    /** Takes away what has left, and what was given up, with its address and words. */
    void wipe() {
        transaction.executeWithoutResult(
                status -> db.sql("delete from notification.outbox where state <> 'WAITING' and made_at < :before")
                        .param("before", Timestamp.from(today.now().minus(KEPT)))
                        .update());
    }
}
