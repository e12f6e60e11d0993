package estafeta.notification;

import estafeta.kernel.Secrets;
import estafeta.kernel.Today;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/** Sends what is due, each letter in a transaction of its own; what was sent is forgotten but for its line. */
@Component
class Postman {
    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
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
        while (Boolean.TRUE.equals(transaction.execute(status -> sendNext(mail)))) {
            LOG.debug("A letter has been taken from the outbox");
        }
    }

    private boolean sendNext(JavaMailSender mail) {
        var due = next();
        due.ifPresent(letter -> {
            try {
                mail.send(message(letter));
                sent(letter);
            } catch (MailException refused) {
                failed(letter, refused);
            }
        });
        return due.isPresent();
    }

    private Optional<Due> next() {
        return db.sql("""
                select id, to_sealed, letter_sealed, attempts from notification.outbox
                where state = 'WAITING' and next_try_at <= :now
                order by next_try_at
                limit 1
                for update skip locked
                """)
                .param("now", Timestamp.from(today.now()))
                .query(Due.class)
                .optional();
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
                set state = 'SENT', sent_at = :now, attempts = attempts + 1, to_sealed = null, letter_sealed = null,
                  trouble = null
                where id = :id
                """)
                .param("now", Timestamp.from(today.now()))
                .param("id", due.id)
                .update();
    }

    private void failed(Due due, MailException refused) {
        int attempts = due.attempts + 1;
        var pause = Retry.after(attempts);
        LOG.warn(
                "A letter could not be sent, attempt {}: {}",
                attempts,
                refused.getClass().getSimpleName());
        db.sql("""
                update notification.outbox
                set state = :state, attempts = :attempts, next_try_at = :next, trouble = :trouble
                where id = :id
                """)
                .param("state", pause.isPresent() ? "WAITING" : "FAILED")
                .param("attempts", attempts)
                .param("next", Timestamp.from(today.now().plus(pause.orElse(Duration.ZERO))))
                .param("trouble", refused.getClass().getSimpleName())
                .param("id", due.id)
                .update();
    }
}
