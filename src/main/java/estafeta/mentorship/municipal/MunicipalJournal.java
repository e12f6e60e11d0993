package estafeta.mentorship.municipal;

import static estafeta.shell.Text.t;

import estafeta.kernel.Id;
import estafeta.kernel.Journal;
import estafeta.kernel.JournalEntry;
import estafeta.kernel.JournalType;
import estafeta.kernel.Permission;
import estafeta.kernel.PersonId;
import estafeta.kernel.SchoolYear;
import estafeta.shell.JournalWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The lines that lists of municipal mentors leave in the journal, and their words. */
@Component
class MunicipalJournal implements JournalWords {
    static final JournalType ADDED = type("added");
    static final JournalType REMOVED = type("removed");
    static final JournalType APPROVED = type("approved");
    static final JournalType REVISED = type("revised");

    private static final String PREFIX = "municipal.";
    private final Journal journal;

    MunicipalJournal(Journal journal) {
        this.journal = journal;
    }

    private static JournalType type(String name) {
        return new JournalType(PREFIX + name, Permission.SEE_MENTORSHIPS);
    }

    void record(JournalType type, MunicipalList list, LocalDate on, Collection<PersonId> people) {
        var number = list.number();
        var signedOn = list.signedOn();
        var subjects = new ArrayList<Id>(people);
        subjects.add(list.id());
        journal.record(
                type,
                list.node(),
                on,
                number == null || signedOn == null
                        ? Map.of("year", list.year())
                        : Map.of("year", list.year(), "number", number, "signed", signedOn),
                null,
                subjects);
    }

    @Override
    public boolean speaks(String type) {
        return type.startsWith(PREFIX);
    }

    @Override
    public boolean good(JournalEntry entry) {
        return entry.type().equals(APPROVED.code());
    }

    @Override
    public String words(JournalEntry entry) {
        var facts = entry.facts();
        var year = new SchoolYear(Integer.parseInt(facts.getOrDefault("year", ""))).words();
        return switch (entry.type().substring(PREFIX.length())) {
            case "added" -> t("Наставник включён в список муниципальных наставников на {0}", year);
            case "removed" -> t("Наставник убран из списка муниципальных наставников на {0}", year);
            case "approved" ->
                t(
                        "Список муниципальных наставников на {0} утверждён: № {1} от {2}",
                        year, facts.get("number"), LocalDate.parse(facts.getOrDefault("signed", "")));
            case "revised" -> t("В список муниципальных наставников на {0} вносят изменения", year);
            default -> throw new IllegalStateException("No words for " + entry.type());
        };
    }
}
