package estafeta.document.kept;

import static estafeta.shell.Text.t;

import estafeta.document.Facts;
import estafeta.document.Vocabulary;
import estafeta.document.pdf.Pdf;
import estafeta.document.template.Problem;
import estafeta.document.template.Template;
import estafeta.kernel.FileId;
import estafeta.kernel.Files;
import estafeta.kernel.Locks;
import estafeta.kernel.NodeId;
import estafeta.kernel.NodeNames;
import estafeta.kernel.Nodes;
import estafeta.kernel.Permission;
import estafeta.kernel.SystemReading;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.kernel.Viewers;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.ConcurrentReferenceHashMap;

/**
 * Keeps templates of papers: a node brings files of its own, tries them and switches one on for itself and all under it; the
 * nearest up the tree holds, and without any the ready one.
 */
@Service
@Transactional
public class KeptTemplates {
    private static final String WHY = "шаблон документа";

    private final ObjectProvider<PaperSource> sources;
    private final Files files;
    private final SystemReading system;
    private final Nodes nodes;
    private final NodeNames names;
    private final Locks locks;
    private final Today today;
    private final Viewers viewers;
    private final TemplateJournal journal;
    private final Stamps stamps;
    private final Pdf pdf;
    private final JdbcClient db;
    /** By kind of paper and content; let go when memory is short. */
    private final Map<String, Template> read = new ConcurrentReferenceHashMap<>();

    private final Map<String, List<Problem>> undrawn = new ConcurrentReferenceHashMap<>();

    KeptTemplates(
            ObjectProvider<PaperSource> sources,
            Files files,
            SystemReading system,
            Nodes nodes,
            NodeNames names,
            Locks locks,
            Today today,
            Viewers viewers,
            TemplateJournal journal,
            Stamps stamps,
            Pdf pdf,
            JdbcClient db) {
        this.sources = sources;
        this.files = files;
        this.system = system;
        this.nodes = nodes;
        this.names = names;
        this.locks = locks;
        this.today = today;
        this.viewers = viewers;
        this.journal = journal;
        this.stamps = stamps;
        this.pdf = pdf;
        this.db = db;
    }

    public List<PaperKind> papers() {
        return sources.orderedStream()
                .flatMap(source -> source.papers().stream())
                .toList();
    }

    public PaperKind paper(String code) {
        return papers().stream()
                .filter(paper -> paper.code().equals(code))
                .findFirst()
                .orElseThrow(KeptTemplateRefused::unknownPaper);
    }

    /** Whether the viewer brings templates of a node and chooses among them. */
    @Transactional(readOnly = true)
    public boolean keptBy(Viewer viewer, NodeId node) {
        var scope = nodes.require(node).scope();
        return viewer.may(Permission.APPROVE_MENTORSHIPS, scope) || viewer.may(Permission.MANAGE_TREE, scope);
    }

    /** What holds at a node for each kind of paper, in the order of the kinds. */
    @Transactional(readOnly = true)
    public List<Holding> holding(NodeId node) {
        var nearest = db.sql("""
                        select distinct on (t.paper) t.*
                        from kernel.node here
                        join kernel.node above on above.path @> here.path
                        join document.template_choice c on c.node = above.id
                        join document.template t on t.id = c.template
                        where here.id = :node
                        and not exists (
                          select from document.template_choice later
                          where later.node = c.node and later.paper = c.paper and later.no > c.no)
                        order by t.paper, nlevel(above.path) desc
                        """).param("node", node.value()).query(KeptTemplate.class).stream()
                .collect(Collectors.toMap(KeptTemplate::paper, Function.identity()));
        var called =
                names.names(nearest.values().stream().map(KeptTemplate::node).collect(Collectors.toSet()));
        return papers().stream()
                .map(paper -> holding(paper, node, nearest.get(paper.code()), called))
                .toList();
    }

    @Transactional(readOnly = true)
    public Holding holding(PaperKind paper, NodeId node) {
        return holding(node).stream()
                .filter(holding -> holding.paper().code().equals(paper.code()))
                .findFirst()
                .orElseThrow(KeptTemplateRefused::unknownPaper);
    }

    /** The template a paper was fixed to. */
    @Transactional(readOnly = true)
    public Holding fixed(TemplateId id, NodeId node) {
        var template = find(id).orElseThrow(KeptTemplateRefused::unknown);
        return holding(paper(template.paper()), node, template, names.names(Set.of(template.node())));
    }

    private static Holding holding(
            PaperKind paper, NodeId node, @Nullable KeptTemplate template, Map<NodeId, String> called) {
        var from = template == null ? "" : called.getOrDefault(template.node(), t("для всех регионов"));
        return new Holding(paper, node, template, from);
    }

