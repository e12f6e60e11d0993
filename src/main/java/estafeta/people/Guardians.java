package estafeta.people;

import estafeta.kernel.Permission;
import estafeta.kernel.PersonId;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who stands for a minor, and who has to sign a paper of a day: until 18 a guardian, from then on the person alone. */
@Service
@Transactional
public class Guardians {
    private static final int OF_AGE = 18;

    private final JdbcClient db;
    private final People people;
    private final Records records;
    private final Today today;
    private final PeopleJournal journal;

    Guardians(JdbcClient db, People people, Records records, Today today, PeopleJournal journal) {
        this.db = db;
        this.people = people;
        this.records = records;
        this.today = today;
        this.journal = journal;
    }

    public GuardianId note(PersonId person, PersonName name, Guardian.Bond bond, Viewer viewer) {
        var node = people.editable(person, viewer);
        people.require(Permission.SEE_PRIVATE, node, viewer);
        var guardian = records.save(Guardian.of(person, node, name, bond));
        journal.record(PeopleJournal.GUARDIAN_NOTED, node, today.at(node), Map.of("bond", bond.name()), null, person);
        return guardian.id();
    }

    /** Those who stand for a person, in the order they were noted, as far as the viewer may see private facts. */
    @Transactional(readOnly = true)
    public List<Guardian> of(PersonId person, Viewer viewer) {
        people.require(person, viewer);
        return records.guardians(person);
    }

    /** The same of somebody at a place. */
    @Transactional(readOnly = true)
    public List<Guardian> of(AffiliationId affiliation) {
        return records.guardians(records.require(affiliation, Affiliation.class).person());
    }

    @Transactional(readOnly = true)
    public Guardian require(GuardianId id, Viewer viewer) {
        var guardian = records.require(id, Guardian.class);
        people.require(guardian.person(), viewer);
        return guardian;
    }

    /** The eighteenth birthday; nothing as long as the birth date is not known. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> comesOfAge(PersonId person) {
        return db.sql("select people.birth_date(:person)")
                .param("person", person.value())
                .query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single()
                .map(Guardians::comesOfAge);
    }

    public static LocalDate comesOfAge(LocalDate born) {
        return born.plusYears(OF_AGE);
    }

    /** Which of these are known to be under 18 on a day. */
    @Transactional(readOnly = true)
    public Set<AffiliationId> minors(Collection<AffiliationId> affiliations, LocalDate on) {
        return db.sql("""
                select a.id from people.affiliation a
                where a.id = any(:ids::uuid[]) and people.birth_date(a.person) > :born
                """)
                .param("ids", affiliations.stream().map(AffiliationId::value).toArray(UUID[]::new))
                .param("born", on.minusYears(OF_AGE))
                .query((row, number) -> new AffiliationId(row.getObject("id", UUID.class)))
                .set();
    }

    /** Refuses a paper that was not signed by whom the law wants on its day. No guardian: the person alone. */
    public void requireSigner(AffiliationId affiliation, LocalDate signedOn, @Nullable GuardianId guardian) {
        requireSigner(records.require(affiliation, Affiliation.class).person(), signedOn, guardian);
    }

    void requireSigner(PersonId person, LocalDate signedOn, @Nullable GuardianId guardian) {
        var ofAge = comesOfAge(person);
        if (guardian == null) {
            ofAge.filter(signedOn::isBefore).ifPresent(day -> {
                throw PeopleRefused.guardianSigns(day);
            });
            if (ofAge.isEmpty() && learnsOnly(person)) {
                throw PeopleRefused.ageUnknown();
            }
            return;
        }
        if (!records.require(guardian, Guardian.class).person().equals(person)) {
            throw PeopleRefused.unknown();
        }
        ofAge.filter(day -> !signedOn.isBefore(day)).ifPresent(day -> {
            throw PeopleRefused.signsAlone(day);
        });
    }

    private boolean learnsOnly(PersonId person) {
        return records.affiliations(person).stream().allMatch(place -> place.kind() == AffiliationKind.LEARNER);
    }
}
