package estafeta.grammar;

import estafeta.kernel.Journal;
import estafeta.kernel.NodeId;
import estafeta.kernel.Nodes;
import estafeta.kernel.Permission;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Declines as this installation has learnt to: corrections first, of names then those of the same surname, then the rules. */
@Service
@Transactional
public class Declensions {
    private final JdbcClient db;
    private final Nodes nodes;
    private final Journal journal;
    private final Today today;

    Declensions(JdbcClient db, Nodes nodes, Journal journal, Today today) {
        this.db = db;
        this.nodes = nodes;
        this.journal = journal;
        this.today = today;
    }

    /** Of whom the name is, is guessed. */
    @Transactional(readOnly = true)
    public Names.Declined of(String fullName) {
        var name = FullName.of(fullName);
        var guess = Sexes.of(name);
        return new Names.Declined(of(fullName, guess.gender()), guess.gender(), guess.confidence());
    }

    @Transactional(readOnly = true)
    public Forms of(String fullName, Gender gender) {
        var name = FullName.of(fullName);
        var learnt = nearest(name, gender);
        var exact =
                learnt.map(Correction::forms).filter(forms -> forms.nominative().equals(name.text()));
        return exact.orElseGet(() -> learnt.flatMap(Declensions::surname)
                .map(surname -> Names.decline(name, gender, surname))
                .orElseGet(() -> Names.decline(name, gender)));
    }

    @Transactional(readOnly = true)
    public Forms ofPosition(String position) {
        return exact(Correction.Kind.POSITION, position).orElseGet(() -> Positions.decline(position));
    }

    @Transactional(readOnly = true)
    public Forms ofOrganisation(String name) {
        return exact(Correction.Kind.ORGANISATION, name).orElseGet(() -> OrganisationNames.decline(name));
    }

    @Transactional(readOnly = true)
    public Forms ofPlace(String place) {
        return exact(Correction.Kind.PLACE, place).orElseGet(() -> Places.decline(place));
    }

    /** Remembers how a name is declined, in place of what was remembered before; its nominative is the name itself. */
    public void note(Forms forms, Gender gender, NodeId node, Viewer viewer) {
        if (gender != Gender.MASCULINE && gender != Gender.FEMININE) {
            throw GrammarRefused.notAPersonsGender();
        }
        note(Correction.Kind.NAME, forms, gender, node, viewer);
    }

    /** The same of a position, an organisation, a place. */
    public void note(Correction.Kind kind, Forms forms, NodeId node, Viewer viewer) {
        if (kind == Correction.Kind.NAME) {
            throw GrammarRefused.notAPersonsGender();
        }
        note(kind, forms, null, node, viewer);
    }

    private void note(Correction.Kind kind, Forms forms, @Nullable Gender gender, NodeId node, Viewer viewer) {
        var where = nodes.require(node);
        viewer.require(Permission.EDIT_PEOPLE, where.scope());
        var clean = Forms.of(forms.all().stream().map(Declensions::clean).toList());
        if (clean.all().contains("")) {
            throw GrammarRefused.formsMissing();
        }
        var id = db.sql("""
                insert into grammar.correction
                  (id, node, kind, full_name, surname, gender, genitive, dative, accusative, instrumental, prepositional, noted_at)
                values
                  (:id, :node, :kind, :name, :surname, :gender, :genitive, :dative, :accusative, :instrumental, :prepositional, :at)
                on conflict on constraint correction_once do update set
                  node = excluded.node, genitive = excluded.genitive, dative = excluded.dative,
                  accusative = excluded.accusative, instrumental = excluded.instrumental,
                  prepositional = excluded.prepositional, noted_at = excluded.noted_at
                returning id
                """)
                .param("id", CorrectionId.next().value())
                .param("node", node.value())
                .param("kind", kind.name())
                .param("name", clean.nominative())
                .param("surname", gender == null ? null : surname(FullName.of(clean.nominative())))
                .param("gender", gender == null ? null : gender.name())
                .param("genitive", clean.genitive())
                .param("dative", clean.dative())
                .param("accusative", clean.accusative())
                .param("instrumental", clean.instrumental())
                .param("prepositional", clean.prepositional())
                .param("at", Timestamp.from(today.now()))
                .query(UUID.class)
                .single();
        journal.record(GrammarJournal.NOTED, node, today.at(where), Map.of(), null, List.of(new CorrectionId(id)));
    }

