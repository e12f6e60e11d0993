package estafeta.mentorship.paper;

import estafeta.document.Facts;
import estafeta.document.PaperWords;
import estafeta.document.Vocabulary;
import estafeta.document.kept.Holding;
import estafeta.document.kept.KeptTemplates;
import estafeta.document.kept.PaperFile;
import estafeta.document.kept.PaperKind;
import estafeta.document.kept.PaperSource;
import estafeta.document.template.Template.Format;
import estafeta.kernel.NodeId;
import estafeta.kernel.Permission;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.mentorship.MentorshipId;
import estafeta.mentorship.MentorshipRefused;
import estafeta.mentorship.Mentorships;
import estafeta.mentorship.PairPaper;
import estafeta.mentorship.Papers;
import estafeta.mentorship.Side;
import estafeta.mentorship.paper.CooperationFacts.Party;
import estafeta.mentorship.paper.PairsAsOfDay.Row;
import estafeta.mentorship.paper.SideFacts.Stand;
import estafeta.people.AffiliationId;
import estafeta.people.Guardians;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Papers of pairs for signing, drawn from what is recorded, each in the template of the organisation whose paper it is. */
@Component
@Transactional(readOnly = true)
public class PairPapers implements PaperSource {
    private final Mentorships mentorships;
    private final Papers papers;
    private final Guardians guardians;
    private final KeptTemplates templates;
    private final AsOfDay asOfDay;
    private final PairsAsOfDay pairs;
    private final Today today;
    private final JdbcClient db;

    PairPapers(
            Mentorships mentorships,
            Papers papers,
            Guardians guardians,
            KeptTemplates templates,
            AsOfDay asOfDay,
            PairsAsOfDay pairs,
            Today today,
            JdbcClient db) {
        this.mentorships = mentorships;
        this.papers = papers;
        this.guardians = guardians;
        this.templates = templates;
        this.asOfDay = asOfDay;
        this.pairs = pairs;
        this.today = today;
        this.db = db;
    }

    /** A paper with the name of whoever signs it; of the whole pair without a name. */
    public record Offered(PairPaper paper, @Nullable String name, Format format, boolean pdf) {}

    /** What a paper tells, and whose it is. */
    private record Told(NodeId whose, Facts facts) {}

    public List<Offered> offered(MentorshipId id, Viewer viewer) {
        var mentorship = mentorships.require(id, viewer);
        var rows = rows(id, viewer);
        return papers.drawn(id, viewer).stream()
                .map(paper -> offered(paper, rows, mentorship.node()))
                .toList();
    }

    private Offered offered(PairPaper paper, List<Row> rows, NodeId leading) {
        var holding = holding(paper.kind(), whose(paper, rows, leading));
        return new Offered(
                paper,
                side(rows, paper.of()).map(Row::name).orElse(null),
                holding.format(),
                templates.drawnAsPdf(holding));
    }

    public PaperFile draw(MentorshipId id, PairPaper paper, Viewer viewer) {
        var told = told(id, paper, viewer);
        return templates.draw(holding(paper.kind(), told.whose), told.facts);
    }

    Holding holding(PairPaper.Kind kind, NodeId whose) {
        return templates.holding(new Kind(kind), whose);
    }

    /** What one signs is a paper of his own organisation, the rest of the one that leads the pair. */
    private static NodeId whose(PairPaper paper, List<Row> rows, NodeId leading) {
        return side(rows, paper.of()).map(Row::organisation).orElse(leading);
    }

    /** What the paper declines. */
    public List<PaperWords.Row> words(MentorshipId id, PairPaper paper, Viewer viewer) {
        return PaperWords.of(told(id, paper, viewer).facts);
    }

    @Override
    public List<PaperKind> papers() {
        return Arrays.stream(PairPaper.Kind.values()).<PaperKind>map(Kind::new).toList();
    }

    /** A paper of pairs as a kind. */
    private final class Kind implements PaperKind {
        private final PairPaper.Kind kind;

        Kind(PairPaper.Kind kind) {
            this.kind = kind;
        }

        @Override
        public String code() {
            return kind.code();
        }

        @Override
        public String title() {
            return kind.title();
        }

        @Override
        public Vocabulary<?> vocabulary() {
            return switch (kind) {
                case MENTOR_CONSENT, LEARNER_CONSENT, MENTOR_AGREEMENT -> SideFacts.VOCABULARY;
                case COOPERATION -> CooperationFacts.VOCABULARY;
                case PROGRAMME -> PairFacts.VOCABULARY;
            };
        }

        @Override
        public Optional<Facts> latest(NodeId node, Viewer viewer) {
            return newest(node, viewer).stream()
                    .flatMap(id -> papers.drawn(id, viewer).stream()
                            .filter(paper -> paper.kind() == kind)
                            .map(paper -> told(id, paper, viewer).facts))
                    .findFirst();
        }
    }

    private static final int TRIED = 50;

