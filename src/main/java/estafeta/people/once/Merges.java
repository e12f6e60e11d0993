package estafeta.people.once;

import static estafeta.shell.Text.t;

import estafeta.kernel.AccountId;
import estafeta.kernel.Journal;
import estafeta.kernel.KernelRefused;
import estafeta.kernel.NodeId;
import estafeta.kernel.Nodes;
import estafeta.kernel.Permission;
import estafeta.kernel.PersonId;
import estafeta.kernel.SystemReading;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.people.AffiliationId;
import estafeta.people.Clash;
import estafeta.people.Joining;
import estafeta.people.LikenessDue;
import estafeta.people.Moved;
import estafeta.people.Moves;
import estafeta.people.People;
import estafeta.people.PersonReferences;
import estafeta.people.YoungRules;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes one record of two of the same person, and two again as long as nothing later stands on it. Only whoever may edit
 * both.
 */
@Service
@Transactional
public class Merges {
    private static final String REASON = "объединение записей одного человека";
    private final JdbcClient db;
    private final People people;
    private final Whereabouts whereabouts;
    private final ObjectProvider<PersonReferences> references;
    private final SystemReading system;
    private final YoungRules young;
    private final LikenessDue likeness;
    private final Nodes nodes;
    private final Today today;
    private final Journal journal;

    Merges(
            JdbcClient db,
            People people,
            Whereabouts whereabouts,
            ObjectProvider<PersonReferences> references,
            SystemReading system,
            YoungRules young,
            LikenessDue likeness,
            Nodes nodes,
            Today today,
            Journal journal) {
        this.db = db;
        this.people = people;
        this.whereabouts = whereabouts;
        this.references = references;
        this.system = system;
        this.young = young;
        this.likeness = likeness;
        this.nodes = nodes;
        this.today = today;
        this.journal = journal;
    }

    /** What one record of both would bring about, for «Проверьте». */
    @Transactional(readOnly = true)
    public List<Clash> ifMerged(PersonId kept, PersonId gone, Viewer viewer) {
        editable(kept, gone, viewer);
        return clashes(joining(new UUID(0, 0), kept, gone));
    }

    private List<Clash> clashes(Joining joining) {
        return system.read(
                REASON,
                () -> Stream.concat(
                                whereabouts.ifMerged(joining).stream(),
                                references.orderedStream().flatMap(above -> above.ifMerged(joining).stream()))
                        .toList());
    }

    private Joining joining(UUID merge, PersonId kept, PersonId gone) {
        return new Joining(merge, kept, gone, whereabouts.joined(kept, gone));
    }

    private NodeId editable(PersonId kept, PersonId gone, Viewer viewer) {
        if (kept.equals(gone)) {
            throw OnceRefused.withItself();
        }
        people.editable(gone, viewer);
        return people.editable(kept, viewer);
    }

    /** All that refers to the other refers to the one kept; of the named fields the value of the other stays. */
    public MergeId merge(PersonId kept, PersonId gone, Set<Field> ofGone, Viewer viewer) {
        lock(kept, gone);
        var node = editable(kept, gone, viewer);
        var goneNode = people.editable(gone, viewer);
        var id = MergeId.next();
        var joining = joining(id.value(), kept, gone);
        var stops = clashes(joining).stream().filter(Clash::stops).toList();
        if (!stops.isEmpty()) {
            throw OnceRefused.stopped(stops);
        }
        db.sql("""
                insert into people.merge (id, kept, gone, node, gone_node, account, merged_at)
                values (:id, :kept, :gone, :node, :goneNode, :account, :at)
                """)
                .param("id", id.value())
                .param("kept", kept.value())
                .param("gone", gone.value())
                .param("node", node.value())
                .param("goneNode", goneNode.value())
                .param("account", account(viewer))
                .param("at", Timestamp.from(today.now()))
                .update();
        system.read(REASON, () -> {
            var moved = new ArrayList<Moved>();
            moved.addAll(whereabouts.join(joining));
            references.orderedStream().forEach(above -> moved.addAll(above.merged(joining)));
            moved.addAll(whereabouts.move(joining));
            moved.addAll(take(joining, ofGone, node));
            note(id, moved);
            young.follow(gone);
            young.follow(kept);
            return id;
        });
        likeness.note(kept, gone);
        journal.record(
                OnceJournal.MERGED,
                node,
                today.at(node),
                Map.of("merge", id, "kept", kept, "gone", gone),
                null,
                List.of(kept, gone));
        return id;
    }

