package estafeta.people;

import static estafeta.shell.Text.t;

import estafeta.kernel.NodeId;
import estafeta.kernel.Period;
import estafeta.organisation.Consequence;
import estafeta.organisation.NodeDependants;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * An organisation is not closed while people work there. With a merger its people work on at the successor, with their
 * posts and absences and all that stands on their affiliations above.
 */
@Component
class PeopleOfOrganisation implements NodeDependants {
    private final JdbcClient db;
    private final Records records;
    private final PeopleJournal journal;
    private final ObjectProvider<AffiliationDependants> dependants;
    private final YoungRules young;

    PeopleOfOrganisation(
            JdbcClient db,
            Records records,
            PeopleJournal journal,
            ObjectProvider<AffiliationDependants> dependants,
            YoungRules young) {
        this.db = db;
        this.records = records;
        this.journal = journal;
        this.dependants = dependants;
        this.young = young;
    }

    @Override
    public List<Consequence> ifClosed(NodeId node, LocalDate last) {
        int people = count(node, last, "true");
        return people == 0
                ? List.of()
                : List.of(new Consequence(
                        t(
                                "{0, plural, one {здесь работает # человек} few {здесь работают # человека} many {здесь работают # человек} other {здесь работают # человека}}; сначала отметьте уход",
                                people),
                        true));
    }

    @Override
    public void closed(NodeId node, LocalDate last) {}

    @Override
    public List<Consequence> ifMerged(NodeId gone, NodeId kept, LocalDate on) {
        int later = count(gone, on.minusDays(1), "lower(period) >= :last::date + 1");
        if (later > 0) {
            return List.of(new Consequence(
                    t(
                            "{0, plural, one {# человек числится} few {# человека числятся} many {# человек числятся} other {# человека числятся}} здесь только с дня присоединения или позже; сначала исправьте их первый день",
                            later),
                    true));
        }
        int people = count(gone, on.minusDays(1), "true");
        return people == 0
                ? List.of()
                : List.of(new Consequence(
                        t(
                                "{0, plural, one {# человек перейдёт} few {# человека перейдут} many {# человек перейдут} other {# человека перейдут}} вместе с должностями и парами; прежние приказы сохранят прежнее название",
                                people),
                        false));
    }

    @Override
    public void merged(NodeId gone, NodeId kept, LocalDate on) {
        db.sql("""
                        select id from people.affiliation
                        where organisation = :gone and (upper_inf(period) or upper(period) > :on)
                        order by id
                        for update
                        """).param("gone", gone.value()).param("on", on).query(UUID.class).stream()
                .map(id -> records.require(new AffiliationId(id), Affiliation.class))
                .toList()
                .forEach(affiliation -> carryOver(affiliation, kept, on));
    }

    private void carryOver(Affiliation gone, NodeId kept, LocalDate on) {
        var last = on.minusDays(1);
        var wanted = gone.period().startingOn(on);
        var there = at(gone, kept, wanted)
                .map(present -> present.lasting(present.period().joined(wanted)))
                .orElseGet(() -> new Affiliation(AffiliationId.next(), gone.person(), kept, gone.kind(), wanted, 0));
        records.save(gone.leave(last));
        records.save(there);
        records.posts(gone.id()).stream()
                .filter(post -> post.period().overlaps(wanted))
                .flatMap(post -> post.carriedOver(there.id(), on))
                .forEach(records::save);
        records.absences(gone.id()).stream()
                .filter(absence -> absence.period().overlaps(wanted))
                .flatMap(absence -> absence.carriedOver(there.id(), on))
                .forEach(records::save);
        young.follow(gone.person());
        dependants.orderedStream().forEach(above -> above.carriedOver(gone, there, on));
        journal.record(
                PeopleJournal.CARRIED_OVER,
                kept,
                on,
                Map.of("gone", gone.organisation(), "kept", kept),
                null,
                gone.person());
    }

    /** The affiliation of the same person and kind that the successor has already. */
    private Optional<Affiliation> at(Affiliation gone, NodeId kept, Period wanted) {
        return records.affiliations(gone.person()).stream()
                .filter(present -> present.organisation().equals(kept) && present.kind() == gone.kind())
                .filter(present -> present.period().overlaps(wanted))
                .findFirst();
    }

    /** How many work here after a day; the condition narrows it. */
    private int count(NodeId node, LocalDate last, String which) {
        return db.sql("""
                select count(distinct person) from people.affiliation
                where organisation = :node and (upper_inf(period) or upper(period) > :last::date + 1) and %s
                """.formatted(which))
                .param("node", node.value())
                .param("last", last)
                .query(Integer.class)
                .single();
    }
}