    /** The pairs of a node and all under it that the viewer sees, the newest first. */
    private List<MentorshipId> newest(NodeId node, Viewer viewer) {
        return db.sql("""
                select m.id
                from kernel.node here
                join kernel.node n on n.path <@ here.path and n.path <@ any(:scopes::ltree[])
                join mentorship.mentorship m on m.node = n.id and m.state <> 'CANCELLED'
                where here.id = :node
                order by m.id desc
                limit :tried
                """)
                .param("node", node.value())
                .param("scopes", viewer.paths(Permission.SEE_MENTORSHIPS))
                .param("tried", TRIED)
                .query((row, number) -> new MentorshipId(row.getObject("id", UUID.class)))
                .list();
    }

    /** Those who work in it to its last day: they sign. */
    private List<Row> rows(MentorshipId id, Viewer viewer) {
        var mentorship = mentorships.require(id, viewer);
        return pairs.rows(List.of(id), mentorship.last(), today.at(mentorship.node()));
    }

    private Told told(MentorshipId id, PairPaper paper, Viewer viewer) {
        if (!papers.drawn(id, viewer).contains(paper)) {
            throw MentorshipRefused.unknownPaper();
        }
        var mentorship = mentorships.require(id, viewer);
        var on = today.at(mentorship.node());
        var rows = rows(id, viewer);
        return switch (paper.kind()) {
            case MENTOR_CONSENT, LEARNER_CONSENT, MENTOR_AGREEMENT -> ofSide(rows, paper, on);
            case COOPERATION -> ofOrganisations(mentorship.node(), rows, on);
            case PROGRAMME ->
                new Told(
                        mentorship.node(),
                        PairFacts.VOCABULARY.facts(
                                pairs.facts(rows, mentorship.node(), on).getFirst()));
        };
    }

    private Told ofSide(List<Row> rows, PairPaper paper, LocalDate on) {
        var side = side(rows, paper.of()).orElseThrow(MentorshipRefused::unknownPaper);
        var whose = side.organisation();
        var facts = new SideFacts(
                pairs.member(side, whose),
                side.role() == Side.Role.MENTOR,
                side.since(),
                side.until(),
                paper.kind() == PairPaper.Kind.LEARNER_CONSENT ? stand(side.affiliation()) : null,
                agreement(side),
                pairs.facts(rows, whose, on).getFirst());
        return new Told(whose, SideFacts.VOCABULARY.facts(facts));
    }

    /** Of the mentors' organisation with the first of the mentees' that is another. */
    private Told ofOrganisations(NodeId leading, List<Row> rows, LocalDate on) {
        var giving = organisations(rows, Side.Role.MENTOR).findFirst().orElseThrow(MentorshipRefused::unknownPaper);
        var receiving = organisations(rows, Side.Role.MENTEE)
                .filter(other -> !other.equals(giving))
                .findFirst()
                .orElseThrow(MentorshipRefused::unknownPaper);
        var pair = pairs.facts(rows, giving, on);
        var agreed = cooperation(giving, receiving, pair.getFirst().from());
        return new Told(
                leading,
                CooperationFacts.VOCABULARY.facts(new CooperationFacts(
                        party(giving, on),
                        party(receiving, on),
                        agreed != null && agreed.accompanies,
                        agreed == null ? null : agreed.number,
                        agreed == null ? null : agreed.signedOn,
                        agreed == null ? pair.getFirst().from() : agreed.first,
                        agreed == null ? pair.getFirst().until() : agreed.last,
                        pair)));
    }

    private static Stream<NodeId> organisations(List<Row> rows, Side.Role role) {
        return rows.stream().filter(row -> row.role() == role).map(Row::organisation);
    }

    private Party party(NodeId node, LocalDate on) {
        return new Party(asOfDay.organisation(node, on), asOfDay.signatory(node, on));
    }

    /** Of several guardians whoever comes signs: then the name is written by hand. */
    private @Nullable Stand stand(AffiliationId minor) {
        var all = guardians.of(minor);
        return all.size() != 1
                ? null
                : new Stand(
                        asOfDay.person(all.getFirst().name().full(), null),
                        all.getFirst().bond().words());
    }

    private @Nullable Numbered agreement(Row side) {
        return db.sql("""
                select g.number, g.signed_on as date from mentorship.agreement g
                where g.mentorship = :mentorship and g.affiliation = :mentor and g.number is not null
                """)
                .param("mentorship", side.mentorship().value())
                .param("mentor", side.affiliation().value())
                .query(Numbered.class)
                .optional()
                .orElse(null);
    }

    private record Agreed(
            boolean accompanies,
            String number,
            LocalDate signedOn,
            LocalDate first,
            @Nullable LocalDate last) {}

    private @Nullable Agreed cooperation(NodeId giving, NodeId receiving, LocalDate first) {
        return db.sql("""
                select c.accompanies, c.number, c.signed_on, lower(c.period) as first, upper(c.period) - 1 as last
                from mentorship.cooperation c
                where c.giving in (:both) and c.receiving in (:both) and c.period @> :first::date
                order by c.signed_on desc
                limit 1
                """)
                .param("both", List.of(giving.value(), receiving.value()))
                .param("first", first)
                .query(Agreed.class)
                .optional()
                .orElse(null);
    }

    private static Optional<Row> side(List<Row> rows, @Nullable AffiliationId of) {
        return rows.stream().filter(row -> row.affiliation().equals(of)).findFirst();
    }
}
