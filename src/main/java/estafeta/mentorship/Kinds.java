package estafeta.mentorship;

import estafeta.kernel.Ids;
import estafeta.kernel.NodeId;
import estafeta.kernel.Nodes;
import estafeta.kernel.Permission;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.mentorship.Form.Line;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The kinds and forms of mentoring. Each stands in versions: a node sets one from a day on for everything under it, the
 * nearest up the tree holds, and no version ever changes.
 */
@Service
@Transactional(readOnly = true)
public class Kinds {
    /** What a pair is when nobody says otherwise. */
    public static final String USUAL_KIND = "traditional";

    /** What a pair is whose mentor works in another municipality. */
    public static final String AT_A_DISTANCE = "virtual";

    public static final String USUAL_FORM = "teacher-teacher";

    private static final String IN_FORCE = """
            select distinct on (v.code) v.*
            from mentorship.%s v
            join kernel.node setter on setter.id = v.node
            join kernel.node here on here.id = :node
            where (setter.path @> here.path or setter.id = :root) and v.since <= :day::date
            order by v.code, setter.path @> here.path desc, nlevel(setter.path) desc, v.since desc, v.id desc
            """;
    private static final RowMapper<Kind> KIND = Kinds::kind;
    private static final RowMapper<Form> FORM = (row, no) -> new Form(
            new FormId(row.getObject("id", UUID.class)),
            row.getString("code"),
            row.getString("title"),
            Line.valueOf(row.getString("line")));

    private final JdbcClient db;
    private final Nodes nodes;
    private final Today today;
    private final MentorshipJournal journal;

    Kinds(JdbcClient db, Nodes nodes, Today today, MentorshipJournal journal) {
        this.db = db;
        this.nodes = nodes;
        this.today = today;
        this.journal = journal;
    }

    /** What may be chosen at a node for a mentorship that begins on a day. */
    public List<Kind> offered(NodeId node, LocalDate day) {
        return inForce("kind", true, node, day, KIND);
    }

    /** What has been taken out of the choice by then. */
    public List<Kind> retired(NodeId node, LocalDate day) {
        return inForce("kind", false, node, day, KIND);
    }

    public List<Form> retiredForms(NodeId node, LocalDate day) {
        return inForce("form", false, node, day, FORM);
    }

    public List<Form> offeredForms(NodeId node, LocalDate day) {
        return inForce("form", true, node, day, FORM);
    }

    public Kind offered(String code, NodeId node, LocalDate day) {
        return offered(node, day).stream()
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow(() -> MentorshipRefused.unknownKind(code));
    }

    public Form offeredForm(String code, NodeId node, LocalDate day) {
        return offeredForms(node, day).stream()
                .filter(form -> form.code().equals(code))
                .findFirst()
                .orElseThrow(() -> MentorshipRefused.unknownForm(code));
    }

    /** The version a mentorship goes by. */
    public Kind require(KindId id) {
        return db.sql("select * from mentorship.kind where id = :id")
                .param("id", id.value())
                .query(KIND)
                .single();
    }

    public Form require(FormId id) {
        return db.sql("select * from mentorship.form where id = :id")
                .param("id", id.value())
                .query(FORM)
                .single();
    }

    /** Every kind that has ever been, by the latest words for it. */
    public List<Kind> known() {
        return db.sql(
                        "select * from (select distinct on (code) * from mentorship.kind order by code, since desc, id desc) k order by no")
                .query(KIND)
                .list();
    }

