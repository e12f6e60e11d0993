package estafeta.mentorship;

import estafeta.kernel.Constraints;
import estafeta.kernel.Period;
import estafeta.kernel.Refusal;
import estafeta.shell.Text;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Every way the module says no. */
public final class MentorshipRefused extends Refusal {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private MentorshipRefused(Kind kind, String pattern, Object... arguments) {
        super(kind, pattern, arguments);
    }

    public static MentorshipRefused severalAlike(String name) {
        return new MentorshipRefused(
                Kind.CONFLICT,
                "Пока список вносили, в организации оказалось несколько человек, похожих на «{0}»."
                        + " Загрузите список снова и отметьте, кто это.",
                name);
    }

    /** Saves, and says in the user's words what the database does not let through. */
    static <T> T guarded(Supplier<T> save) {
        return Constraints.guarded(save, MentorshipRefused::ofConstraint, MentorshipRefused::changedMeanwhile);
    }

    static Optional<MentorshipRefused> ofConstraint(String constraint) {
        return Optional.ofNullable(
                switch (constraint) {
                    case "side_once" -> conflict("Этот человек в это время уже участвует в этой паре.");
                    case "readiness_once" ->
                        conflict(
                                "Места этого наставника на это время уже указаны. Откройте страницу снова и измените их.");
                    case "pause_once" -> conflict("Пара в это время уже приостановлена.");
                    case "consent_once" -> conflict("Согласие уже отмечено. Откройте пару снова: оно там есть.");
                    case "consent_withdrawn_after_given" ->
                        invalid("Отзыв согласия раньше самого согласия. Проверьте обе даты.");
                    case "electronic_signing_after_its_act" ->
                        invalid(
                                "Электронное подписание действует не раньше приказа, которым введено. Исправьте одну из двух дат.");
                    case "act_once", "act_waits_once" -> conflict("Этот приказ уже отмечен у пары.");
                    case "act_says_its_term" -> withoutTerm();
                    case "order_number_and_date" -> numberUnsaid();
                    case "order_ground_whole" ->
                        invalid("Укажите и орган, и день решения, на котором стоит приказ, или ни того ни другого.");
                    case "order_after_its_ground" ->
                        invalid("Приказ раньше решения, на котором стоит. Исправьте одну из двух дат.");
                    case "acquaintance_once" -> conflict("Этот человек уже ознакомлен с приказом.");
                    case "kind_has_a_line" -> withoutLine();
                    case "cooperation_of_two" -> cooperationWithItself();
                    case "agreement_once" ->
                        conflict("Соглашение с этим наставником уже отмечено. Исправьте его, а не добавляйте второе.");
                    case "agreement_or_reason" ->
                        invalid("Укажите номер и дату соглашения или причину, почему его нет: одно из двух.");
                    case "agreement_other_said" -> otherReasonUnsaid();
                    case "fate_once" ->
                        conflict("Об этой паре только что решил кто-то другой. Откройте страницу снова.");
                    case "fate_says_its_term" -> withoutTerm();
                    case "fate_names_the_mentor" -> withoutMentor();
                    case "fate_names_the_kind" -> invalid("Выберите, какого вида будет пара.");
                    case "mentorship_has_a_term" -> withoutTerm();
                    case "mentorship_ending_said" -> invalid("Укажите, почему пара закончилась.");
                    case "side_aspect_of_mentor" ->
                        invalid("«По предмету» и «по адаптации» — это роли наставника, у наставляемого их нет.");
                    case "kind_mentees_in_order" ->
                        invalid("У вида наибольшее число наставляемых меньше наименьшего. Поменяйте их местами.");
                    case "pay_mentorship_fkey" -> workedOnSince();
                    default -> null;
                });
    }

    static MentorshipRefused unknown() {
        return new MentorshipRefused(
                Kind.UNKNOWN, "Такой пары нет или она вам не открыта. Спросите куратора вашей организации.");
    }

    static MentorshipRefused begunSinceMerge() {
        return new MentorshipRefused(
                Kind.CONFLICT,
                "После объединения у этого человека появилась новая пара или места наставника, и чьи они из двоих, неизвестно. Отменить объединение уже нельзя.");
    }

