package estafeta.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariDataSource;
import estafeta.EstafetaTest;
import estafeta.access.web.DeviceCookie;
import estafeta.installation.Visitor;
import estafeta.kernel.AccountId;
import estafeta.kernel.NodeId;
import estafeta.kernel.Role;
import estafeta.kernel.Secrets;
import estafeta.organisation.OrganisationGiven;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@EstafetaTest
class SignInScreenTests {
    private static final String PASSWORD = "снег чайник трамвай";

    @LocalServerPort
    int port;

    @Autowired
    MockMvcTester browser;

    @Autowired
    AccessGiven given;

    @Autowired
    OrganisationGiven organisations;

    @Autowired
    Accounts accounts;

    @Autowired
    SignIns signIns;

    @Autowired
    DataSource source;

    @Autowired
    Secrets secrets;

    @Autowired
    JdbcClient db;

    private AccountId known(String login) {
        return accounts.open("Анна Проверочная", Login.of(login), null, Password.of(PASSWORD, Login.of(login)));
    }

    private MvcTestResult signIn(String login, String password) {
        return browser.post()
                .uri("/sign-in")
                .with(FormToken.fresh())
                .with(from("10.1.1." + Math.floorMod(login.hashCode(), 250)))
                .param("login", login)
                .param("password", password)
                .exchange();
    }

