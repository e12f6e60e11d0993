package estafeta.mentorship;

import static estafeta.shell.Text.t;

import estafeta.kernel.Id;
import estafeta.kernel.Journal;
import estafeta.kernel.JournalEntry;
import estafeta.kernel.JournalType;
import estafeta.kernel.NodeId;
import estafeta.kernel.Permission;
import estafeta.shell.JournalWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The lines that mentorships leave in the journal, and their words. */
@Component
class MentorshipJournal implements JournalWords {
    static final JournalType PROPOSED = type("proposed");
    static final JournalType RECORDED = type("recorded");
    static final JournalType CONSENTED = type("consented");
    static final JournalType AGREED = type("agreed");
    static final JournalType ORDERED = type("ordered");
    static final JournalType AGREEMENT = type("agreement");
    static final JournalType NO_AGREEMENT = type("no-agreement");
    static final JournalType STARTED = type("started");
    static final JournalType PAUSED = type("paused");
    static final JournalType RESUMED = type("resumed");
    static final JournalType EXTENDED = type("extended");
    static final JournalType REPLACED = type("replaced");
    static final JournalType JOINED = type("joined");
    static final JournalType LEFT = type("left");
    static final JournalType CARRIED_OVER = type("carried-over");
    static final JournalType COMPLETED = type("completed");
    static final JournalType ENDED = type("ended");
    static final JournalType CANCELLED = type("cancelled");
    static final JournalType CHECKED = type("checked");
    static final JournalType READY = type("ready");
    static final JournalType WITHOUT_ORDER = type("without-order");
    static final JournalType ORDER_DRAFTED = type("order-drafted");
    static final JournalType ORDER_REGISTERED = type("order-registered");
    static final JournalType ORDER_CORRECTED = type("order-corrected");
    static final JournalType ORDER_CANCELLED = type("order-cancelled");
    static final JournalType COOPERATION = type("cooperation");
    static final JournalType COOPERATION_ENDED = type("cooperation-ended");
    static final JournalType KIND_SET = type("kind-set");
    static final JournalType FORM_SET = type("form-set");
    static final JournalType FATES_CHOSEN = type("fates-chosen");
    static final JournalType NEW_YEAR = type("new-year");

    private static final String PREFIX = "mentorship.";
    private static final Set<String> GOOD =
            Set.of(AGREED.code(), ORDERED.code(), STARTED.code(), RESUMED.code(), COMPLETED.code());

    private final Journal journal;
    private final Places places;

    MentorshipJournal(Journal journal, Places places) {
        this.journal = journal;
        this.places = places;
    }

    void record(JournalType type, Mentorship mentorship, LocalDate on) {
        record(type, mentorship, on, Map.of(), null);
    }

    /** A line about what holds at a node. */
    void record(JournalType type, NodeId node, LocalDate on, Map<String, ?> facts) {
        journal.record(type, node, on, facts, null, List.of(node));
    }

    /** A line about an order, of the employer alone: those it names have their own. */
    void record(JournalType type, Order order, LocalDate on, Map<String, ?> facts, @Nullable String reason) {
        journal.record(type, order.employer(), on, facts, reason, List.of(order.id()));
    }

    /** A line about the mentorship and everybody who takes or took part. */
    void record(JournalType type, Mentorship mentorship, LocalDate on, Map<String, ?> facts, @Nullable String reason) {
        var subjects = new ArrayList<Id>(places.persons(mentorship.id()));
        subjects.add(mentorship.id());
        journal.record(type, mentorship.node(), on, facts, reason, subjects);
    }

    private static JournalType type(String name) {
        return new JournalType("mentorship." + name, Permission.SEE_MENTORSHIPS);
    }

    @Override
    public boolean speaks(String type) {
        return type.startsWith(PREFIX);
    }

    @Override
    public boolean good(JournalEntry entry) {
        return GOOD.contains(entry.type());
    }

