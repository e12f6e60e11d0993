package estafeta.people;

import static estafeta.shell.Text.t;

import estafeta.kernel.Constraints;
import estafeta.kernel.Period;
import estafeta.kernel.Refusal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Every way the register of people says no. */
public final class PeopleRefused extends Refusal {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private PeopleRefused(Kind kind, String pattern, Object... arguments) {
        super(kind, pattern, arguments);
    }

    static PeopleRefused unknown() {
        return new PeopleRefused(Kind.UNKNOWN, "Такого человека нет или он вам не открыт. Найдите его по фамилии.");
    }

    static PeopleRefused noPosition() {
        return new PeopleRefused(Kind.INVALID, "Должность не указана. Напишите её так, как в трудовом договоре.");
    }

    static PeopleRefused unnamed() {
        return new PeopleRefused(Kind.INVALID, "Укажите хотя бы фамилию и имя, например «Иванова Мария».");
    }

    static PeopleRefused sameName() {
        return new PeopleRefused(Kind.INVALID, "Это то же самое имя. Напишите новое или вернитесь к карточке.");
    }

    static PeopleRefused alreadyHere(Period period) {
        return new PeopleRefused(
                Kind.CONFLICT,
                "Этот человек уже числится здесь в это время: {0}. Добавьте ему должность на его карточке.",
                words(period));
    }

    static PeopleRefused hasLeft(LocalDate last) {
        return new PeopleRefused(
                Kind.CONFLICT, "Уход уже отмечен: последний день {0}. Более поздний день указать нельзя.", words(last));
    }

    static PeopleRefused leavesBeforeComing(LocalDate first, LocalDate last) {
        return new PeopleRefused(
                Kind.INVALID,
                "Последний день {1} раньше первого дня работы здесь, {0}. Проверьте год.",
                words(first),
                words(last));
    }

    static PeopleRefused outsideOfAffiliation(Period period, Period wanted) {
        return new PeopleRefused(
                Kind.CONFLICT,
                "Этот человек работает здесь {0}, а вы указали {1}. Исправьте даты.",
                words(period),
                words(wanted));
    }

    static PeopleRefused postEnded(LocalDate last) {
        return new PeopleRefused(Kind.CONFLICT, "Эта должность уже закрыта: последний день {0}.", words(last));
    }

    static PeopleRefused startsAfterLeave(String what, LocalDate first) {
        return new PeopleRefused(
                Kind.CONFLICT,
                "{0} начинается {1}, позже дня ухода. Сначала отметьте эту запись как внесённую ошибочно.",
                what,
                words(first));
    }

    static PeopleRefused absent(Period period) {
        return new PeopleRefused(
                Kind.CONFLICT,
                "В это время уже отмечено отсутствие: {0}. Закончите его или исправьте даты.",
                words(period));
    }

    static PeopleRefused categoryHeld(Period period) {
        return new PeopleRefused(
                Kind.CONFLICT,
                "Категория на это время уже внесена: {0}. Исправьте даты или отметьте прежнюю как внесённую ошибочно.",
                words(period));
    }

    static PeopleRefused consentGiven(LocalDate givenOn) {
        return new PeopleRefused(
                Kind.CONFLICT,
                "Такое согласие уже есть, от {0}. Чтобы внести новое, отзовите прежнее.",
                words(givenOn));
    }

    static PeopleRefused purposeUnsaid() {
        return new PeopleRefused(Kind.INVALID, "Выберите, для какой цели дано согласие: на каждую цель своя бумага.");
    }

    static PeopleRefused nothingToPublish() {
        return new PeopleRefused(
                Kind.INVALID, "Отметьте, что разрешено публиковать: каждое сведение разрешают отдельно.");
    }

    static PeopleRefused nothingToFulfil() {
        return new PeopleRefused(Kind.CONFLICT, "По этому согласию делать ничего не нужно, или это уже отмечено.");
    }

    static PeopleRefused guardianSigns(LocalDate ofAge) {
        return new PeopleRefused(
                Kind.INVALID,
                "До {0} — дня восемнадцатилетия — за ребёнка подписывает законный представитель. Внесите его на карточке и выберите здесь.",
                words(ofAge));
    }

    static PeopleRefused signsAlone(LocalDate ofAge) {
        return new PeopleRefused(
                Kind.INVALID,
                "С {0} этому человеку 18 лет: такую бумагу подписывает он сам. Проверьте дату или выберите, что подписал он.",
                words(ofAge));
    }

    static PeopleRefused ageUnknown() {
        return new PeopleRefused(
                Kind.INVALID,
                "Дата рождения обучающегося не внесена, и не видно, кто подписывает согласие. Внесите её на карточке.");
    }

    static PeopleRefused consentWithdrawn(LocalDate on) {
        return new PeopleRefused(Kind.CONFLICT, "Согласие уже отозвано {0}.", words(on));
    }

    static PeopleRefused withdrawnBeforeGiven(LocalDate givenOn, LocalDate on) {
        return new PeopleRefused(
                Kind.INVALID,
                "Согласие дано {0}, отозвать его раньше, {1}, нельзя. Проверьте дату.",
                words(givenOn),
                words(on));
    }

    static PeopleRefused keptElsewhere() {
        return new PeopleRefused(
                Kind.CONFLICT,
                "Дату рождения, телефон и почту этого человека ведёт организация, где он работал раньше. Остальное сохранить можно.");
    }

    static PeopleRefused bornUnlikely(LocalDate birth) {
        return new PeopleRefused(
                Kind.INVALID,
                "Дата рождения {0} не похожа на правду: педагогу должно быть от 14 до 100 лет.",
                words(birth));
    }

