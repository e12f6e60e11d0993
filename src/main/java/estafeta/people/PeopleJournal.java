package estafeta.people;

import estafeta.kernel.Journal;
import estafeta.kernel.JournalType;
import estafeta.kernel.NodeId;
import estafeta.kernel.Permission;
import estafeta.kernel.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the register of people writes down. */
@Component
public class PeopleJournal {
    public static final JournalType ENROLLED = open("enrolled");
    public static final JournalType NAME_CORRECTED = open("name_corrected");
    public static final JournalType NAME_CHANGED = open("name_changed");
    public static final JournalType TEACHING_NOTED = open("teaching_noted");
    public static final JournalType CONTACTS_NOTED = closed("contacts_noted");
    public static final JournalType POST_ADDED = open("post_added");
    public static final JournalType POST_ENDED = open("post_ended");
    public static final JournalType LEFT = open("left");
    public static final JournalType CARRIED_OVER = open("carried_over");
    public static final JournalType ABSENCE_BEGUN = open("absence_begun");
    public static final JournalType ABSENCE_ENDED = open("absence_ended");
    public static final JournalType CATEGORY_NOTED = open("category_noted");
    public static final JournalType EDUCATION_NOTED = open("education_noted");
    public static final JournalType CONSENT_GIVEN = closed("consent_given");
    public static final JournalType CONSENT_WITHDRAWN = closed("consent_withdrawn");
    public static final JournalType WITHDRAWAL_FULFILLED = closed("withdrawal_fulfilled");
    public static final JournalType CONSENTS_WANTED = open("consents_wanted");
    public static final JournalType GUARDIAN_NOTED = closed("guardian_noted");
    public static final JournalType CANCELLED = open("cancelled");
    public static final JournalType RULE_CHOSEN = open("rule_chosen");
    public static final JournalType SNILS_CHOSEN = open("snils_chosen");
    public static final JournalType CANDIDATES_ASKED = closed("candidates_asked");

    private final Journal journal;

    PeopleJournal(Journal journal) {
        this.journal = journal;
    }

    void record(
            JournalType type, Affiliation affiliation, LocalDate on, Map<String, ?> facts, @Nullable String reason) {
        journal.record(
                type, affiliation.organisation(), on, facts, reason, List.of(affiliation.person(), affiliation.id()));
    }

    /** A line about what holds at a place. */
    void record(JournalType type, NodeId node, LocalDate on, Map<String, ?> facts) {
        journal.record(type, node, on, facts, null, List.of(node));
    }

    void record(
            JournalType type,
            NodeId node,
            LocalDate on,
            Map<String, ?> facts,
            @Nullable String reason,
            PersonId... persons) {
        journal.record(type, node, on, facts, reason, List.of(persons));
    }

    private static JournalType open(String name) {
        return new JournalType("people." + name, Permission.SEE_PEOPLE);
    }

    private static JournalType closed(String name) {
        return new JournalType("people." + name, Permission.SEE_PRIVATE);
    }
}