    static MentorshipRefused workedOnSince() {
        return conflict(
                "С этой парой после загрузки уже работали: посмотрите её страницу. Там же её можно отметить ошибочной.");
    }

    static MentorshipRefused unknownAffiliation() {
        return new MentorshipRefused(
                Kind.UNKNOWN, "Такого человека в списке нет или он вам не открыт. Найдите его по фамилии ещё раз.");
    }

    static MentorshipRefused unknownConsent() {
        return new MentorshipRefused(
                Kind.UNKNOWN, "Такого согласия нет или оно вам не открыто. Откройте пару и найдите его там.");
    }

    static MentorshipRefused scanWithoutPaper() {
        return conflict("Скан бывает у согласия на бумаге. Сначала отметьте дату и где лежит бумага.");
    }

    static MentorshipRefused notAScan(String name, String found) {
        return new MentorshipRefused(
                Kind.INVALID,
                "Скан бывает PDF, JPEG или PNG, а в файле «{0}» {1}. Сохраните скан заново и выберите его.",
                name,
                found);
    }

    static MentorshipRefused signedMeanwhile() {
        return conflict(
                "Часть отмеченного уже подписана или больше не нужна. Откройте список снова и отметьте остальное.");
    }

    public static MentorshipRefused nothingToPrint() {
        return invalid(
                "Ничего не отмечено, или отмеченное уже подписано. Вернитесь к списку «На подпись» и отметьте бумаги.");
    }

    public static MentorshipRefused tooManyToPrint(int chosen, int most) {
        return new MentorshipRefused(
                Kind.INVALID,
                "Отмечено бумаг: {0}, а за один раз печатается не больше {1}. Снимите часть отметок и напечатайте остальное вторым файлом.",
                chosen,
                most);
    }

    static MentorshipRefused actNumberUnsaid() {
        return invalid("Впишите номер приказа, которым введено электронное подписание.");
    }

    static MentorshipRefused electronicBeforeItsAct(LocalDate since, LocalDate signedOn) {
        return new MentorshipRefused(
                Kind.INVALID,
                "Электронное подписание с {0}, а приказ о нём от {1}. Исправьте одну из двух дат.",
                DAY.format(since),
                DAY.format(signedOn));
    }

    static MentorshipRefused unknownKind(String code) {
        return new MentorshipRefused(Kind.INVALID, "Вида наставничества «{0}» нет. Выберите вид из списка.", code);
    }

    static MentorshipRefused unknownForm(String code) {
        return new MentorshipRefused(Kind.INVALID, "Формы наставничества «{0}» нет. Выберите форму из списка.", code);
    }

    static MentorshipRefused ledElsewhere() {
        return new MentorshipRefused(
                Kind.FORBIDDEN, "Пару ведёт другая организация: менять её может куратор там. Вам она видна.");
    }

    static MentorshipRefused withoutTerm() {
        return invalid("Укажите, до какого дня работает пара. Обычно это 31 мая.");
    }

    static MentorshipRefused withoutMentor() {
        return invalid("Выберите наставника: без него пары нет.");
    }

    static MentorshipRefused withoutMentee() {
        return invalid("Выберите наставляемого: без него пары нет.");
    }

    static MentorshipRefused menteesOutOfRange(estafeta.mentorship.Kind kind, int chosen) {
        return new MentorshipRefused(
                Kind.INVALID,
                "Вид «{0}»: наставляемых от {1} до {2}, выбрано {3}. Выберите другой вид или измените состав.",
                kind.title(),
                kind.rules().menteesMin(),
                kind.rules().menteesMax(),
                chosen);
    }

    static MentorshipRefused tooManyMentors(estafeta.mentorship.Kind kind, int chosen) {
        return new MentorshipRefused(
                Kind.INVALID,
                "Вид «{0}»: наставников не больше {1}, выбрано {2}. Выберите другой вид или измените состав.",
                kind.title(),
                kind.rules().mentorsMax(),
                chosen);
    }

    static MentorshipRefused notOnThisLine(estafeta.mentorship.Kind kind, Form form) {
        return new MentorshipRefused(
                Kind.INVALID,
                "Вид «{0}» не для формы «{1}». Выберите другой вид или другую форму.",
                kind.title(),
                form.title());
    }

