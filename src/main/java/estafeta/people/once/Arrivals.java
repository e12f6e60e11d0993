package estafeta.people.once;

import static estafeta.shell.Text.t;

import estafeta.kernel.AccountId;
import estafeta.kernel.Ids;
import estafeta.kernel.Journal;
import estafeta.kernel.NodeId;
import estafeta.kernel.Nodes;
import estafeta.kernel.Permission;
import estafeta.kernel.PersonId;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.people.Affiliation;
import estafeta.people.AffiliationId;
import estafeta.people.Affiliations;
import estafeta.people.Candidate;
import estafeta.people.Consequence;
import estafeta.people.NewTeacher;
import estafeta.people.People;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody new at an organisation whom the register knows from another: taken over as the same person. Whether the former
 * work ends is for whoever answers for it.
 */
@Service
@Transactional
public class Arrivals {
    private final JdbcClient db;
    private final People people;
    private final Affiliations affiliations;
    private final Nodes nodes;
    private final Today today;
    private final Journal journal;

    Arrivals(JdbcClient db, People people, Affiliations affiliations, Nodes nodes, Today today, Journal journal) {
        this.db = db;
        this.people = people;
        this.affiliations = affiliations;
        this.nodes = nodes;
        this.today = today;
        this.journal = journal;
    }

    /** Those of the name or the СНИЛС who are not at the organisation, as far as may be told. */
    public List<Candidate> candidates(NewTeacher teacher, NodeId organisation, Viewer viewer) {
        return people.candidates(teacher.name(), teacher.contacts().snils(), organisation, viewer).stream()
                .filter(candidate ->
                        going(candidate.person(), organisation, teacher.since()).isEmpty())
                .toList();
    }

    /** What taking over would bring about, for «Проверьте». */
    @Transactional(readOnly = true)
    public List<Consequence> ifClaimed(Candidate candidate, LocalDate since, boolean moved, Viewer viewer) {
        var place = going(candidate.person(), candidate.organisation(), since);
        if (place.isEmpty()) {
            return List.of(Consequence.of(t("прежняя работа закончена; карточка и история продолжатся здесь")));
        }
        if (!moved) {
            return List.of(Consequence.of(t("будет работать в двух местах: прежняя работа и пары там продолжаются")));
        }
        var last = since.minusDays(1);
        if (!mayClose(place.get(), viewer)) {
            return List.of(Consequence.of(
                    t("прежнюю работу закроет прежняя организация: она увидит это у себя в списке дел")));
        }
        var following = new ArrayList<Consequence>();
        following.add(Consequence.of(t("прежняя работа закончится, последний день {0}", last)));
        following.addAll(affiliations.ifLeft(place.get().id(), last, viewer));
        return following;
    }

    /** Takes over one of the candidates; what is said of the name must be what the register calls him. */
    public AffiliationId claim(PersonId person, NewTeacher teacher, NodeId organisation, boolean moved, Viewer viewer) {
        var candidate = candidates(teacher, organisation, viewer).stream()
                .filter(found -> found.person().equals(person))
                .findFirst()
                .orElseThrow(OnceRefused::unknownCandidate);
        var place = going(person, candidate.organisation(), teacher.since());
        var contacts = teacher.contacts();
        var arriving = candidate.sameSnils() ? teacher.with(contacts.withoutSnils()) : teacher;
        var arrived = affiliations.join(person, arriving, organisation, viewer);
        if (moved && place.isPresent()) {
            var last = teacher.since().minusDays(1);
            if (mayClose(place.get(), viewer)) {
                affiliations.leave(place.get().id(), last, t("переход в другую организацию"), viewer);
            } else {
                tell(place.get(), arrived, last);
            }
        }
        return arrived;
    }

    private void tell(Affiliation place, AffiliationId arrived, LocalDate last) {
        db.sql("""
                insert into people.moving (id, person, place, arrived, last_day, told_at)
                values (:id, :person, :place, :arrived, :last, :at)
                """)
                .param("id", Ids.next())
                .param("person", place.person().value())
                .param("place", place.id().value())
                .param("arrived", arrived.value())
                .param("last", last)
                .param("at", Timestamp.from(today.now()))
                .update();
        journal.record(
                OnceJournal.MOVING_TOLD,
                place.organisation(),
                last,
                Map.of("place", place.id()),
                null,
                List.of(place.person()));
    }

    /** That somebody has moved, as the organisation left is told. */
    public record Moving(UUID id, PersonId person, AffiliationId place, NodeId to, LocalDate lastDay) {}

    @Transactional(readOnly = true)
    public Moving require(UUID id, Viewer viewer) {
        var moving = db.sql("""
                select m.id, m.person, m.place, a.organisation as to, m.last_day
                from people.moving m
                join people.affiliation a on a.id = m.arrived
                where m.id = :id
                """).param("id", id).query(Moving.class).optional().orElseThrow(OnceRefused::unknown);
        people.editable(moving.place(), viewer);
        return moving;
    }

    /** The organisation that was to be left answers: the person works at both. */
    public void staysToo(UUID id, Viewer viewer) {
        var moving = require(id, viewer);
        var place = people.editable(moving.place(), viewer);
        var account = viewer.account();
        db.sql(
                        "update people.moving set answered_at = :at, answered_by = :account where id = :id and answered_at is null")
                .param("id", id)
                .param("at", Timestamp.from(today.now()))
                .param("account", uuid(account))
                .update();
        journal.record(
                OnceJournal.STAYS_TOO,
                place.organisation(),
                today.at(place.organisation()),
                Map.of("place", place.id()),
                null,
                List.of(place.person()));
    }

    private static @Nullable UUID uuid(@Nullable AccountId account) {
        return account == null ? null : account.value();
    }

    private boolean mayClose(Affiliation place, Viewer viewer) {
        return viewer.may(
                Permission.EDIT_PEOPLE, nodes.require(place.organisation()).scope());
    }

    /** The time at an organisation that goes on on a day or begins after it. */
    private Optional<Affiliation> going(PersonId person, NodeId organisation, LocalDate on) {
        return db.sql("""
                select id, person, organisation, kind, period, version from people.affiliation
                where person = :person and organisation = :organisation
                and (upper_inf(period) or upper(period) > :on)
                order by lower(period)
                limit 1
                """)
                .param("person", person.value())
                .param("organisation", organisation.value())
                .param("on", on)
                .query(Affiliation.class)
                .optional();
    }
}