    /** The chosen fields; where the kept one has none, that of the other. */
    private List<Moved> take(Joining joining, Set<Field> ofGone, NodeId node) {
        var person = db.sql("""
                with was as materialized (select * from people.person where id = :kept),
                changed as (
                  update people.person k set
                    surname = case when :name then g.surname else k.surname end,
                    given = case when :name then g.given else k.given end,
                    patronymic = case when :name then g.patronymic else k.patronymic end,
                    sex = coalesce(k.sex, g.sex),
                    teaching_since = case when :teaching or k.teaching_since is null
                      then coalesce(g.teaching_since, k.teaching_since) else k.teaching_since end,
                    teaching_precision = case when :teaching or k.teaching_since is null
                      then coalesce(g.teaching_precision, k.teaching_precision) else k.teaching_precision end,
                    version = k.version + 1
                  from people.person g
                  where k.id = :kept and g.id = :gone
                  returning k.*)
                select jsonb_build_array(jsonb_build_object('before', to_jsonb(was), 'after', to_jsonb(changed)))::text
                from was, changed
                """)
                .param("kept", joining.kept().value())
                .param("gone", joining.gone().value())
                .param("name", ofGone.contains(Field.NAME))
                .param("teaching", ofGone.contains(Field.TEACHING))
                .query(String.class)
                .single();
        var moved = new ArrayList<Moved>();
        moved.add(new Moved("people.person", person));
        var alone = db.sql("""
                with moved as (
                  update people.person_private set person = :kept, version = version + 1
                  where person = :gone
                  and not exists (select from people.person_private where person = :kept)
                  returning person)
                select coalesce(jsonb_agg(to_jsonb(moved)), '[]')::text from moved
                """)
                .param("kept", joining.kept().value())
                .param("gone", joining.gone().value())
                .query(String.class)
                .single();
        moved.add(new Moved("people.person_private", alone));
        moved.add(new Moved(
                "people.person_private chosen",
                db.sql("""
                        with was as materialized (select * from people.person_private where person = :kept),
                        changed as (
                          update people.person_private k set
                            birth_date = case when :birth then coalesce(g.birth_date, k.birth_date)
                              else coalesce(k.birth_date, g.birth_date) end,
                            phone = case when :phone then coalesce(g.phone, k.phone) else coalesce(k.phone, g.phone) end,
                            email = case when :email then coalesce(g.email, k.email) else coalesce(k.email, g.email) end,
                            snils = case when not kept.by_both then k.snils
                              when :snils then coalesce(g.snils, k.snils) else coalesce(k.snils, g.snils) end,
                            snils_index = case when not kept.by_both then k.snils_index
                              when :snils then coalesce(g.snils_index, k.snils_index)
                              else coalesce(k.snils_index, g.snils_index) end,
                            version = k.version + 1
                          from people.person_private g
                          cross join lateral (
                            select people.snils_kept(g.node, :day) and people.snils_kept(own.node, :day) as by_both from was own) kept
                          where k.person = :kept and g.person = :gone
                          returning k.*)
                        select coalesce(jsonb_agg(jsonb_build_object('before', to_jsonb(was), 'after', to_jsonb(changed))), '[]')::text
                        from was, changed
                        """)
                        .param("kept", joining.kept().value())
                        .param("gone", joining.gone().value())
                        .param("birth", ofGone.contains(Field.BIRTH))
                        .param("phone", ofGone.contains(Field.PHONE))
                        .param("email", ofGone.contains(Field.EMAIL))
                        .param("snils", ofGone.contains(Field.SNILS))
                        .param("day", today.at(node))
                        .query(String.class)
                        .single()));
        return moved;
    }

