package estafeta.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import estafeta.EstafetaTest;
import estafeta.kernel.Secrets;
import estafeta.kernel.Today;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
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

    private void write(String to) {
        transaction.executeWithoutResult(
                status -> notices.mail(to, "Приглашение", "Здравствуйте!", "http://127.0.0.1/invitation/x"));
    }

    private Postman postman(int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        sender.setDefaultEncoding("UTF-8");
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
