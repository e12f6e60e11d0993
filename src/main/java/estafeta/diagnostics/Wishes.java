package estafeta.diagnostics;

import estafeta.kernel.NodeId;
import estafeta.kernel.PersonId;
import estafeta.kernel.SystemReading;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** With whom somebody would like to work and with whom not: seen by nobody but oneself and the program. */
@Service
@Transactional
public class Wishes {
    private static final int MOST = 3;
    private final JdbcClient db;
    private final Diagnostics diagnostics;
    private final WishAsking asking;
    private final SystemReading system;
    private final Today today;

    Wishes(JdbcClient db, Diagnostics diagnostics, WishAsking asking, SystemReading system, Today today) {
        this.db = db;
        this.diagnostics = diagnostics;
        this.asking = asking;
        this.system = system;
        this.today = today;
    }

    public record Wished(UUID about, String name, Wish kind) {}

    public record Colleague(UUID person, String name) {}

    /** One's own, by name. */
    @Transactional(readOnly = true)
    public List<Wished> of(PersonId person, Viewer viewer) {
        own(person, viewer);
        return system.read(
                "свои пожелания",
                () -> db.sql("""
                select w.about, p.name, w.kind
                from diagnostics.wish w
                join people.person p on p.id = w.about
                where w.person = :person
                order by w.kind desc, p.name
                """)
                        .param("person", person.value())
                        .query(Wished.class)
                        .list());
    }

    /** Those at work today where the person is. */
    @Transactional(readOnly = true)
    public List<Colleague> colleagues(PersonId person, Viewer viewer) {
        own(person, viewer);
        var on = today.at(diagnostics.place(person, viewer));
        return system.read(
                "коллеги для своих пожеланий",
                () -> db.sql("""
                select p.id as person, p.name
                from people.person p
                where p.id <> :person
                and p.id in (
                  select a.person
                  from people.affiliation mine
                  join people.affiliation a on a.organisation = mine.organisation
                  where mine.person = :person
                  and mine.period @> :on::date
                  and a.period @> :on::date)
                order by p.name
                """)
                        .param("person", person.value())
                        .param("on", on)
                        .query(Colleague.class)
                        .list());
    }

    /** Up to three of a kind, whom one would like only where it is asked; a second wish about the same person takes the place of the first. */
    public void wish(PersonId person, PersonId about, NodeId node, Wish wish, Viewer viewer) {
        own(person, viewer);
        if (person.equals(about)) {
            throw DiagnosticsRefused.aboutOneself();
        }
        if (wish == Wish.PREFER && !asking.asked(node)) {
            throw DiagnosticsRefused.notAsked();
        }
        var others = db.sql("""
                select count(*) from diagnostics.wish where person = :person and kind = :kind and about <> :about
                """)
                .param("person", person.value())
                .param("kind", wish.name())
                .param("about", about.value())
                .query(Integer.class)
                .single();
        if (others >= MOST) {
            throw DiagnosticsRefused.tooManyWishes(MOST);
        }
        db.sql("""
                insert into diagnostics.wish (person, about, node, kind) values (:person, :about, :node, :kind)
                on conflict (person, about) do update set kind = excluded.kind
                """)
                .param("person", person.value())
                .param("about", about.value())
                .param("node", node.value())
                .param("kind", wish.name())
                .update();
    }

    public void forget(PersonId person, PersonId about, Viewer viewer) {
        own(person, viewer);
        db.sql("delete from diagnostics.wish where person = :person and about = :about")
                .param("person", person.value())
                .param("about", about.value())
                .update();
    }

    private static void own(PersonId person, Viewer viewer) {
        if (!person.equals(viewer.person()) && viewer.system() == null) {
            throw DiagnosticsRefused.unknownPerson();
        }
    }
}
