package estafeta.organisation.web;

import static estafeta.shell.Text.t;

import estafeta.kernel.JournalEntry;
import estafeta.kernel.NodeId;
import estafeta.organisation.Organisations;
import estafeta.shell.JournalWords;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Words the lines of the register of organisations. */
@Component
class OrganisationJournalWords implements JournalWords {
    private static final Set<String> GOOD = Set.of("organisation.opened", "organisation.reopened");
    private final Organisations organisations;

    OrganisationJournalWords(Organisations organisations) {
        this.organisations = organisations;
    }

    @Override
    public boolean speaks(String type) {
        return type.startsWith("organisation.");
    }

    @Override
    public String words(JournalEntry entry) {
        return switch (entry.type()) {
            case "organisation.opened" -> t("Внесена в реестр");
            case "organisation.renamed" -> t("Переименована с {0}", entry.happenedOn());
            case "organisation.name-corrected" -> t("Исправлено название");
            case "organisation.described" -> t("Изменены сведения");
            case "organisation.moved" -> t("Перенесена: теперь в «{0}»", name(entry, "to"));
            case "organisation.merged" -> t("«{0}» присоединена к «{1}»", name(entry, "gone"), name(entry, "kept"));
            case "organisation.closed" -> t("Закрыта, последний день {0}", entry.happenedOn());
            case "organisation.reopened" -> t("Возвращена в работу");
            case "organisation.head-appointed" ->
                acting(entry)
                        ? t("Назначен исполняющий обязанности с {0}", entry.happenedOn())
                        : t("Назначен руководитель с {0}", entry.happenedOn());
            case "organisation.head-ended" ->
                acting(entry)
                        ? t("Исполняющий обязанности работал по {0}", entry.happenedOn())
                        : t("Руководитель работал по {0}", entry.happenedOn());
            case "organisation.head-cancelled" -> t("Назначение руководителя помечено как внесённое ошибочно");
            default -> throw new IllegalStateException("No words for " + entry.type());
        };
    }

    @Override
    public boolean good(JournalEntry entry) {
        return GOOD.contains(entry.type());
    }

    private static boolean acting(JournalEntry entry) {
        return Boolean.parseBoolean(entry.facts().get("acting"));
    }

    private String name(JournalEntry entry, String fact) {
        var id = new NodeId(UUID.fromString(String.valueOf(entry.facts().get(fact))));
        if (id.equals(NodeId.ROOT)) {
            return t("все регионы");
        }
        return organisations.name(id, entry.happenedOn());
    }
}
