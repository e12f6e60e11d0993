package estafeta.mentorship.pack;

import static estafeta.shell.Text.t;

import estafeta.mentorship.ElectronicSignings;
import estafeta.mentorship.paper.YearPapers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Papers of the organisation as a whole. Local acts are kept in the office, not in the program: it names them all the same. */
@Component
class PlaceOnShelves implements ShelfSource {
    private final PairsOfYear pairs;
    private final ElectronicSignings electronic;
    private final YearPapers papers;
    private final Drawing drawing;

    PlaceOnShelves(PairsOfYear pairs, ElectronicSignings electronic, YearPapers papers, Drawing drawing) {
        this.pairs = pairs;
        this.electronic = electronic;
        this.papers = papers;
        this.drawing = drawing;
    }

    @Override
    public List<FolderEntry> entries(Asked asked) {
        return Stream.of(localActs(asked), note(asked), municipal(asked))
                .flatMap(List::stream)
                .toList();
    }

    private List<FolderEntry> localActs(Asked asked) {
        var acts = new ArrayList<FolderEntry>();
        for (var title : List.of(
                t("Приказ о внедрении наставничества и назначении куратора"),
                t("Положение о наставничестве"),
                t("Дорожная карта"))) {
            acts.add(FolderEntry.byHand(Shelf.LOCAL_ACTS, title, t("программа не хранит: приложите копию"), List.of()));
        }
        electronic
                .of(asked.node())
                .filter(signing -> !signing.signedOn().isAfter(asked.day()))
                .ifPresent(signing -> acts.add(FolderEntry.has(
                        Shelf.LOCAL_ACTS,
                        t("Приказ об электронном подписании"),
                        t("№ {0} от {1}", signing.number(), signing.signedOn()),
                        List.of())));
        return acts;
    }

    /** It tells of today, so a year that is over has none. */
    private List<FolderEntry> note(Asked asked) {
        var name = t("Справка о наставничестве");
        return asked.present()
                ? List.of(FolderEntry.has(
                        Shelf.PROTOCOLS,
                        name,
                        t("на {0}", asked.day()),
                        List.of(Piece.drawn(
                                "council-note:" + asked.node().value(),
                                name,
                                () -> drawing.file(papers.draw(asked.node(), asked.viewer()), name)))))
                : List.of();
    }

    private record Listed(String place, String number, LocalDate signedOn, String names) {}

    private List<FolderEntry> municipal(Asked asked) {
        return pairs.asked("""
                        select coalesce(n.short_name, '') as place, l.number, l.signed_on, string_agg(distinct p.name, ', ') as names
                        from people.affiliation a
                        join mentorship.municipal_mentor m on m.affiliation = a.id
                        join mentorship.municipal_list l on l.id = m.list and l.state = 'APPROVED' and l.year = :start
                        join people.person p on p.id = a.person
                        left join organisation.name n on n.unit = l.node and upper_inf(n.period)
                        where a.organisation = :node
                        group by l.id, n.short_name
                        order by l.signed_on, l.id
                        """, asked).param("start", asked.year().start()).query(Listed.class).list().stream()
                .map(list -> FolderEntry.has(
                        Shelf.MUNICIPAL,
                        t("Список муниципальных наставников, {0}", list.place),
                        t("утверждён: № {0} от {1}; в нём {2}", list.number, list.signedOn, list.names),
                        List.of()))
                .toList();
    }
}