    private void note(MergeId id, List<Moved> moved) {
        int no = 0;
        for (var rows : moved.stream().filter(Moved::any).toList()) {
            db.sql("insert into people.merge_moved (merge, no, what, rows) values (:merge, :no, :what, :rows::jsonb)")
                    .param("merge", id.value())
                    .param("no", no++)
                    .param("what", rows.what())
                    .param("rows", rows.rows())
                    .update();
        }
    }

    /** Two records again, each as it was. Refused once something later stands on the one. */
    public void undo(MergeId id, Viewer viewer) {
        var merge = require(id, viewer);
        require(Permission.EDIT_PEOPLE, merge, viewer);
        lock(merge.kept(), merge.gone());
        if (require(id, viewer).undone()) {
            throw OnceRefused.undone();
        }
        if (mergedSince(merge)) {
            throw OnceRefused.mergedSince();
        }
        system.read(REASON, () -> {
            var moves = moves(id);
            var joining = new Joining(id.value(), merge.kept(), merge.gone(), joined(moves));
            giveBackChosen(joining, moves);
            whereabouts.giveBack(joining, moves);
            var above = new ArrayList<>(references.orderedStream().toList()).reversed();
            above.forEach(module -> module.parted(joining, moves));
            whereabouts.part(joining, moves);
            young.follow(merge.kept());
            young.follow(merge.gone());
            return id;
        });
        db.sql("update people.merge set undone_at = :at, undone_by = :account where id = :id")
                .param("id", id.value())
                .param("at", Timestamp.from(today.now()))
                .param("account", account(viewer))
                .update();
        likeness.note(merge.kept(), merge.gone());
        journal.record(
                OnceJournal.PARTED,
                merge.node(),
                today.at(merge.node()),
                Map.of("merge", id, "kept", merge.kept(), "gone", merge.gone()),
                null,
                List.of(merge.kept(), merge.gone()));
    }

    private boolean mergedSince(Merge merge) {
        return db.sql("""
                select exists (
                  select from people.merge
                  where undone_at is null and id <> :id
                  and (gone = :kept or kept = :kept and (merged_at, id) > (:at, :id)))
                """)
                .param("id", merge.id().value())
                .param("kept", merge.kept().value())
                .param("at", Timestamp.from(merge.mergedAt()))
                .query(Boolean.class)
                .single();
    }

    private Moves moves(MergeId id) {
        return new Moves(db.sql("select what, rows::text as rows from people.merge_moved where merge = :id order by no")
                .param("id", id.value())
                .query(Moved.class)
                .list());
    }

    /** Which affiliation was joined with which: each is noted with the days of the one kept. */
    private Map<AffiliationId, AffiliationId> joined(Moves moves) {
        var joined = new LinkedHashMap<AffiliationId, AffiliationId>();
        for (var moved : moves.all()) {
            if (moved.what().startsWith(Whereabouts.JOINED)) {
                var kept = db.sql("select (:rows::jsonb -> 0 ->> 'id')::uuid")
                        .param("rows", moved.rows())
                        .query(UUID.class)
                        .single();
                joined.put(
                        new AffiliationId(UUID.fromString(moved.what().substring(Whereabouts.JOINED.length()))),
                        new AffiliationId(kept));
            }
        }
        return joined;
    }

