package estafeta.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import estafeta.EstafetaTest;
import estafeta.kernel.Secrets;
import estafeta.kernel.Today;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

@EstafetaTest
class PostmanTests {
    @Autowired
    Notices notices;

    @Autowired
    JdbcClient db;

    @Autowired
    Secrets secrets;

    @Autowired
    Today today;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Environment environment;

    private UUID write(String to) {
        return java.util.Objects.requireNonNull(transaction.execute(status -> {
            notices.mail(to, "Приглашение", "Здравствуйте!", "http://127.0.0.1/invitation/x");
            return db.sql("select id from notification.outbox order by id desc limit 1")
                    .query(UUID.class)
                    .single();
        }));
    }

    private Postman postman(int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        sender.setDefaultEncoding("UTF-8");
        return postman(sender);
    }

    private Postman postman(JavaMailSender sender) {
        return new Postman(db, secrets, today, transaction, provider(List.of(sender)), "estafeta@school.example");
    }

    private static ObjectProvider<JavaMailSender> provider(List<JavaMailSender> senders) {
        return new ObjectProvider<>() {
            @Override
            public Stream<JavaMailSender> stream() {
                return senders.stream();
            }
        };
    }

    @Test
    void sendsWhatIsDueOnceAndForgetsIt() throws Exception {
        var server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        server.start();
        try {
            write("anna@school.example");
            var postman = postman(server.getSmtp().getPort());
            postman.sendDue();
            postman.sendDue();
            var received = Stream.of(server.getReceivedMessages())
                    .filter(message -> to(message).contains("anna@school.example"))
                    .toList();
            assertThat(received).hasSize(1);
            assertThat(received.getFirst().getSubject()).isEqualTo("Приглашение");
            assertThat(received.getFirst().getContent().toString())
                    .contains("Здравствуйте!")
                    .contains("http://127.0.0.1/invitation/x");
        } finally {
            server.stop();
        }
    }

    private static String to(jakarta.mail.internet.MimeMessage message) {
        try {
            return List.of(message.getAllRecipients()).toString();
        } catch (jakarta.mail.MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Test
    void keepsWhatCouldNotBeSent() {
        write("boris@school.example");
        postman(1).sendDue();
        assertThat(notices.outbox().waiting()).isPositive();
        assertThat(notices.outbox().trouble()).isNotNull();
        assertThat(notices.outbox().stuck()).isTrue();
    }

    /** A letter sealed under a lost key, or to what is no address, is given up at once; those behind it leave. */
    @Test
    void isNotHeldUpByABrokenLetter() throws Exception {
        var server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        server.start();
        try {
            var unsealable = write("galina@school.example");
            db.sql(
                            "update notification.outbox set letter_sealed = 'lost:AAAA:AAAA', next_try_at = now() - interval '1 day' where id = :id")
                    .param("id", unsealable)
                    .update();
            var nowhere = write("anna@school.example, vera@school.example");
            var whole = write("daria@school.example");
            postman(server.getSmtp().getPort()).sendDue();
            assertThat(state(unsealable)).isEqualTo("FAILED");
            assertThat(state(nowhere)).isEqualTo("FAILED");
            assertThat(state(whole)).isEqualTo("SENT");
        } finally {
            server.stop();
        }
    }

    /** Nothing is locked while the mail server is talked to, and nobody else takes the letter meanwhile. */
    @Test
    void holdsNoTransactionWhileItSends() {
        write("egor@school.example");
        var open = new ArrayList<Boolean>();
        var taken = new ArrayList<Integer>();
        var sender = new JavaMailSenderImpl() {
            @Override
            public void send(SimpleMailMessage... messages) {
                open.add(TransactionSynchronizationManager.isActualTransactionActive());
                taken.add(due());
            }
        };
        postman(sender).sendDue();
        assertThat(open).isNotEmpty().containsOnly(false);
        assertThat(taken.getLast()).isZero();
    }

    private int due() {
        return db.sql("select count(*) from notification.outbox where state = 'WAITING' and next_try_at <= :now")
                .param("now", java.sql.Timestamp.from(today.now()))
                .query(Integer.class)
                .single();
    }

    @Test
    void waitsForAMailServerNotForEver() {
        assertThat(environment.getProperty("spring.mail.properties.[mail.smtp.timeout]", Integer.class))
                .isBetween(1_000, 60_000);
        assertThat(environment.getProperty("spring.mail.properties.[mail.smtp.connectiontimeout]", Integer.class))
                .isBetween(1_000, 60_000);
        assertThat(environment.getProperty("spring.mail.properties.[mail.smtp.writetimeout]", Integer.class))
                .isBetween(1_000, 60_000);
    }

    @Test
    void wipesWhatHasLeftOrWasGivenUp() {
        var old = write("old@school.example");
        var fresh = write("fresh@school.example");
        var waiting = write("waiting@school.example");
        db.sql("update notification.outbox set made_at = now() - interval '31 days' where id in (:ids)")
                .param("ids", List.of(old, waiting))
                .update();
        db.sql("update notification.outbox set state = 'FAILED' where id in (:ids)")
                .param("ids", List.of(old, fresh))
                .update();
        postman(1).wipe();
        assertThat(db.sql("select id from notification.outbox where id in (:ids)")
                        .param("ids", List.of(old, fresh, waiting))
                        .query(UUID.class)
                        .list())
                .containsExactlyInAnyOrder(fresh, waiting);
    }

    private String state(UUID letter) {
        return db.sql("select state from notification.outbox where id = :id")
                .param("id", letter)
                .query(String.class)
                .single();
    }

    @Test
    void writesNoAddressInTheOpen() {
        write("vera@school.example");
        assertThat(db.sql("select to_sealed from notification.outbox where to_sealed is not null")
                        .query(String.class)
                        .list())
                .noneMatch(value -> value.contains("school.example"));
    }

    @Test
    void waitsWithoutAServer() {
        write("gleb@school.example");
        new Postman(db, secrets, today, transaction, provider(List.of()), "").sendDue();
        assertThat(notices.outbox().serverSet()).isFalse();
        assertThat(notices.outbox().waiting()).isPositive();
    }
}
