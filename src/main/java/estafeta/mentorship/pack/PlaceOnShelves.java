package estafeta.mentorship.pack;

import static estafeta.shell.Text.t;

import estafeta.kernel.Permission;
import estafeta.mentorship.ElectronicSignings;
import estafeta.mentorship.localact.LocalAct;
import estafeta.mentorship.localact.LocalActs;
import estafeta.mentorship.pack.FolderEntry.Standing;
import estafeta.mentorship.paper.YearPapers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Papers of the organisation as a whole: its local acts, what it signs electronically by, its note, its municipal mentors. */
@Component
class PlaceOnShelves implements ShelfSource {
    private final PairsOfYear pairs;
    private final LocalActs localActs;
    private final ElectronicSignings electronic;
    private final YearPapers papers;
    private final Drawing drawing;

    PlaceOnShelves(
            PairsOfYear pairs, LocalActs localActs, ElectronicSignings electronic, YearPapers papers, Drawing drawing) {
        this.pairs = pairs;
        this.localActs = localActs;
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
        var noted = localActs.at(asked.node(), asked.viewer());
        var acts = new ArrayList<FolderEntry>();
        for (var kind : LocalAct.Kind.values()) {
            acts.add(LocalAct.latest(noted, kind, asked.day())
                    .map(act -> noted(act, asked))
                    .orElseGet(() -> lacking(kind, asked)));
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

    private FolderEntry noted(LocalAct act, Asked asked) {
        var last = act.period().last();
        var over = last != null
                && last.isBefore(
                        asked.present() ? asked.day() : asked.year().period().first());
        var pieces = act.scan() == null ? List.<Piece>of() : List.of(drawing.localAct(act, asked.viewer()));
        var remarks = new ArrayList<>(List.of(act.requisites()));
        if (last != null) {
            remarks.add(over ? t("срок вышел {0}", last) : t("действует по {0}", last));
        }
        if (pieces.isEmpty()) {
            remarks.add(t("скана нет, вложите сами"));
        }
        return new FolderEntry(
                Shelf.LOCAL_ACTS,
                over ? Standing.EXPIRED : Standing.HAS,
                act.kind().words(),
                String.join("; ", remarks),
                over ? noting(act.kind(), asked) : acts(asked),
                pieces);
    }

    private static FolderEntry lacking(LocalAct.Kind kind, Asked asked) {
        return FolderEntry.lacks(
                Shelf.LOCAL_ACTS, kind.words(), t("номер и дата не внесены"), noting(kind, asked), List.of());
    }

    private static String noting(LocalAct.Kind kind, Asked asked) {
        return asked.viewer().may(Permission.APPROVE_MENTORSHIPS, asked.place().scope())
                ? acts(asked) + "/" + kind.name()
                : acts(asked);
    }

    private static String acts(Asked asked) {
        return "/local-acts/" + asked.node().value();
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