    @Override
    public String words(JournalEntry entry) {
        var facts = entry.facts();
        return switch (entry.type().substring(PREFIX.length())) {
            case "proposed" -> t("Пара предложена");
            case "recorded" -> t("Пара внесена как уже существующая");
            case "consented" ->
                facts.containsKey("paper") ? t("Отмечено согласие на бумаге") : t("Отмечено согласие, бумаги ещё нет");
            case "agreed" -> t("Пара согласована: согласны все наставники");
            case "ordered" ->
                t(
                        "Приказ № {0} от {1}: {2}, действует с {3}",
                        facts.get("number"),
                        LocalDate.parse(facts.getOrDefault("signed", "")),
                        Act.Kind.valueOf(facts.getOrDefault("act", "")).words(),
                        LocalDate.parse(facts.getOrDefault("effective", "")));
            case "agreement" ->
                t(
                        "Дополнительное соглашение № {0} от {1}",
                        facts.get("number"), LocalDate.parse(facts.getOrDefault("signed", "")));
            case "no-agreement" ->
                t(
                        "Дополнительного соглашения нет: {0}",
                        Agreement.NoneBecause.valueOf(facts.getOrDefault("because", ""))
                                .words());
            case "started" -> t("Пара начала работу");
            case "paused" -> t("Пара приостановлена");
            case "resumed" -> t("Пара возобновлена");
            case "extended" -> t("Срок продлён до {0}", LocalDate.parse(facts.getOrDefault("last", "")));
            case "replaced" -> t("Наставник заменён");
            case "joined" ->
                facts.getOrDefault("role", "").equals(Side.Role.MENTOR.name())
                        ? t("В паре новый наставник")
                        : t("В паре новый наставляемый");
            case "left" ->
                facts.getOrDefault("role", "").equals(Side.Role.MENTOR.name())
                        ? t("Один из наставников вышел")
                        : t("Один из наставляемых вышел");
            case "carried-over" -> t("Сторона пары перешла в другую организацию, пара продолжается");
            case "completed" ->
                t(
                        "Пара завершена: {0}",
                        Ending.valueOf(facts.getOrDefault("ending", "")).words());
            case "ended" ->
                t(
                        "Пара прекращена досрочно: {0}",
                        Ending.valueOf(facts.getOrDefault("ending", "")).words());
            case "cancelled" -> t("Отмечено: пара внесена ошибочно");
            case "checked" -> t("Внесённое задним числом проверено");
            case "ready" ->
                t(
                        "Готовность быть наставником: {0, plural, =0 {мест нет} one {# место} few {# места} other {# мест}}",
                        Integer.valueOf(facts.getOrDefault("places", "0")));
            case "without-order" ->
                t(
                        "Приказа не будет: {0}",
                        Act.Kind.valueOf(facts.getOrDefault("act", "")).words());
            case "order-drafted" -> t("Собран проект приказа");
            case "order-registered" ->
                t(
                        "Приказ зарегистрирован: № {0} от {1}",
                        facts.get("number"), LocalDate.parse(facts.getOrDefault("signed", "")));
            case "order-corrected" ->
                t(
                        "Исправлены номер или дата: № {0} от {1}",
                        facts.get("number"), LocalDate.parse(facts.getOrDefault("signed", "")));
            case "order-cancelled" -> t("Приказ отменён");
            case "cooperation" ->
                t(
                        "Соглашение организаций № {0} от {1}",
                        facts.get("number"), LocalDate.parse(facts.getOrDefault("signed", "")));
            case "cooperation-ended" -> t("Соглашение организаций № {0} больше не действует", facts.get("number"));
            case "kind-set" ->
                t(
                        "Вид «{0}»: новая редакция с {1}",
                        facts.get("title"), LocalDate.parse(facts.getOrDefault("since", "")));
            case "form-set" ->
                t(
                        "Форма «{0}»: новая редакция с {1}",
                        facts.get("title"), LocalDate.parse(facts.getOrDefault("since", "")));
            case "fates-chosen" ->
                t(
                        "Новый учебный год: решено о {0, plural, one {# паре} other {# парах}}, приказа ещё нет",
                        Integer.valueOf(facts.getOrDefault("pairs", "0")));
            case "new-year" ->
                facts.containsKey("instead")
                        ? t(
                                "Новый учебный год: проведено решение о {0, plural, one {# паре} other {# парах}}, вместо организации",
                                Integer.valueOf(facts.getOrDefault("pairs", "0")))
                        : t(
                                "Новый учебный год: проведено решение о {0, plural, one {# паре} other {# парах}}",
                                Integer.valueOf(facts.getOrDefault("pairs", "0")));
            default -> throw new IllegalStateException("No words for " + entry.type());
        };
    }
}