    static MentorshipRefused sizesImpossible() {
        return invalid("Наставляемых должно быть от одного, «до» не меньше «от», наставников хотя бы один.");
    }

    static MentorshipRefused titleUnsaid() {
        return invalid("Впишите название.");
    }

    static MentorshipRefused withoutLine() {
        return invalid("Отметьте, для кого этот вид: педагоги, обучающиеся или партнёры.");
    }

    static MentorshipRefused versionInThePast(LocalDate today) {
        return new MentorshipRefused(
                Kind.INVALID,
                "Новая редакция действует не раньше {0}: пары, которые уже начались, идут по прежней.",
                DAY.format(today));
    }

    static MentorshipRefused lineIsForEver(Form.Line line) {
        return new MentorshipRefused(
                Kind.INVALID,
                "Эта форма стоит на линии «{0}», и это не меняется. Заведите новую форму, а эту уберите из выбора.",
                line.words());
    }

    static MentorshipRefused samePerson(String name) {
        return new MentorshipRefused(
                Kind.INVALID, "{0} — и наставник, и наставляемый в одной паре. Выберите двух разных людей.", name);
    }

    static MentorshipRefused notThere(String name, LocalDate day) {
        return new MentorshipRefused(
                Kind.CONFLICT,
                "{0}: на {1} не работает в организации. Проверьте даты пары или срок работы в карточке человека.",
                name,
                DAY.format(day));
    }

    static MentorshipRefused leadElsewhere() {
        return invalid("Пару ведёт организация одной из сторон. Выберите организацию наставляемого или наставника.");
    }

    static MentorshipRefused alreadyTogether(String mentor, String mentee) {
        return new MentorshipRefused(
                Kind.CONFLICT,
                "{0} и {1} в это время уже работают вместе. Откройте их пару: её можно продлить или изменить.",
                mentor,
                mentee);
    }

    static MentorshipRefused noFreePlaces(String mentor, int places) {
        return new MentorshipRefused(
                Kind.CONFLICT,
                "{0}: все места заняты, их {1}. Выберите другого наставника или добавьте место на странице «Наставники».",
                mentor,
                places);
    }

    static MentorshipRefused placesOutOfRange(int places) {
        return new MentorshipRefused(
                Kind.INVALID, "Мест у наставника от 0 до {0}, указано {1}.", Readiness.MOST, places);
    }

    static MentorshipRefused notFrom(Mentorship.State state) {
        return new MentorshipRefused(
                Kind.CONFLICT,
                switch (state) {
                    case DRAFT -> "Пара ещё черновик. Сначала предложите её сторонам.";
                    case PROPOSED -> "Пара ещё не согласована. Сначала отметьте согласие наставника.";
                    case AGREED -> "Пара согласована, но приказа ещё нет. Сначала внесите его номер и дату.";
                    case IN_ORDER -> "Пара уже в приказе, но ещё не начала работу. Сначала начните её.";
                    case ACTIVE -> "Пара уже действует. Откройте её снова: вы увидите, что изменилось.";
                    case PAUSED -> "Пара приостановлена. Сначала возобновите её.";
                    default -> "Пара уже закончена. Откройте её снова: вы увидите, что изменилось.";
                });
    }

    static MentorshipRefused active() {
        return conflict("Пара уже действует. Ничего делать не нужно.");
    }

    static MentorshipRefused over() {
        return conflict("Пара уже завершена. Если она работает снова, создайте новую.");
    }

    static MentorshipRefused cancelled() {
        return conflict("Пара отмечена как внесённая ошибочно. Если это не так, создайте новую.");
    }

    static MentorshipRefused papersMissing(List<MissingPaper> missing) {
        return new MentorshipRefused(
                Kind.CONFLICT, "Начать работу пары ещё нельзя. Не хватает: {0}.", MissingPaper.words(missing));
    }

    static MentorshipRefused unknownOrder() {
        return new MentorshipRefused(
                Kind.UNKNOWN, "Такого приказа нет или он вам не открыт. Откройте журнал приказов вашей организации.");
    }

    public static MentorshipRefused unknownPaper() {
        return new MentorshipRefused(
                Kind.UNKNOWN,
                "Такой бумаги у этой пары нет или она вам не открыта. Откройте пару и выберите из списка.");
    }

