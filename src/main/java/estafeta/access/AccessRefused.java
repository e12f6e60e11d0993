package estafeta.access;

import estafeta.kernel.Constraints;
import estafeta.kernel.Refusal;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Every way access says no. */
public final class AccessRefused extends Refusal {
    private AccessRefused(Kind kind, String pattern, Object... arguments) {
        super(kind, pattern, arguments);
    }

    /** Saves, and says in the user's words what the database does not let through. */
    static <T> T guarded(Supplier<T> save) {
        return Constraints.guarded(save, AccessRefused::ofConstraint, AccessRefused::changedMeanwhile);
    }

    static Optional<AccessRefused> ofConstraint(String constraint) {
        return Optional.ofNullable(
                switch (constraint) {
                    case "role_grant_once" -> grantOverlaps();
                    case "account_login_once" -> loginTaken();
                    case "role_grant_reason" -> reasonMissing();
                    default -> null;
                });
    }

    static AccessRefused changedMeanwhile() {
        return new AccessRefused(
                Kind.CONFLICT,
                "Пока вы вносили изменения, запись поменял кто-то другой. Откройте её снова: вы увидите, что изменилось, и внесёте своё.");
    }

    /** The same words whichever of the two was wrong: nobody learns who has an account. */
    static AccessRefused wrongPassword() {
        return new AccessRefused(
                Kind.INVALID,
                "Почта, телефон или пароль не подошли. Проверьте раскладку и Caps Lock. Новый доступ выдаст куратор вашей организации.");
    }

    static AccessRefused tooManyTries(Duration left) {
        long seconds = Math.max(1, left.toSeconds());
        return seconds < 60
                ? new AccessRefused(
                        Kind.INVALID,
                        "Слишком много попыток подряд. Попробуйте снова через {0, plural, one {# секунду} few {# секунды} other {# секунд}}.",
                        seconds)
                : new AccessRefused(
                        Kind.INVALID,
                        "Слишком много попыток подряд. Попробуйте снова через {0, plural, one {# минуту} few {# минуты} other {# минут}}.",
                        (seconds + 59) / 60);
    }

    static AccessRefused wrongCode() {
        return new AccessRefused(
                Kind.INVALID,
                "Код не подошёл. Возьмите новый код в приложении: он меняется каждые 30 секунд. Проверьте, что часы телефона идут верно.");
    }

    static AccessRefused codesGone() {
        return new AccessRefused(
                Kind.UNKNOWN,
                "Запасные коды уже не показать. Если вы их не сохранили, попросите новый доступ у того, кто дал вам роль: код с телефона и запасные коды вы заведёте заново.");
    }

    static AccessRefused wrongOldPassword() {
        return new AccessRefused(Kind.INVALID, "Нынешний пароль не подошёл. Введите пароль, с которым вы входите.");
    }

    static AccessRefused notALogin(String typed) {
        return new AccessRefused(
                Kind.INVALID,
                "«{0}» не похоже ни на почту, ни на телефон. Введите почту вида anna@school.example или телефон вида +7 900 000-00-00.",
                typed);
    }

    static AccessRefused nameMissing() {
        return new AccessRefused(
                Kind.INVALID, "Введите имя: так вас увидят коллеги. Например, «Иванова Мария Петровна».");
    }

    static AccessRefused loginTaken() {
        return new AccessRefused(
                Kind.CONFLICT,
                "С этой почтой или телефоном уже входят. Если это вы, сначала войдите, затем откройте приглашение ещё раз: роль добавится к вашему входу.");
    }

    static AccessRefused passwordTooShort(int shortest) {
        return new AccessRefused(
                Kind.INVALID,
                "Пароль должен быть от {0} до 200 знаков. Проще всего запомнить три слова подряд.",
                shortest);
    }

    static AccessRefused passwordGuessed() {
        return new AccessRefused(
                Kind.INVALID,
                "Такой пароль угадывают первым. Возьмите другой: например, три слова, не связанные между собой.");
    }