    /** Holds from a day, not before today, for the node and all under it; a kind no longer used is offered to nobody. */
    @Transactional
    public void set(NewKind wanted, Viewer viewer) {
        var no = settle(wanted.node(), "kind", wanted.code(), wanted.since(), viewer);
        var rules = wanted.rules();
        db.sql("""
                insert into mentorship.kind (id, code, no, node, since, used, title, hint, teachers, learners, partners,
                  needs_order, needs_programme, needs_agreement, mentees_min, mentees_max, mentors_max, slots, remote, sides_swap)
                values (:id, :code, :no, :node, :since, :used, :title, :hint, :teachers, :learners, :partners,
                  :order, :programme, :agreement, :menteesMin, :menteesMax, :mentorsMax, :slots, :remote, :sidesSwap)
                """)
                .param("id", Ids.next())
                .param("code", wanted.code())
                .param("no", no)
                .param("node", wanted.node().value())
                .param("since", wanted.since())
                .param("used", wanted.used())
                .param("title", wanted.title())
                .param("hint", wanted.hint())
                .param("teachers", wanted.lines().contains(Line.TEACHERS))
                .param("learners", wanted.lines().contains(Line.LEARNERS))
                .param("partners", wanted.lines().contains(Line.PARTNERS))
                .param("order", rules.needsOrder())
                .param("programme", rules.needsProgramme())
                .param("agreement", rules.needsAgreement())
                .param("menteesMin", rules.menteesMin())
                .param("menteesMax", rules.menteesMax())
                .param("mentorsMax", rules.mentorsMax())
                .param("slots", rules.slots())
                .param("remote", rules.remote())
                .param("sidesSwap", rules.sidesSwap())
                .update();
        journal.record(
                MentorshipJournal.KIND_SET,
                wanted.node(),
                today.at(wanted.node()),
                Map.of("title", wanted.title(), "since", wanted.since()));
    }

    /** The line of a form is for ever: its law does not change with its words. */
    @Transactional
    public void set(NewForm wanted, Viewer viewer) {
        var no = settle(wanted.node(), "form", wanted.code(), wanted.since(), viewer);
        var line = line(wanted.code()).orElse(wanted.line());
        if (line != wanted.line()) {
            throw MentorshipRefused.lineIsForEver(line);
        }
        db.sql("""
                insert into mentorship.form (id, code, no, node, since, used, title, line)
                values (:id, :code, :no, :node, :since, :used, :title, :line)
                """)
                .param("id", Ids.next())
                .param("code", wanted.code())
                .param("no", no)
                .param("node", wanted.node().value())
                .param("since", wanted.since())
                .param("used", wanted.used())
                .param("title", wanted.title())
                .param("line", line.name())
                .update();
        journal.record(
                MentorshipJournal.FORM_SET,
                wanted.node(),
                today.at(wanted.node()),
                Map.of("title", wanted.title(), "since", wanted.since()));
    }

    private Optional<Line> line(String code) {
        return db.sql("select distinct line from mentorship.form where code = :code")
                .param("code", code)
                .query(Line.class)
                .optional();
    }

    /** Its place in the lists: that of its other versions, else the last. */
    private int settle(NodeId node, String table, String code, LocalDate since, Viewer viewer) {
        viewer.require(Permission.MANAGE_TREE, nodes.require(node).scope());
        if (since.isBefore(today.at(node))) {
            throw MentorshipRefused.versionInThePast(today.at(node));
        }
        return db.sql("""
                select coalesce(min(no) filter (where code = :code), max(no) + 1) from mentorship.%s
                """.formatted(table))
                .param("code", code)
                .query(Integer.class)
                .single();
    }

    private <T> List<T> inForce(String table, boolean used, NodeId node, LocalDate day, RowMapper<T> mapper) {
        return db.sql("select * from (" + IN_FORCE.formatted(table) + ") v where used = :used order by no")
                .param("used", used)
                .param("node", node.value())
                .param("root", NodeId.ROOT.value())
                .param("day", day)
                .query(mapper)
                .list();
    }

    private static Kind kind(ResultSet row, int no) throws SQLException {
        var lines = EnumSet.noneOf(Line.class);
        for (var line : Line.values()) {
            if (row.getBoolean(line.name().toLowerCase(Locale.ROOT))) {
                lines.add(line);
            }
        }
        return new Kind(
                new KindId(row.getObject("id", UUID.class)),
                row.getString("code"),
                row.getString("title"),
                row.getString("hint"),
                Set.copyOf(lines),
                new Kind.Rules(
                        row.getBoolean("needs_order"),
                        row.getBoolean("needs_programme"),
                        row.getBoolean("needs_agreement"),
                        row.getInt("mentees_min"),
                        row.getInt("mentees_max"),
                        row.getInt("mentors_max"),
                        row.getBoolean("slots"),
                        row.getBoolean("remote"),
                        row.getBoolean("sides_swap")));
    }
}