    /** From now on the rules decline the name again. */
    public void forget(CorrectionId correction, Viewer viewer) {
        var node = db.sql("select node from grammar.correction where id = :id")
                .param("id", correction.value())
                .query(UUID.class)
                .optional()
                .map(NodeId::new)
                .orElseThrow(GrammarRefused::unknownCorrection);
        var where = nodes.require(node);
        viewer.require(Permission.EDIT_PEOPLE, where.scope());
        db.sql("delete from grammar.correction where id = :id")
                .param("id", correction.value())
                .update();
        journal.record(GrammarJournal.FORGOTTEN, node, today.at(where), Map.of(), null, List.of(correction));
    }

    /** What was put right at the nodes whose people the viewer may edit, the newest first. */
    @Transactional(readOnly = true)
    public List<Correction> noted(Viewer viewer) {
        return db.sql("""
                select c.*
                from grammar.correction c
                join kernel.node n on n.id = c.node
                where n.path <@ any(:scopes::ltree[])
                order by c.noted_at desc, c.id
                limit 500
                """)
                .param("scopes", viewer.paths(Permission.EDIT_PEOPLE))
                .query(Declensions::correction)
                .list();
    }

    private Optional<Forms> exact(Correction.Kind kind, String words) {
        return db.sql("select c.* from grammar.correction c where c.kind = :kind and c.full_name = :words")
                .param("kind", kind.name())
                .param("words", clean(words))
                .query(Declensions::correction)
                .optional()
                .map(Correction::forms);
    }

    private static String clean(String words) {
        return words.replaceAll("[\\s\\u00a0]+", " ").strip();
    }

    private Optional<Correction> nearest(FullName name, Gender gender) {
        return db.sql("""
                select c.*
                from grammar.correction c
                where c.gender = :gender
                and (c.full_name = :name or c.surname = :surname)
                order by c.full_name = :name desc, c.noted_at desc, c.id
                limit 1
                """)
                .param("gender", gender.name())
                .param("name", name.text())
                .param("surname", surname(name))
                .query(Declensions::correction)
                .optional();
    }

    private static Correction correction(ResultSet row, int number) throws SQLException {
        var gender = row.getString("gender");
        return new Correction(
                new CorrectionId(row.getObject("id", UUID.class)),
                Correction.Kind.valueOf(row.getString("kind")),
                gender == null ? null : Gender.valueOf(gender),
                new Forms(
                        row.getString("full_name"),
                        row.getString("genitive"),
                        row.getString("dative"),
                        row.getString("accusative"),
                        row.getString("instrumental"),
                        row.getString("prepositional")),
                row.getTimestamp("noted_at").toInstant());
    }

    private static String surname(FullName name) {
        return String.join(" ", name.words(FullName.Kind.SURNAME));
    }

    /** The forms of the surname alone, if it stands first and each form has as many words as the name. */
    private static Optional<Forms> surname(Correction correction) {
        var name = FullName.of(correction.forms().nominative());
        var words =
                correction.forms().all().stream().map(form -> form.split(" ")).toList();
        var surname = surname(name);
        var alike = words.stream().allMatch(form -> form.length == words.getFirst().length);
        return alike && !surname.isEmpty() && surname.equals(words.getFirst()[0])
                ? Optional.of(Forms.of(words.stream().map(form -> form[0]).toList()))
                : Optional.empty();
    }
}