    static PeopleRefused teachesBeforeFourteen() {
        return new PeopleRefused(
                Kind.INVALID, "Начало работы раньше, чем исполнилось 14 лет. Проверьте дату рождения и стаж.");
    }

    static PeopleRefused noReason() {
        return new PeopleRefused(Kind.INVALID, "Напишите, в чём ошибка: причина останется в истории.");
    }

    static PeopleRefused dependedOn(List<Consequence> later) {
        return new PeopleRefused(
                Kind.CONFLICT,
                "На эту запись опираются другие: {0}. Пока они есть, убрать её нельзя.",
                String.join("; ", later.stream().map(Consequence::words).toList()));
    }

    public static PeopleRefused noOrganisation() {
        return new PeopleRefused(
                Kind.CONFLICT, "Организаций пока нет, а педагог работает в организации. Сначала добавьте её.");
    }

    public static PeopleRefused notedSince() {
        return new PeopleRefused(
                Kind.CONFLICT,
                "После загрузки об этом человеке внесли ещё сведения. Если запись лишняя, пометьте её ошибочной на карточке.");
    }

    static PeopleRefused changedSince(String what) {
        return new PeopleRefused(
                Kind.CONFLICT, "С тех пор это поменяли на карточке: {0}. Исправьте там же, если нужно.", what);
    }

    static PeopleRefused notSnils(int digits) {
        return new PeopleRefused(
                Kind.INVALID,
                "Нужны одиннадцать цифр СНИЛС и ничего больше, например 123-456-789 64; цифр здесь {0}. Сверьте с документом.",
                digits);
    }

    static PeopleRefused snilsOfNobody() {
        return new PeopleRefused(Kind.INVALID, "Одни нули — не СНИЛС. Если номера нет, оставьте место пустым.");
    }

    static PeopleRefused snilsMistyped(String found, String expected) {
        return new PeopleRefused(
                Kind.INVALID,
                "В СНИЛС ошибка: он кончается на {0}, а по первым девяти цифрам должен на {1}. Сверьте с документом все цифры.",
                found,
                expected);
    }

    static PeopleRefused unknownRule() {
        return new PeopleRefused(Kind.INVALID, "Такого правила «молодой педагог» здесь нет. Выберите его из списка.");
    }

    static PeopleRefused changedMeanwhile() {
        return new PeopleRefused(
                Kind.CONFLICT, "Пока вы писали, карточку изменил кто-то другой. Откройте её снова и повторите правку.");
    }

    /** Saves, and says in the user's words what the database does not let through. */
    static <T> T guarded(Supplier<T> save) {
        return Constraints.guarded(save, PeopleRefused::ofConstraint, PeopleRefused::changedMeanwhile);
    }

    static Optional<PeopleRefused> ofConstraint(String constraint) {
        if (constraint.endsWith("_fkey")) {
            return Optional.of(new PeopleRefused(
                    Kind.CONFLICT, "На эту запись опираются другие записи. Пока они есть, убрать её нельзя."));
        }
        var pattern = switch (constraint) {
            case "person_named" -> "Укажите хотя бы фамилию и имя, например «Иванова Мария».";
            case "person_sex_known" -> "Пол указывают как женский или мужской.";
            case "person_teaching_precise" -> "Укажите, с какого времени человек преподаёт: год, месяц или день.";
            case "affiliation_once" ->
                "Этот человек уже числится здесь в это время. Добавьте ему должность на его карточке.";
            case "affiliation_kind_known" ->
                "Укажите, кем человек приходится организации: работник, обучающийся, партнёр или волонтёр.";
            case "post_named" -> "Должность не указана. Напишите её так, как в трудовом договоре.";
            case "post_terms_known" -> "Укажите, основная это работа или совместительство.";
            case "post_measured" -> "Часы и ставка не бывают меньше нуля.";
            case "absence_once" -> "В это время уже отмечено отсутствие. Закончите его или исправьте даты.";
            case "absence_kind_known" -> "Выберите причину отсутствия из списка.";
            case "education_level_known" -> "Выберите уровень образования из списка.";
            case "education_year_likely" -> "Проверьте год окончания.";
            case "category_known" -> "Выберите категорию из списка.";
            case "category_once" -> "Категория на это время уже внесена. Исправьте даты.";
            case "consent_kind_known" -> "Укажите, на что дано согласие.";
            case "consent_purpose_known", "consent_purpose_of_data" ->
                "Выберите, для какой цели дано согласие: на каждую цель своя бумага.";
            case "consent_fulfilled_later" -> "Отметка о сделанном раньше отзыва. Проверьте обе даты.";
            case "guardian_bond_known" -> "Выберите, кем представитель приходится ребёнку.";
            case "consent_withdrawn_later" -> "Отозвать согласие раньше, чем оно дано, нельзя.";
            case "consent_once" -> "Такое согласие уже есть. Чтобы внести новое, отзовите прежнее.";
            case "young_rule_says_something" -> "В правиле нужен возраст или стаж.";
            case "person_private_pkey" -> "Дату рождения, телефон и почту этого человека ведёт другая организация.";
            default -> "";
        };
        return pattern.isEmpty() ? Optional.empty() : Optional.of(new PeopleRefused(Kind.CONFLICT, pattern));
    }

    private static String words(LocalDate day) {
        return DAY.format(day);
    }

    private static String words(Period period) {
        var last = period.last();
        return last == null ? t("с {0}", words(period.first())) : t("с {0} по {1}", words(period.first()), words(last));
    }
}