    /** Everything a node has brought for a kind of paper, the newest first. */
    @Transactional(readOnly = true)
    public List<KeptTemplate> versions(PaperKind paper, NodeId node) {
        return db.sql("select * from document.template where node = :node and paper = :paper order by version desc")
                .param("node", node.value())
                .param("paper", paper.code())
                .query(KeptTemplate.class)
                .list();
    }

    /** Those of a node that have been on at any time. */
    @Transactional(readOnly = true)
    public Set<TemplateId> everOn(PaperKind paper, NodeId node) {
        return db.sql("""
                        select distinct template from document.template_choice
                        where node = :node and paper = :paper and template is not null
                        """).param("node", node.value()).param("paper", paper.code()).query(UUID.class).stream()
                .map(TemplateId::new)
                .collect(Collectors.toSet());
    }

    @Transactional(readOnly = true)
    public KeptTemplate require(TemplateId id, NodeId node) {
        return find(id).filter(template -> template.node().equals(node)).orElseThrow(KeptTemplateRefused::unknown);
    }

    /** Checks a file and keeps it as the next version; it holds only when it is switched on. */
    public TemplateId keep(NewTemplate wanted, Viewer viewer) {
        requireKeeping(wanted.node(), viewer);
        var template = Template.read(wanted.content(), wanted.paper().fields(), others(wanted.paper()));
        alone(wanted.node(), wanted.paper());
        same(wanted).ifPresent(same -> {
            throw KeptTemplateRefused.broughtAlready(same.version());
        });
        var kept = keep(wanted, template.format(), false);
        journal.record(TemplateJournal.KEPT, kept);
        return kept.id();
    }

    /** From now on it holds for its node and all under it that have none of their own; also one that held before. */
    public void switchOn(TemplateId id, Viewer viewer) {
        var template = find(id).orElseThrow(KeptTemplateRefused::unknown);
        requireKeeping(template.node(), viewer);
        var paper = paper(template.paper());
        read(template);
        alone(template.node(), paper);
        if (chosen(paper, template.node()).filter(id::equals).isPresent()) {
            return;
        }
        var before = everOn(paper, template.node()).contains(id);
        choose(paper, template.node(), id);
        journal.record(before ? TemplateJournal.PUT_BACK : TemplateJournal.SWITCHED_ON, template);
    }

    /** The node has none of its own any more: what holds above it holds again. */
    public void withdraw(PaperKind paper, NodeId node, Viewer viewer) {
        requireKeeping(node, viewer);
        alone(node, paper);
        chosen(paper, node).flatMap(this::find).ifPresent(template -> {
            choose(paper, node, null);
            journal.record(TemplateJournal.WITHDRAWN, template);
        });
    }

    /**
     * What holds now is what a paper goes by for ever. The ready template is kept for it, so that the paper stays what it was
     * when the program brings another.
     */
    public TemplateId fix(String code, NodeId node) {
        var paper = paper(code);
        var holding = holding(paper, node);
        var template = holding.template();
        if (template != null) {
            return template.id();
        }
        var file = file(holding);
        var ready = new NewTemplate(NodeId.ROOT, paper, file.named(paper.title()), file.content(), "");
        var known = same(ready);
        if (known.isPresent()) {
            return known.get().id();
        }
        alone(NodeId.ROOT, paper);
        return same(ready).orElseGet(() -> keep(ready, file.format(), true)).id();
    }

    /** The template itself, as it was brought. */
    @Transactional(readOnly = true)
    public PaperFile file(Holding holding) {
        var template = holding.template();
        return new PaperFile(
                holding.format(), template == null ? holding.paper().ready() : content(template.file()));
    }

    @Transactional(readOnly = true)
    public PaperFile draw(Holding holding, Facts facts) {
        var template = holding.template();
        var filled = template == null ? ready(holding.paper()) : read(template);
        var stamped = Stamp.on(facts, stamps.holding(holding.paper(), holding.at()));
        return new PaperFile(filled.format(), filled.fill(stamped));
    }

    /** Those that a kind of paper has at a node. */
    @Transactional(readOnly = true)
    public List<Stamp> stamps(Holding holding) {
        return stamps.holding(holding.paper(), holding.at());
    }

    @Transactional(readOnly = true)
    public boolean ownStamps(Holding holding) {
        return stamps.own(holding.paper(), holding.at());
    }

    /** From now on papers of the node, and of all under it that have none of their own, carry these. */
    public void stamp(Holding holding, List<Stamp> wanted, Viewer viewer) {
        requireKeeping(holding.at(), viewer);
        if (!stamps(holding).equals(wanted) && (ownStamps(holding) || !wanted.isEmpty())) {
            stamps.set(holding.paper(), holding.at(), wanted);
            journal.stamped(holding, wanted.size());
        }
    }

