package estafeta.mentorship.pack;

import estafeta.kernel.NodeId;
import estafeta.kernel.Nodes;
import estafeta.kernel.Permission;
import estafeta.kernel.ReadingJournal;
import estafeta.kernel.SchoolYear;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The folder of an organisation, for whoever may see the consents in it. What anybody is paid never is in it. */
@Service
@Transactional(readOnly = true)
public class Folders {
    private final ObjectProvider<ShelfSource> sources;
    private final PairsOfYear pairs;
    private final ReadingJournal readings;
    private final Nodes nodes;
    private final Today today;

    Folders(ObjectProvider<ShelfSource> sources, PairsOfYear pairs, ReadingJournal readings, Nodes nodes, Today today) {
        this.sources = sources;
        this.pairs = pairs;
        this.readings = readings;
        this.nodes = nodes;
        this.today = today;
    }

    /** Of which school years there is one, the present one first. */
    public List<SchoolYear> years(NodeId node, Viewer viewer) {
        viewer.require(Permission.SEE_PRIVATE, nodes.require(node).scope());
        return pairs.years(node, today.at(node));
    }

    /** As typed in an address; without a word the present year. */
    public SchoolYear year(NodeId node, String typed, Viewer viewer) {
        var years = years(node, viewer);
        return typed.isEmpty()
                ? years.getFirst()
                : years.stream()
                        .filter(year -> String.valueOf(year.start()).equals(typed))
                        .findFirst()
                        .orElseThrow(PackRefused::unlikelyYear);
    }

    /** To be looked at: that is written down. */
    @Transactional
    public Folder open(NodeId node, SchoolYear year, Viewer viewer) {
        var folder = of(node, year, viewer);
        readings.opened(pairs.people(node, year), "папка наставничества");
        return folder;
    }

    /** As of today, or as of the last day of a year that is over. */
    public Folder of(NodeId node, SchoolYear year, Viewer viewer) {
        var place = nodes.require(node);
        viewer.require(Permission.SEE_PRIVATE, place.scope());
        var asked = new Asked(place, year, today.at(place), viewer);
        var entries = sources.orderedStream()
                .flatMap(source -> source.entries(asked).stream())
                .sorted(Comparator.comparing(FolderEntry::shelf))
                .toList();
        return new Folder(asked.day(), entries);
    }
}