    static MentorshipRefused unknownCooperation() {
        return new MentorshipRefused(
                Kind.UNKNOWN, "Такого соглашения нет или оно вам не открыто. Откройте список соглашений.");
    }

    static MentorshipRefused cooperationWithItself() {
        return invalid("Соглашение заключают две разные организации. Выберите вторую.");
    }

    static MentorshipRefused joinedAlready() {
        return conflict("Соглашение организаций для этой пары уже есть или не нужно.");
    }

    static MentorshipRefused actsTaken() {
        return conflict("Часть строк уже вошла в другой приказ или больше его не ждёт. Откройте список снова.");
    }

    static MentorshipRefused orderWithoutActs() {
        return conflict("В приказе нет ни одной строки. Добавьте строки или откажитесь от проекта.");
    }

    static MentorshipRefused movedOn(String pair, Mentorship.State state) {
        return new MentorshipRefused(
                Kind.CONFLICT,
                "{0}: пара тем временем {1}. Уберите её из проекта и напечатайте приказ снова.",
                pair,
                state.words());
    }

    static MentorshipRefused stoodOn(String pair) {
        return new MentorshipRefused(
                Kind.CONFLICT,
                "{0}: пара работает, и другого приказа у неё нет. Исправьте номер или дату приказа, а если ошибочна сама пара, отметьте это у неё.",
                pair);
    }

    static MentorshipRefused readBeforeSigned(LocalDate on, LocalDate signedOn) {
        return new MentorshipRefused(
                Kind.INVALID,
                "Ознакомлен {0}, а приказ от {1}. Исправьте дату ознакомления.",
                DAY.format(on),
                DAY.format(signedOn));
    }

    static MentorshipRefused orderRegistered() {
        return conflict("Приказ уже зарегистрирован. Если номер или дата неверны, исправьте их.");
    }

    static MentorshipRefused orderNotRegistered() {
        return conflict("У приказа ещё нет номера. Сначала внесите номер и дату.");
    }

    static MentorshipRefused orderCancelled() {
        return conflict("Приказ отменён. Соберите новый.");
    }

    static MentorshipRefused orderBeforeItsGround(LocalDate signedOn, LocalDate heldOn) {
        return new MentorshipRefused(
                Kind.INVALID,
                "Приказ от {0} раньше решения, на котором стоит: оно от {1}. Исправьте одну из двух дат.",
                DAY.format(signedOn),
                DAY.format(heldOn));
    }

    static MentorshipRefused orderAfterTerm(LocalDate effectiveOn, LocalDate last) {
        return new MentorshipRefused(
                Kind.INVALID,
                "Приказ действует с {0}, а срок пары кончается {1}. Проверьте дату начала действия или продлите срок.",
                DAY.format(effectiveOn),
                DAY.format(last));
    }

    static MentorshipRefused outOfTerm(LocalDate day, Period period) {
        return new MentorshipRefused(
                Kind.INVALID,
                "День {0} вне срока пары: с {1} по {2}. Укажите день внутри срока.",
                DAY.format(day),
                DAY.format(period.first()),
                period.last() == null ? "" : DAY.format(period.last()));
    }

    static MentorshipRefused endsBeforeItBegins(LocalDate last, LocalDate first) {
        return new MentorshipRefused(
                Kind.INVALID,
                "Последний день {0} раньше начала пары {1}. Если пара не начиналась, отметьте «внесено ошибочно».",
                DAY.format(last),
                DAY.format(first));
    }

    static MentorshipRefused endsAfterItsTerm(LocalDate last, LocalDate term) {
        return new MentorshipRefused(
                Kind.INVALID,
                "Последний день {0} позже срока пары, а он до {1}. Укажите день внутри срока или сначала продлите его.",
                DAY.format(last),
                DAY.format(term));
    }

    static MentorshipRefused later(LocalDate day, LocalDate today) {
        return new MentorshipRefused(
                Kind.INVALID,
                "День {0} ещё не наступил, сегодня {1}. Укажите сегодняшний день или более ранний.",
                DAY.format(day),
                DAY.format(today));
    }

    static MentorshipRefused notLonger(LocalDate last) {
        return new MentorshipRefused(
                Kind.INVALID, "Срок и так до {0}. Чтобы продлить пару, укажите более поздний день.", DAY.format(last));
    }

