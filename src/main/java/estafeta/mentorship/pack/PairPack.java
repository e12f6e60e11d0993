package estafeta.mentorship.pack;

import static estafeta.shell.Text.shortDay;
import static estafeta.shell.Text.t;

import estafeta.kernel.Permission;
import estafeta.kernel.PersonId;
import estafeta.kernel.ReadingJournal;
import estafeta.kernel.Viewer;
import estafeta.mentorship.MentorshipId;
import estafeta.mentorship.Papers;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The papers of one pair: what is drawn for it, the orders about it and the scans, each for whoever may see it. */
@Service
@Transactional
public class PairPack {
    private final Papers papers;
    private final Drawing drawing;
    private final ReadingJournal readings;
    private final JdbcClient db;

    PairPack(Papers papers, Drawing drawing, ReadingJournal readings, JdbcClient db) {
        this.papers = papers;
        this.drawing = drawing;
        this.readings = readings;
        this.db = db;
    }

    /** All in one ZIP at once. */
    public byte[] zip(MentorshipId id, Viewer viewer) {
        var pieces = pieces(id, viewer);
        if (pieces.isEmpty()) {
            throw PackRefused.nothing();
        }
        readings.opened(people(id), "бумаги пары");
        var file = new ByteArrayOutputStream();
        var archive = new Archive(file);
        var no = 0;
        for (var piece : pieces) {
            archive.add(
                    "", Archive.numbered(++no, piece.name()), piece.drawing().get());
        }
        archive.finish();
        return file.toByteArray();
    }

    @Transactional(readOnly = true)
    public List<Piece> pieces(MentorshipId id, Viewer viewer) {
        var pieces = new ArrayList<Piece>();
        var names = names(id);
        for (var paper : papers.drawn(id, viewer)) {
            var of = paper.of() == null ? null : paper.of().value();
            var name = Drawing.name(paper.kind(), of == null ? null : names.get(of), true);
            pieces.add(drawing.ofPair(id.value(), paper.kind(), of, name, viewer));
        }
        for (var order : orders(id, viewer)) {
            pieces.add(
                    drawing.order(order.id, t("Приказ № {0} от {1}", order.number, shortDay(order.signedOn)), viewer));
        }
        for (var scan : scans(id, viewer)) {
            pieces.add(drawing.scan(scan.id, t("Согласие, {0}", scan.name), viewer));
        }
        return pieces;
    }

    private record Order(UUID id, String number, LocalDate signedOn) {}

    private List<Order> orders(MentorshipId id, Viewer viewer) {
        return db.sql("""
                select distinct o.id, o.number, o.signed_on
                from mentorship.act a
                join mentorship.employer_order o on o.id = a.employer_order and o.state = 'REGISTERED'
                join kernel.node n on n.id = o.employer and n.path <@ any(:scopes::ltree[])
                where a.mentorship = :pair
                order by o.signed_on, o.id
                """)
                .param("pair", id.value())
                .param("scopes", viewer.paths(Permission.SEE_MENTORSHIPS))
                .query(Order.class)
                .list();
    }

    private record Scan(UUID id, String name) {}

    /** Those of oneself, and all of them for whoever may see private facts where the pair is led. */
    private List<Scan> scans(MentorshipId id, Viewer viewer) {
        var person = viewer.person();
        return db.sql("""
                select c.id, p.name
                from mentorship.consent c
                join mentorship.mentorship m on m.id = c.mentorship
                join kernel.node n on n.id = m.node
                join people.affiliation a on a.id = c.affiliation
                join people.person p on p.id = a.person
                where c.mentorship = :pair and c.scan is not null
                and (n.path <@ any(:scopes::ltree[]) or a.person = :person::uuid)
                order by p.name, c.id
                """)
                .param("pair", id.value())
                .param("scopes", viewer.paths(Permission.SEE_PRIVATE))
                .param("person", person == null ? null : person.value())
                .query(Scan.class)
                .list();
    }

    private record Member(UUID affiliation, UUID person, String name) {}

    private List<Member> members(MentorshipId id) {
        return db.sql("""
                select distinct s.affiliation, a.person, s.name
                from mentorship.side s
                join people.affiliation a on a.id = s.affiliation
                where s.mentorship = :pair
                """).param("pair", id.value()).query(Member.class).list();
    }

    private Map<UUID, String> names(MentorshipId id) {
        return members(id).stream().collect(Collectors.toMap(Member::affiliation, Member::name, (same, again) -> same));
    }

    private List<PersonId> people(MentorshipId id) {
        return members(id).stream()
                .map(Member::person)
                .distinct()
                .map(PersonId::new)
                .toList();
    }
}