    static AccessRefused unknownInvitation() {
        return new AccessRefused(
                Kind.UNKNOWN,
                "Такого приглашения нет. Проверьте, что ссылка или код введены целиком, или попросите куратора выдать новые.");
    }

    static AccessRefused invitationUsed() {
        return new AccessRefused(
                Kind.CONFLICT,
                "Это приглашение уже использовано. Если это были вы, войдите с паролем. Если нет, попросите куратора выдать новое.");
    }

    static AccessRefused invitationExpired() {
        return new AccessRefused(
                Kind.CONFLICT, "Срок приглашения истёк. Попросите того, кто вас пригласил, выдать новое.");
    }

    static AccessRefused invitationRevoked() {
        return new AccessRefused(
                Kind.CONFLICT, "Это приглашение отозвано. Попросите куратора вашей организации выдать новое.");
    }

    static AccessRefused makerMayNoMore() {
        return new AccessRefused(
                Kind.CONFLICT,
                "Ссылка больше не действует: у того, кто её выдал, уже нет на это права. Попросите куратора вашей организации выдать новую.");
    }

    static AccessRefused addressMissing() {
        return new AccessRefused(Kind.INVALID, "Введите почту, на которую отправить приглашение, или выберите ссылку.");
    }

    static AccessRefused roleNotGivable(String role) {
        return new AccessRefused(
                Kind.FORBIDDEN,
                "Роль «{0}» здесь вы дать не можете. Попросите того, чья роль выше: муниципального координатора или администратора.",
                role);
    }

    static AccessRefused notForOneself() {
        return new AccessRefused(Kind.FORBIDDEN, "Себе роль дать нельзя. Попросите того, кто дал вам нынешнюю.");
    }

    static AccessRefused ownInvitation() {
        return new AccessRefused(
                Kind.FORBIDDEN,
                "Это приглашение выдали вы сами, а себе роль дать нельзя. Передайте его тому, кого приглашаете, или попросите роль у того, кто дал вам нынешнюю.");
    }

    static AccessRefused notYourRole(String role) {
        return new AccessRefused(Kind.FORBIDDEN, "Поручить можно только свою роль. Роли «{0}» здесь у вас нет.", role);
    }

    static AccessRefused reasonMissing() {
        return new AccessRefused(
                Kind.INVALID, "Напишите основание: номер приказа или причину. Оно останется в журнале.");
    }

    static AccessRefused termMissing() {
        return new AccessRefused(Kind.INVALID, "Укажите последний день: поручение и замещение даются на срок.");
    }

    static AccessRefused grantOverlaps() {
        return new AccessRefused(
                Kind.CONFLICT, "Эта роль у человека здесь уже есть в эти дни. Измените срок или закончите прежнюю.");
    }

    static AccessRefused grantEnded() {
        return new AccessRefused(Kind.CONFLICT, "Эта роль уже закончена.");
    }

    static AccessRefused unknownGrant() {
        return new AccessRefused(Kind.UNKNOWN, "Такой роли нет или она вам не открыта.");
    }

    public static AccessRefused unknownAccount() {
        return new AccessRefused(
                Kind.INVALID,
                "Человека с такой почтой или телефоном в программе нет. Проверьте написание или пригласите его.");
    }

    static AccessRefused wider() {
        return new AccessRefused(
                Kind.FORBIDDEN,
                "У этого человека есть доступ и за пределами вашего. Новый доступ ему выдаст тот, кто видит всё, что видит он.");
    }

    static AccessRefused namesMissing() {
        return new AccessRefused(
                Kind.INVALID, "Выберите или впишите, для кого печатать листки: по одному человеку в строке.");
    }

    static AccessRefused tooManySlips(int most) {
        return new AccessRefused(Kind.INVALID, "За один раз печатается не больше {0} листков. Разделите список.", most);
    }

    static AccessRefused unknownPersona() {
        return new AccessRefused(
                Kind.UNKNOWN, "Такого участника в демонстрации нет. Выберите другого на первой странице.");
    }
}
