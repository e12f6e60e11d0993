package estafeta.organisation;

import estafeta.kernel.Constraints;
import estafeta.kernel.Refusal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Every way the register of organisations says no. */
public final class OrganisationRefused extends Refusal {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    /** What the database itself does not let through, by the names of its constraints. */
    private static final Map<String, Supplier<OrganisationRefused>> BY_CONSTRAINT = Map.of(
            "one_name_at_a_time", OrganisationRefused::namesOverlap,
            "one_head_at_a_time", OrganisationRefused::headsOverlap,
            "name_full_stated", OrganisationRefused::withoutFullName,
            "name_short_stated", OrganisationRefused::withoutShortName,
            "head_surname_stated", OrganisationRefused::headWithoutName,
            "head_given_stated", OrganisationRefused::headWithoutName,
            "unit_of_another_successor", OrganisationRefused::mergedWithItself);

    private OrganisationRefused(Kind kind, String pattern, Object... arguments) {
        super(kind, pattern, arguments);
    }

    /** Saves, and says in the user's words what the database does not let through. */
    static <T> T guarded(Supplier<T> save) {
        return Constraints.guarded(save, OrganisationRefused::ofConstraint, OrganisationRefused::changedMeanwhile);
    }

    static Optional<OrganisationRefused> ofConstraint(String name) {
        return Optional.ofNullable(BY_CONSTRAINT.get(name)).map(Supplier::get);
    }

    public static OrganisationRefused unknown() {
        return new OrganisationRefused(
                Kind.UNKNOWN, "Такой организации нет или она вам не открыта. Спросите администратора.");
    }

    public static OrganisationRefused unknownType(String code) {
        return new OrganisationRefused(Kind.INVALID, "Типа организации «{0}» нет. Выберите тип из списка.", code);
    }

    static OrganisationRefused namesOverlap() {
        return new OrganisationRefused(
                Kind.CONFLICT, "На эти дни название уже внесено. Укажите день, с которого действует новое.");
    }

    static OrganisationRefused headsOverlap() {
        return new OrganisationRefused(
                Kind.CONFLICT,
                "На эти дни руководитель уже назначен. Завершите прежнее назначение или отметьте новое как «исполняет обязанности».");
    }

    static OrganisationRefused withoutFullName() {
        return new OrganisationRefused(Kind.INVALID, "Напишите полное наименование, как в уставе.");
    }

    static OrganisationRefused withoutShortName() {
        return new OrganisationRefused(Kind.INVALID, "Напишите краткое название, как говорят: «СОШ № 4».");
    }

    static OrganisationRefused renamedBefore(String name, LocalDate since) {
        return new OrganisationRefused(
                Kind.INVALID,
                "Название «{0}» действует с {1}, поэтому новое может начаться только позже. Если в названии опечатка, исправьте его.",
                name,
                DAY.format(since));
    }

    static OrganisationRefused headWithoutName() {
        return new OrganisationRefused(Kind.INVALID, "Напишите фамилию, имя и должность руководителя.");
    }

    static OrganisationRefused headCancelled() {
        return new OrganisationRefused(Kind.CONFLICT, "Это назначение уже помечено как внесённое ошибочно.");
    }

    static OrganisationRefused headEndsBeforeBegin(LocalDate first) {
        return new OrganisationRefused(
                Kind.INVALID,
                "Назначение начинается {0}, закончиться раньше оно не может. Укажите более поздний день.",
                DAY.format(first));
    }

    static OrganisationRefused headOutsidePeriod(LocalDate first) {
        return new OrganisationRefused(
                Kind.INVALID,
                "Организация работает с {0}, назначить руководителя раньше нельзя. Исправьте день назначения.",
                DAY.format(first));
    }

    static OrganisationRefused unknownHead() {
        return new OrganisationRefused(Kind.UNKNOWN, "Такого назначения нет или оно вам не открыто.");
    }

    static OrganisationRefused closed(LocalDate last) {
        return new OrganisationRefused(
                Kind.CONFLICT,
                "Организация закрыта, её последний день {0}. Если это ошибка, верните её в работу.",
                DAY.format(last));
    }

    static OrganisationRefused notClosed() {
        return new OrganisationRefused(Kind.CONFLICT, "Организация работает, возвращать её не нужно.");
    }

    static OrganisationRefused closesBeforeItOpens(LocalDate first) {
        return new OrganisationRefused(
                Kind.INVALID, "Организация работает с {0}. Последний день не может быть раньше.", DAY.format(first));
    }

    static OrganisationRefused openUnder(long count) {
        return new OrganisationRefused(
                Kind.CONFLICT,
                "Здесь ещё {0, plural, one {работает # организация} few {работают # организации} many {работает # организаций} other {работают # организации}}. Сначала перенесите или закройте {0, plural, one {её} other {их}}.",
                count);
    }

    static OrganisationRefused mergedWithItself() {
        return new OrganisationRefused(Kind.INVALID, "Нельзя присоединить организацию к самой себе. Выберите другую.");
    }

    static OrganisationRefused mergedLater(LocalDate today) {
        return new OrganisationRefused(
                Kind.INVALID,
                "Присоединение вносят, когда оно состоялось. Укажите день не позже {0}.",
                DAY.format(today));
    }

    static OrganisationRefused mergedWithAnotherKind() {
        return new OrganisationRefused(
                Kind.INVALID,
                "Присоединить можно организацию к организации или муниципалитет к муниципалитету. Выберите другую.");
    }

    static OrganisationRefused hindered(String words) {
        return new OrganisationRefused(Kind.CONFLICT, "{0}", words);
    }

    static OrganisationRefused misplaced(String type, String parent) {
        return new OrganisationRefused(
                Kind.INVALID, "{0} не может стоять внутри «{1}». Выберите другое место.", capital(type), parent);
    }

    static OrganisationRefused misplacedAtTheTop(String type) {
        return new OrganisationRefused(
                Kind.INVALID, "{0} не может стоять без региона. Выберите регион или муниципалитет.", capital(type));
    }

    static OrganisationRefused anotherKind(String from, String to) {
        return new OrganisationRefused(
                Kind.INVALID, "Из «{0}» нельзя сделать «{1}». Закройте эту запись и внесите новую.", from, to);
    }

    static OrganisationRefused sameName(String name) {
        return new OrganisationRefused(
                Kind.CONFLICT, "«{0}» здесь уже есть. Откройте её карточку или дайте новой другое название.", name);
    }

    static OrganisationRefused changedMeanwhile() {
        return new OrganisationRefused(
                Kind.CONFLICT,
                "Пока вы заполняли страницу, карточку изменили. Посмотрите, что в ней теперь, и внесите своё снова.");
    }

    public static OrganisationRefused unknownList() {
        return new OrganisationRefused(Kind.UNKNOWN, "Такого списка нет или он вам не открыт. Загрузите файл снова.");
    }

    static OrganisationRefused peopleInATerritory(String name) {
        return new OrganisationRefused(
                Kind.INVALID, "«{0}» — территория, люди работают в организациях. Выберите организацию.", name);
    }

    public static OrganisationRefused listToAnOrganisation() {
        return new OrganisationRefused(
                Kind.INVALID, "Список организаций загружают в регион или муниципалитет. Откройте его карточку.");
    }

    public static OrganisationRefused listConfirmed() {
        return new OrganisationRefused(
                Kind.CONFLICT, "Этот список уже внесён. Чтобы добавить организации, загрузите новый файл.");
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(java.util.Locale.of("ru")) + words.substring(1);
    }
}