    private static org.springframework.test.web.servlet.request.RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }

    @Test
    void asksWhoeverIsNotSignedInAndLeadsBack() {
        assertThat(browser.get().uri("/help")).hasStatusOk();
        assertThat(browser.get().uri("/me/stored?page=2"))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/sign-in?back=%2Fme%2Fstored%3Fpage%3D2");
        assertThat(browser.get().uri("/")).hasRedirectedUrl("/sign-in");
        assertThat(browser.get().uri("/sign-in")).hasStatusOk().bodyText().contains("Почта или телефон");
    }

    @Test
    void letsInWithoutASession() {
        var login = given.login();
        known(login);
        var answer = signIn(login, PASSWORD);
        assertThat(answer).hasStatus3xxRedirection().hasRedirectedUrl("/");
        assertThat(answer).cookies().hasCookieSatisfying(DeviceCookie.NAME, cookie -> {
            assertThat(cookie.isHttpOnly()).isTrue();
            assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
        });
        assertThat(answer.getRequest().getSession(false)).isNull();
        var device = java.util.Objects.requireNonNull(answer.getResponse().getCookie(DeviceCookie.NAME));
        assertThat(browser.get().uri("/me").cookie(device))
                .hasStatusOk()
                .bodyText()
                .contains("Это устройство");
    }

    @Test
    void saysTheSameOfAWrongPasswordAndAnUnknownLogin() {
        var login = given.login();
        known(login);
        var wrong = signIn(login, "не тот пароль совсем");
        var unknown = signIn(given.login(), PASSWORD);
        assertThat(wrong).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("не подошли");
        assertThat(unknown)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("не подошли");
        assertThat(wrong).bodyText().contains(login);
    }

    @Test
    void makesWaitAfterManyFailuresEvenWithTheRightPassword() {
        var login = given.login();
        known(login);
        for (int i = 0; i < 5; i++) {
            signIn(login, "не тот пароль совсем");
        }
        assertThat(signIn(login, PASSWORD))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Попробуйте снова через");
    }

    /** With a second one, as many sign-ins at a time as there are connections would wait for one another. */
    @Test
    void wantsOneConnectionAtATime() throws Exception {
        var login = given.login();
        known(login);
        var held = new ArrayList<Connection>();
        try {
            int all = source.unwrap(HikariDataSource.class).getMaximumPoolSize();
            while (held.size() < all - 1) {
                held.add(source.getConnection());
            }
            assertThat(once("/sign-in", login, PASSWORD)).hasStatus(HttpStatus.SEE_OTHER);
        } finally {
            for (var connection : held) {
                connection.close();
            }
        }
    }

    @Test
    void isJudgedAnewAndCountedHoweverOftenTheFormComes() {
        var login = given.login();
        known(login);
        var key = UUID.randomUUID();
        for (int press = 0; press < 2; press++) {
            assertThat(once("/sign-in", login, PASSWORD, key)).cookies().containsCookie(DeviceCookie.NAME);
        }
        for (int i = 0; i < 5; i++) {
            once("/sign-in", login, "не тот пароль совсем");
        }
        assertThat(once("/sign-in", login, PASSWORD)).bodyText().contains("Попробуйте снова через");
    }

    private MvcTestResult once(String path, String login, String password) {
        return once(path, login, password, UUID.randomUUID());
    }

    private MvcTestResult once(String path, String login, String password, UUID key) {
        return browser.post()
                .uri(path)
                .with(FormToken.fresh())
                .with(from("10.1.7." + Math.floorMod(login.hashCode(), 250)))
                .param("once", key.toString())
                .param("login", login)
                .param("password", password)
                .exchange();
    }

    @Test
    void believesAProxyOnItsOwnMachine() throws Exception {
        var visitor = new Visitor("http://127.0.0.1:" + port);
        var page = visitor.get("/sign-in", Map.of("X-Forwarded-Proto", "https"));
        assertThat(page.headers().allValues("Set-Cookie")).isNotEmpty().allMatch(cookie -> cookie.contains("Secure"));
        var address = "203.0.113." + Math.floorMod(System.nanoTime(), 250);
        visitor.post(
                "/sign-in",
                Map.of("login", given.login(), "password", "не тот пароль совсем"),
                Map.of("X-Forwarded-For", address));
        assertThat(db.sql("select failures from access.attempt where key = :key")
                        .param("key", secrets.blindIndex("address:" + address))
                        .query(Integer.class)
                        .optional())
                .hasValue(1);
    }

    @Test
    void saysNothingOfARowThatBreaksARule() {
        var login = given.login();
        known(login);
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> db.sql("""
                        insert into access.account (id, name, login, locale, made_at, version)
                        values (gen_random_uuid(), 'Анна', :login, 'ru', now(), 0)
                        """).param("login", login).update())
                .withMessageNotContaining(login);
    }

    @Test
    void neverLeadsToAnotherSite() {
        var login = given.login();
        known(login);
        for (var back : new String[] {"//evil.example", "/\\evil.example", "https://evil.example", "/ /evil"}) {
            var answer = browser.post()
                    .uri("/sign-in")
                    .with(FormToken.fresh())
                    .param("login", login)
                    .param("password", PASSWORD)
                    .param("back", back)
                    .exchange();
            assertThat(answer).hasRedirectedUrl("/");
        }
    }

    @Test
    void keepsWhatWasTypedWhenTheSessionOrTheFormHasGone() {
        assertThat(browser.post().uri("/me/password").with(FormToken.fresh()).param("note", "набранное"))
                .hasForwardedUrl("/form-expired");
        assertThat(browser.post().uri("/me/devices/end").param("note", "набранное"))
                .hasForwardedUrl("/form-expired");
    }

    @Test
    void keepsAFormGoodWhileOtherPagesAreOpened() throws Exception {
        var visitor = new Visitor("http://127.0.0.1:" + port);
        visitor.keep(DeviceCookie.NAME, given.token(given.account("Дарья Проверочная", null)));
        var form = Map.of("_csrf", Visitor.token(visitor.get("/me")));
        visitor.get("/help");
        for (int press = 0; press < 2; press++) {
            assertThat(visitor.led("/me/devices/end", form)).isEqualTo("/me");
        }
    }

    @Test
    void endsOnADevice() {
        var account = given.account("Борис Проверочный", null);
        var token = given.token(account);
        var other = given.token(account);
        var device = new Cookie(DeviceCookie.NAME, token);
        assertThat(browser.post().uri("/me/devices/end").cookie(device).with(FormToken.fresh()))
                .hasRedirectedUrl("/me");
        assertThat(signIns.find(other)).isEmpty();
        assertThat(browser.post().uri("/sign-out").cookie(device).with(FormToken.fresh()))
                .hasRedirectedUrl("/sign-in");
        assertThat(signIns.find(token)).isEmpty();
    }

    @Test
    void endsOnNobodyElsesDevice() {
        var token = given.token(given.account("Зоя Проверочная", null));
        var device = signIns.find(token).orElseThrow().id().value();
        assertThat(browser.post()
                        .uri("/me/devices/" + device + "/end")
                        .with(given.signedIn(given.account("Инна Проверочная", null))))
                .hasRedirectedUrl("/me");
        assertThat(signIns.find(token)).isPresent();
    }

    @Test
    void isWrittenSeldom() {
        var token = given.token(given.account("Вера Проверочная", null));
        var before = lastSeen(token);
        signIns.find(token);
        assertThat(lastSeen(token)).isEqualTo(before);
        db.sql("update access.sign_in set last_seen_at = last_seen_at - interval '11 minutes' where token_hash = :hash")
                .param("hash", new Token(token).hash())
                .update();
        signIns.find(token);
        assertThat(lastSeen(token)).isAfterOrEqualTo(before);
    }

    private Instant lastSeen(String token) {
        return db.sql("select last_seen_at from access.sign_in where token_hash = :hash")
                .param("hash", new Token(token).hash())
                .query(Instant.class)
                .single();
    }

    @Test
    void expires() {
        var token = given.token(given.account("Глеб Проверочный", null));
        db.sql("update access.sign_in set expires_at = now() - interval '1 second' where token_hash = :hash")
                .param("hash", new Token(token).hash())
                .update();
        assertThat(signIns.find(token)).isEmpty();
    }

    @Test
    void wantsACodeFromThoseAboveOrganisations() {
        var region = organisations.region();
        var account = given.account(Role.MUNICIPAL_COORDINATOR, region.municipality());
        var device = new Cookie(DeviceCookie.NAME, signIns.begin(account, "Тест", false, false));
        assertThat(browser.get().uri("/me").cookie(device)).hasRedirectedUrl("/second-factor/new?back=%2Fme");
        var offer = browser.get().uri("/second-factor/new").cookie(device).exchange();
        assertThat(offer).hasStatusOk().bodyText().contains("Включите код с телефона");
        var page = body(offer);
        var totp = Totp.of(found(page, "id=\"key\">([A-Z2-7 ]+)<"));
        var sealed = found(page, "name=\"sealed\" value=\"([^\"]+)\"");
        assertThat(browser.post()
                        .uri("/second-factor/new")
                        .cookie(device)
                        .with(FormToken.fresh())
                        .param("sealed", sealed)
                        .param("code", "000000"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Код не подошёл");
        var form = Map.of(
                "sealed",
                sealed,
                "code",
                totp.code(Instant.now()),
                "once",
                UUID.randomUUID().toString());
        var shown = led(device, form);
        assertThat(led(device, form)).as("sent again").isEqualTo(shown);
        var codes = browser.get().uri(URI.create(shown)).cookie(device).exchange();
        assertThat(codes).hasStatusOk().bodyText().contains("Запасные коды");
        assertThat(browser.get().uri(URI.create(shown)).with(given.signedIn(known(given.login()))))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(browser.get().uri("/me").cookie(device)).hasStatusOk();
        // the next sign-in is asked once; a recovery code opens it once
        var recovery = found(body(codes), "<li>([А-Я]{4}-[А-Я]{4})</li>");
        var next = new Cookie(DeviceCookie.NAME, signIns.begin(account, "Тест", false, false));
        assertThat(browser.get().uri("/me").cookie(next)).hasRedirectedUrl("/second-factor?back=%2Fme");
        assertThat(browser.post()
                        .uri("/second-factor")
                        .cookie(next)
                        .with(FormToken.fresh())
                        .param("code", recovery))
                .hasRedirectedUrl("/");
        assertThat(browser.get().uri("/me").cookie(next)).hasStatusOk();
        var third = new Cookie(DeviceCookie.NAME, signIns.begin(account, "Тест", false, false));
        assertThat(browser.post()
                        .uri("/second-factor")
                        .cookie(third)
                        .with(FormToken.fresh())
                        .param("code", recovery))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private String led(Cookie device, Map<String, String> form) {
        var request = browser.post().uri("/second-factor/new").cookie(device).with(FormToken.fresh());
        form.forEach(request::param);
        var answer = request.exchange();
        assertThat(answer).hasStatus(HttpStatus.SEE_OTHER);
        return String.valueOf(answer.getResponse().getHeader("Location"));
    }

    @Test
    void refusesAKeyThatItHasNotOffered() {
        var account =
                given.account(Role.MUNICIPAL_COORDINATOR, organisations.region().municipality());
        var device = new Cookie(DeviceCookie.NAME, signIns.begin(account, "Тест", false, false));
        for (var sealed : List.of("x", "1:x:x", "нет:нет:нет")) {
            assertThat(browser.post()
                            .uri("/second-factor/new")
                            .cookie(device)
                            .with(FormToken.fresh())
                            .param("sealed", sealed)
                            .param("code", "000000"))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @Test
    void namesTheDeviceInTheLanguageOfItsOwner() {
        var login = given.login();
        var account = known(login);
        browser.post()
                .uri("/sign-in")
                .with(FormToken.fresh())
                .header("Accept-Language", "en")
                .header("User-Agent", "nobody knows")
                .param("login", login)
                .param("password", PASSWORD)
                .exchange();
        assertThat(signIns.devices(account)).extracting(Device::device).containsExactly("Browser, unknown device");
    }

    @Test
    void knowsNoPersonasWhenItServes() {
        assertThat(browser.post().uri("/demo/sign-in").param("persona", "curator"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browser.get().uri("/sign-in")).bodyText().doesNotContain("data-persona");
    }

    @Test
    void sendsAStrictPolicy() {
        assertThat(browser.get().uri("/sign-in"))
                .headers()
                .hasValue("X-Frame-Options", "DENY")
                .hasValue("X-Content-Type-Options", "nosniff")
                .hasHeaderSatisfying(
                        "Content-Security-Policy",
                        values -> assertThat(values)
                                .first()
                                .asString()
                                .contains("script-src 'self'")
                                .doesNotContain("unsafe"));
    }

    @Test
    void changesThePassword() {
        var login = given.login();
        var account = known(login);
        assertThat(browser.post()
                        .uri("/me/password")
                        .with(given.signedIn(account))
                        .param("oldPassword", PASSWORD)
                        .param("newPassword", "другой чайник давно"))
                .hasRedirectedUrl("/me");
        assertThat(signIn(login, PASSWORD)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(signIn(login, "другой чайник давно")).hasRedirectedUrl("/");
    }

    @Test
    void showsWhatIsKept() {
        var login = given.login();
        assertThat(browser.get().uri("/me/stored").with(given.signedIn(known(login))))
                .hasStatusOk()
                .bodyText()
                .contains(login)
                .contains("Анна Проверочная")
                .contains("хранится в зашифрованном виде")
                .doesNotContain("$argon2", "daterange", "[20");
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static String found(String page, String pattern) {
        var matcher = Pattern.compile(pattern).matcher(page);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }

    @Test
    void theAdministratorStandsAtTheRoot() {
        assertThat(given.viewer(given.account(Role.ADMINISTRATOR, NodeId.ROOT))
                        .mayAnywhere(estafeta.kernel.Permission.ADMINISTER))
                .isTrue();
    }
}
