package estafeta.mentorship.pack;

import static estafeta.shell.Text.t;

import estafeta.document.Facts;
import estafeta.document.Vocabulary;
import estafeta.document.kept.KeptTemplates;
import estafeta.document.kept.PaperKind;
import estafeta.document.kept.PaperSource;
import estafeta.grammar.Declensions;
import estafeta.kernel.NodeId;
import estafeta.kernel.Nodes;
import estafeta.kernel.Viewer;
import estafeta.mentorship.pack.FolderEntry.Standing;
import estafeta.mentorship.pack.FolderFacts.Line;
import estafeta.mentorship.pack.FolderFacts.Part;
import estafeta.organisation.Organisations;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The contents page of a folder, in the template of the organisation. */
@Component
class ContentsPaper implements PaperSource, PaperKind {
    private final KeptTemplates templates;
    private final Drawing drawing;
    private final Declensions declensions;
    private final Organisations organisations;
    private final Nodes nodes;

    ContentsPaper(
            KeptTemplates templates,
            Drawing drawing,
            Declensions declensions,
            Organisations organisations,
            Nodes nodes) {
        this.templates = templates;
        this.drawing = drawing;
        this.declensions = declensions;
        this.organisations = organisations;
        this.nodes = nodes;
    }

    /** With the files that went into the archive, by the keys of their pieces. */
    Piece.Content draw(Pack pack, Folder folder, Map<String, String> files) {
        var node = pack.node();
        var facts = new FolderFacts(
                declensions.ofOrganisation(organisations.fullName(node, folder.day())),
                folder.day(),
                pack.schoolYear().words(),
                LocalDate.ofInstant(pack.madeAt(), nodes.require(node).zone()),
                folder.count(Standing.HAS),
                folder.count(Standing.LACKS),
                folder.count(Standing.EXPIRED),
                Arrays.stream(Shelf.values())
                        .map(shelf -> new Part(shelf.title(), lines(folder.on(shelf), files)))
                        .filter(part -> !part.lines().isEmpty())
                        .toList());
        return drawing.file(
                templates.draw(templates.holding(this, node), FolderFacts.VOCABULARY.facts(facts)), title());
    }

    private static List<Line> lines(List<FolderEntry> entries, Map<String, String> files) {
        return entries.stream()
                .map(entry -> new Line(
                        entry.title(),
                        entry.standing().words(),
                        entry.remark(),
                        entry.pieces().stream()
                                .map(piece -> files.getOrDefault(piece.key(), t("в архив не вошло")))
                                .collect(Collectors.collectingAndThen(
                                        Collectors.joining("\n"), words -> words.isEmpty() ? null : words))))
                .toList();
    }

    @Override
    public List<PaperKind> papers() {
        return List.of(this);
    }

    @Override
    public String code() {
        return "folder-contents";
    }

    @Override
    public String title() {
        return t("Содержание папки наставничества");
    }

    @Override
    public Vocabulary<?> vocabulary() {
        return FolderFacts.VOCABULARY;
    }

    /** What lies in a folder is looked at on its own page; a template is tried on the example. */
    @Override
    public Optional<Facts> latest(NodeId node, Viewer viewer) {
        return Optional.empty();
    }
}
