package estafeta.people.web;

import static estafeta.shell.Text.t;

import estafeta.kernel.JournalEntry;
import estafeta.kernel.NodeId;
import estafeta.organisation.Organisations;
import estafeta.people.AbsenceKind;
import estafeta.people.AffiliationKind;
import estafeta.people.CategoryKind;
import estafeta.people.ConsentKind;
import estafeta.people.ConsentPurpose;
import estafeta.people.EducationLevel;
import estafeta.people.Guardian;
import estafeta.shell.JournalWords;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Words the lines of the register of people. */
@Component
class PeopleJournalWords implements JournalWords {
    private static final Set<String> GOOD = Set.of("people.enrolled", "people.category_noted", "people.consent_given");

    private final Organisations organisations;

    PeopleJournalWords(Organisations organisations) {
        this.organisations = organisations;
    }

    @Override
    public boolean speaks(String type) {
        return type.startsWith("people.");
    }

    @Override
    public boolean good(JournalEntry entry) {
        return GOOD.contains(entry.type());
    }

    @Override
    public String words(JournalEntry entry) {
        return switch (entry.type()) {
            case "people.enrolled" -> enrolled(entry);
            case "people.name_corrected" -> t("Исправлена ошибка в имени");
            case "people.name_changed" -> t("Новое имя с {0}", entry.happenedOn());
            case "people.teaching_noted" -> t("Указано, что преподаёт с {0}", LocalDate.parse(fact(entry, "since")));
            case "people.contacts_noted" -> t("Изменены личные данные");
            case "people.post_added" -> t("Новая должность: {0}", fact(entry, "position"));
            case "people.post_ended" -> t("Закрыта должность: {0}", fact(entry, "position"));
            case "people.left" -> t("Последний день работы");
            case "people.carried_over" ->
                t(
                        "«{0}» присоединена: теперь работает в «{1}»",
                        organisation(entry, "gone"), organisation(entry, "kept"));
            case "people.absence_begun" -> t("Отсутствует: {0}", absence(entry));
            case "people.absence_ended" -> t("Последний день отсутствия: {0}", absence(entry));
            case "people.category_noted" -> t("Категория: {0}", category(entry));
            case "people.education_noted" -> t("Внесено образование: {0}", education(entry));
            case "people.consent_given" -> t("Дано согласие: {0}", consent(entry));
            case "people.consent_withdrawn" -> t("Отозвано согласие: {0}", consent(entry));
            case "people.withdrawal_fulfilled" -> t("Сделано то, чего требовал отзыв согласия: {0}", consent(entry));
            case "people.consents_wanted" -> t("Решено, какие согласия на обработку данных нужны");
            case "people.guardian_noted" -> t("Внесён законный представитель: {0}", bond(entry));
            case "people.cancelled" -> t("Внесено ошибочно: {0}", cancelled(entry));
            case "people.moving_told" ->
                t("Другая организация сообщила о переходе, последний день здесь {0}", entry.happenedOn());
            case "people.stays_too" -> t("Организация ответила, что человек работает и здесь");
            case "people.merged" -> t("Две записи этого человека объединены в одну");
            case "people.parted" -> t("Объединение записей отменено");
            case "people.told_apart" -> t("Решено, что похожая запись о другом человеке");
            case "people.told_apart_taken_back" -> t("Решение о том, что это разные люди, отменено");
            case "people.rule_chosen" -> t("Выбрано правило «молодой педагог»");
            case "people.snils_chosen" ->
                fact(entry, "kept").equals("true")
                        ? t("СНИЛС ведут с {0}", entry.happenedOn())
                        : t("СНИЛС не ведут с {0}", entry.happenedOn());
            case "people.candidates_asked" -> t("Искали среди людей других организаций при добавлении педагога");
            default -> throw new IllegalStateException("No words for " + entry.type());
        };
    }

    private static String enrolled(JournalEntry entry) {
        var positions = fact(entry, "positions");
        return positions.isEmpty()
                ? t(
                        "Пришёл в организацию: {0}",
                        t(AffiliationKind.valueOf(fact(entry, "kind")).words()))
                : t("Пришёл в организацию: {0}", positions);
    }

    private static String cancelled(JournalEntry entry) {
        return switch (fact(entry, "what")) {
            case "affiliation" -> t("работа в организации с {0}", entry.happenedOn());
            case "post" -> t("должность «{0}»", fact(entry, "position"));
            case "absence" -> absence(entry);
            case "category" -> t("категория {0}", category(entry));
            case "education" -> t("образование {0}", education(entry));
            case "teaching" -> t("с какого времени преподаёт");
            case "consent" -> t("согласие на {0}", consent(entry));
            case "guardian" -> t("законный представитель ({0})", bond(entry));
            default -> throw new IllegalStateException("No words for " + entry.facts());
        };
    }

    private static String absence(JournalEntry entry) {
        return t(AbsenceKind.valueOf(fact(entry, "kind")).words());
    }

    private static String category(JournalEntry entry) {
        return t(CategoryKind.valueOf(fact(entry, "category")).words());
    }

    private static String education(JournalEntry entry) {
        return t(EducationLevel.valueOf(fact(entry, "level")).words());
    }

    private static String consent(JournalEntry entry) {
        var kind = t(ConsentKind.valueOf(fact(entry, "kind")).words());
        var purpose = fact(entry, "purpose");
        return purpose.isEmpty()
                ? kind
                : kind + ", " + t(ConsentPurpose.valueOf(purpose).words());
    }

    private static String bond(JournalEntry entry) {
        return t(Guardian.Bond.valueOf(fact(entry, "bond")).words());
    }

    private String organisation(JournalEntry entry, String name) {
        return organisations.name(new NodeId(UUID.fromString(fact(entry, name))), entry.happenedOn());
    }

    private static String fact(JournalEntry entry, String name) {
        return entry.facts().getOrDefault(name, "");
    }
}