    /** What of a Word template would be missing from a PDF: papers by it are to be had in Word alone. */
    @Transactional(readOnly = true)
    public List<Problem> undrawn(Holding holding) {
        var template = holding.template();
        return template == null || template.format() == Template.Format.EXCEL
                ? List.of()
                : undrawn.computeIfAbsent(template.sha256(), content -> pdf.undrawable(content(template.file())));
    }

    @Transactional(readOnly = true)
    public boolean drawnAsPdf(Holding holding) {
        return holding.format() == Template.Format.WORD && undrawn(holding).isEmpty();
    }

    /** Drawn on what the node has, else on the example of the vocabulary. */
    @Transactional(readOnly = true)
    public PaperFile preview(Holding holding, Viewer viewer) {
        var paper = holding.paper();
        return draw(
                holding,
                paper.latest(holding.at(), viewer)
                        .orElseGet(() -> paper.vocabulary().example()));
    }

    private Optional<KeptTemplate> same(NewTemplate wanted) {
        return versions(wanted.paper(), wanted.node()).stream()
                .filter(version -> version.sha256().equals(wanted.sha256()))
                .findFirst();
    }

    private KeptTemplate keep(NewTemplate wanted, Template.Format format, boolean ready) {
        var file = system.read(WHY, () -> files.keep(wanted.node(), null, wanted.fileName(), wanted.content()));
        return db.sql("""
                insert into document.template
                  (id, node, paper, version, format, file, file_name, sha256, note, ready, kept_at, account)
                select :id, :node, :paper, coalesce(max(version), 0) + 1, :format, :file, :name, :sha256, :note, :ready,
                  :at, :account
                from document.template where node = :node and paper = :paper
                returning *
                """)
                .param("id", TemplateId.next().value())
                .param("node", wanted.node().value())
                .param("paper", wanted.paper().code())
                .param("format", format.name())
                .param("file", file.value())
                .param("name", wanted.fileName())
                .param("sha256", wanted.sha256())
                .param("note", wanted.note())
                .param("ready", ready)
                .param("at", Timestamp.from(today.now()))
                .param("account", ready ? null : account())
                .query(KeptTemplate.class)
                .single();
    }

    private void choose(PaperKind paper, NodeId node, @Nullable TemplateId template) {
        db.sql("""
                insert into document.template_choice (node, paper, no, template, since, account)
                select :node, :paper, coalesce(max(no), 0) + 1, :template, :at, :account
                from document.template_choice where node = :node and paper = :paper
                """)
                .param("node", node.value())
                .param("paper", paper.code())
                .param("template", template == null ? null : template.value())
                .param("at", Timestamp.from(today.now()))
                .param("account", account())
                .update();
    }

    private Optional<TemplateId> chosen(PaperKind paper, NodeId node) {
        return db.sql("""
                select template from (
                  select template from document.template_choice where node = :node and paper = :paper
                  order by no desc limit 1) latest
                where template is not null
                """)
                .param("node", node.value())
                .param("paper", paper.code())
                .query(UUID.class)
                .optional()
                .map(TemplateId::new);
    }

    private Optional<KeptTemplate> find(TemplateId id) {
        return db.sql("select * from document.template where id = :id")
                .param("id", id.value())
                .query(KeptTemplate.class)
                .optional();
    }

    private void requireKeeping(NodeId node, Viewer viewer) {
        if (!keptBy(viewer, node)) {
            viewer.require(Permission.APPROVE_MENTORSHIPS, nodes.require(node).scope());
        }
    }

    private void alone(NodeId node, PaperKind paper) {
        locks.alone("template " + node.value() + " " + paper.code());
    }

    private @Nullable UUID account() {
        var account = viewers.current().account();
        return account == null ? null : account.value();
    }

    private Vocabulary<?>[] others(PaperKind paper) {
        return papers().stream()
                .map(PaperKind::vocabulary)
                .filter(vocabulary -> !vocabulary.equals(paper.vocabulary()))
                .toArray(Vocabulary<?>[]::new);
    }

    private Template ready(PaperKind paper) {
        return read(paper, "", paper::ready);
    }

    private Template read(KeptTemplate template) {
        return read(paper(template.paper()), template.sha256(), () -> content(template.file()));
    }

    private Template read(PaperKind paper, String sha256, Supplier<byte[]> file) {
        return read.computeIfAbsent(
                paper.code() + " " + sha256, key -> Template.read(file.get(), paper.fields(), others(paper)));
    }

    private byte[] content(FileId file) {
        return system.read(WHY, () -> files.read(file));
    }
}
