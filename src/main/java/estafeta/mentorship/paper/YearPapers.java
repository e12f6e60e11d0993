package estafeta.mentorship.paper;

import static estafeta.shell.Text.t;

import estafeta.document.Facts;
import estafeta.document.Vocabulary;
import estafeta.document.kept.KeptTemplates;
import estafeta.document.kept.PaperFile;
import estafeta.document.kept.PaperKind;
import estafeta.document.kept.PaperSource;
import estafeta.kernel.NodeId;
import estafeta.kernel.Nodes;
import estafeta.kernel.Permission;
import estafeta.kernel.SchoolYear;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.mentorship.Mentorship.State;
import estafeta.mentorship.MentorshipId;
import estafeta.mentorship.Side;
import estafeta.mentorship.paper.PairsAsOfDay.Row;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The note on mentoring in the present school year that an organisation gives its council («справка к педсовету»). */
@Component
@Transactional(readOnly = true)
public class YearPapers implements PaperSource {
    private static final Set<State> PREPARING = EnumSet.of(State.DRAFT, State.PROPOSED, State.AGREED, State.IN_ORDER);

    private final KeptTemplates templates;
    private final AsOfDay asOfDay;
    private final PairsAsOfDay pairs;
    private final Nodes nodes;
    private final Today today;
    private final JdbcClient db;
    private final PaperKind kind = new Note();

    YearPapers(KeptTemplates templates, AsOfDay asOfDay, PairsAsOfDay pairs, Nodes nodes, Today today, JdbcClient db) {
        this.templates = templates;
        this.asOfDay = asOfDay;
        this.pairs = pairs;
        this.nodes = nodes;
        this.today = today;
        this.db = db;
    }

    public PaperFile draw(NodeId organisation, Viewer viewer) {
        viewer.require(Permission.SEE_MENTORSHIPS, nodes.require(organisation).scope());
        return templates.draw(templates.holding(kind, organisation), facts(organisation));
    }

    @Override
    public List<PaperKind> papers() {
        return List.of(kind);
    }

    private final class Note implements PaperKind {
        @Override
        public String code() {
            return "council-note";
        }

        @Override
        public String title() {
            return t("Справка о наставничестве за учебный год");
        }

        @Override
        public Vocabulary<?> vocabulary() {
            return YearFacts.VOCABULARY;
        }

        @Override
        public Optional<Facts> latest(NodeId node, Viewer viewer) {
            return viewer.may(Permission.SEE_MENTORSHIPS, nodes.require(node).scope())
                    ? Optional.of(facts(node))
                    : Optional.empty();
        }
    }

    private Facts facts(NodeId organisation) {
        var on = today.at(organisation);
        var year = SchoolYear.of(on);
        var ids = db.sql("""
                select m.id from mentorship.mentorship m
                where m.node = :node and m.period && :year::daterange and m.state <> 'CANCELLED'
                """)
                .param("node", organisation.value())
                .param("year", year.period().sql())
                .query((row, number) -> new MentorshipId(row.getObject("id", UUID.class)))
                .list();
        var rows = pairs.rows(ids, on, on);
        return YearFacts.VOCABULARY.facts(new YearFacts(
                asOfDay.organisation(organisation, on),
                on,
                year.words(),
                people(rows, Side.Role.MENTOR),
                people(rows, Side.Role.MENTEE),
                count(rows, PREPARING),
                count(rows, Set.of(State.ACTIVE)),
                count(rows, Set.of(State.PAUSED)),
                count(rows, Set.of(State.COMPLETED)),
                count(rows, Set.of(State.ENDED)),
                pairs.facts(rows, organisation, on)));
    }

    private static int people(List<Row> rows, Side.Role role) {
        return Math.toIntExact(rows.stream()
                .filter(row -> row.role() == role)
                .map(Row::affiliation)
                .distinct()
                .count());
    }

    private static int count(List<Row> rows, Set<State> states) {
        return Math.toIntExact(rows.stream()
                .filter(row -> states.contains(row.state()))
                .map(Row::mentorship)
                .distinct()
                .count());
    }
}