    static MentorshipRefused noticeTooShort(Notice notice, LocalDate last) {
        return new MentorshipRefused(
                Kind.INVALID,
                "Работодатель предупреждает не меньше чем за {0, plural, one {# рабочий день} few {# рабочих дня} other {# рабочих дней}}"
                        + ", день предупреждения не считается. Предупреждение {1}, последний день может быть {2} или позже, указан {3}.",
                Notice.WORKING_DAYS,
                DAY.format(notice.given()),
                DAY.format(notice.earliestLast()),
                DAY.format(last));
    }

    static MentorshipRefused notACompletion() {
        return invalid(
                "Завершают выполненную программу. Если пара прекращается раньше, откройте «Прекратить досрочно».");
    }

    static MentorshipRefused mistakeWithoutReason() {
        return invalid("Напишите, в чём ошибка: эта причина останется в истории.");
    }

    static MentorshipRefused reasonUnsaid() {
        return invalid("Напишите причину: её увидят в истории пары.");
    }

    static MentorshipRefused otherReasonUnsaid() {
        return invalid("Выбрано «иное». Напишите, почему соглашения нет.");
    }

    static MentorshipRefused notAMentorHere() {
        return conflict("Этот человек сейчас не наставник в этой паре. Откройте её снова: состав изменился.");
    }

    static MentorshipRefused notHere() {
        return conflict("Этот человек сейчас не участвует в этой паре. Откройте её снова: состав изменился.");
    }

    static MentorshipRefused lastOfItsSide() {
        return conflict("Без этого человека пары не останется. Прекратите её целиком или замените наставника.");
    }

    static MentorshipRefused consentWanted() {
        return invalid("Пара уже работает. Укажите дату согласия нового наставника и где лежит его согласие.");
    }

    static MentorshipRefused numberUnsaid() {
        return invalid("Впишите номер из журнала организации, например 41-од.");
    }

    static MentorshipRefused notAnEmployerHere() {
        return invalid("Приказ издаёт организация одной из сторон пары. Выберите её.");
    }

    /** Somebody else has chosen for this pair since the page was opened. */
    static MentorshipRefused chosenMeanwhile(String pair, String kind) {
        return new MentorshipRefused(
                Kind.CONFLICT,
                "Пока страница была открыта, о паре {0} решил кто-то другой: «{1}». Откройте её снова и поправьте, если нужно.",
                pair,
                kind);
    }

    static MentorshipRefused settledMeanwhile(String pair) {
        return new MentorshipRefused(
                Kind.CONFLICT,
                "Пара {0} изменилась, пока страница была открыта: решать о ней больше не нужно. Откройте страницу снова.",
                pair);
    }

    static MentorshipRefused inThePairAlready(String name) {
        return new MentorshipRefused(
                Kind.INVALID, "{0} уже в этой паре. Выберите другого наставника или оставьте пару как есть.", name);
    }

    static MentorshipRefused nothingChosen() {
        return conflict("Проводить нечего: ни об одной паре ещё не решено. Отметьте, что с ними будет.");
    }

    static MentorshipRefused beforeTheNewYear(LocalDate until, LocalDate begins) {
        return new MentorshipRefused(
                Kind.INVALID,
                "Новый учебный год начинается {0}, указан день {1}. Укажите день позже начала года.",
                DAY.format(begins),
                DAY.format(until));
    }

    /** One of many stops them all: nothing is done. */
    static MentorshipRefused stopsAll(String pair, Refusal why) {
        return new MentorshipRefused(
                Kind.CONFLICT,
                "Пара {0}: {1} Пока это не исправлено, не проведено ничего. Исправьте или отложите эту пару.",
                pair,
                Text.t(why));
    }

    static MentorshipRefused changedMeanwhile() {
        return conflict("Пару только что изменил кто-то другой. Откройте её снова и внесите своё.");
    }

    private static MentorshipRefused conflict(String pattern) {
        return new MentorshipRefused(Kind.CONFLICT, pattern);
    }

    private static MentorshipRefused invalid(String pattern) {
        return new MentorshipRefused(Kind.INVALID, pattern);
    }
}