    private void giveBackChosen(Joining joining, Moves moves) {
        var chosen = moves.of("people.person");
        var back = db.sql("""
                update people.person k set surname = b.surname, given = b.given, patronymic = b.patronymic, sex = b.sex,
                  teaching_since = b.teaching_since, teaching_precision = b.teaching_precision, version = k.version + 1
                from jsonb_to_recordset(:rows::jsonb) as was (before jsonb, after jsonb),
                  jsonb_to_record(was.before) as b
                    (surname text, given text, patronymic text, sex text, teaching_since date, teaching_precision text),
                  jsonb_to_record(was.after) as a (name text, sex text, teaching_since date, teaching_precision text)
                where k.id = :kept and k.name = a.name and k.sex is not distinct from a.sex
                and (k.teaching_since, k.teaching_precision) is not distinct from (a.teaching_since, a.teaching_precision)
                """)
                .param("rows", chosen)
                .param("kept", joining.kept().value())
                .update();
        Counting.all(back, chosen, db, t("имя или начало стажа"));
        var contacts = moves.of("people.person_private chosen");
        var noted = db.sql("""
                update people.person_private k set birth_date = b.birth_date, phone = b.phone, email = b.email,
                  snils = b.snils, snils_index = b.snils_index, version = k.version + 1
                from jsonb_to_recordset(:rows::jsonb) as was (before jsonb, after jsonb),
                  jsonb_to_record(was.before) as b (birth_date date, phone text, email text, snils text, snils_index text),
                  jsonb_to_record(was.after) as a (birth_date date, phone text, email text, snils_index text)
                where k.person = :kept
                and (k.birth_date, k.phone, k.email, k.snils_index)
                  is not distinct from (a.birth_date, a.phone, a.email, a.snils_index)
                """)
                .param("rows", contacts)
                .param("kept", joining.kept().value())
                .update();
        Counting.all(noted, contacts, db, t("личные данные"));
        var alone = moves.of("people.person_private");
        var returned = db.sql("""
                update people.person_private set person = :gone, version = version + 1
                where person = :kept and jsonb_array_length(:rows::jsonb) > 0
                """)
                .param("rows", alone)
                .param("kept", joining.kept().value())
                .param("gone", joining.gone().value())
                .update();
        Counting.all(returned, alone, db, t("личные данные"));
    }

    /** A merge of a person whom the viewer sees. */
    @Transactional(readOnly = true)
    public Merge require(MergeId id, Viewer viewer) {
        var merge = db.sql("""
                select id, kept, gone, node, gone_node, account, merged_at, undone_at from people.merge where id = :id
                """)
                .param("id", id.value())
                .query(Merge.class)
                .optional()
                .orElseThrow(OnceRefused::unknown);
        if (people.find(merge.kept(), viewer).isEmpty()) {
            throw OnceRefused.unknown();
        }
        return merge;
    }

    private void require(Permission permission, Merge merge, Viewer viewer) {
        for (var node : List.of(merge.node(), merge.goneNode())) {
            if (!viewer.may(permission, nodes.require(node).scope())) {
                throw KernelRefused.notAllowed();
            }
        }
    }

    /** Whether the viewer may take a merge back, if nothing later stands on it. */
    @Transactional(readOnly = true)
    public boolean mayUndo(Merge merge, Viewer viewer) {
        return !merge.undone()
                && Stream.of(merge.node(), merge.goneNode())
                        .allMatch(node -> viewer.may(
                                Permission.EDIT_PEOPLE, nodes.require(node).scope()));
    }

    /** The record in which one that is gone lives on; where an old address leads. */
    @Transactional(readOnly = true)
    public Optional<PersonId> keptFor(PersonId gone) {
        return db.sql("""
                with recursive way as (
                  select kept, 1 as step from people.merge where gone = :gone and undone_at is null
                  union
                  select m.kept, way.step + 1 from way join people.merge m on m.gone = way.kept and m.undone_at is null)
                select kept from way order by step desc limit 1
                """)
                .param("gone", gone.value())
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    /** The records that live on in this one: what happened to them happened to this person. */
    @Transactional(readOnly = true)
    public List<PersonId> goneInto(PersonId kept) {
        return db.sql("""
                with recursive way as (
                  select gone from people.merge where kept = :kept and undone_at is null
                  union
                  select m.gone from way join people.merge m on m.kept = way.gone and m.undone_at is null)
                select gone from way
                """).param("kept", kept.value()).query(UUID.class).list().stream()
                .map(PersonId::new)
                .toList();
    }

    private void lock(PersonId one, PersonId other) {
        db.sql("select id from people.person where id in (:one, :other) order by id for update")
                .param("one", one.value())
                .param("other", other.value())
                .query(UUID.class)
                .list();
        db.sql("select id from people.affiliation where person in (:one, :other) order by id for update")
                .param("one", one.value())
                .param("other", other.value())
                .query(UUID.class)
                .list();
    }

    private static @org.jspecify.annotations.Nullable UUID account(Viewer viewer) {
        AccountId account = viewer.account();
        return account == null ? null : account.value();
    }
}
