package estafeta.organisation;

import estafeta.kernel.AccountId;
import estafeta.kernel.Grant;
import estafeta.kernel.NodeId;
import estafeta.kernel.Nodes;
import estafeta.kernel.Period;
import estafeta.kernel.Role;
import estafeta.kernel.Viewer;
import estafeta.kernel.Viewers;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Makes regions, municipalities and schools of their own for a test, through the service. */
@Component
public class OrganisationGiven {
    public static final LocalDate LONG_AGO = LocalDate.of(2000, 9, 1);
    public static final Viewer SYSTEM = Viewer.system("test");
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private final Organisations organisations;
    private final Heads heads;
    private final Nodes nodes;
    private final Viewers viewers;

    public OrganisationGiven(Organisations organisations, Heads heads, Nodes nodes, Viewers viewers) {
        this.organisations = organisations;
        this.heads = heads;
        this.nodes = nodes;
        this.viewers = viewers;
    }

    /** A region with one municipality and one school in it. */
    public record Region(NodeId region, NodeId municipality, NodeId school) {}

    public Region region() {
        var no = NUMBER.incrementAndGet();
        var region = open(NodeId.ROOT, "region", "Область № " + no, ZoneId.of("Asia/Tomsk"));
        var municipality = open(region, "municipal_district", "Район № " + no, null);
        return new Region(region, municipality, school(municipality));
    }

    public NodeId municipality(NodeId region) {
        return open(region, "municipal_district", "Район № " + NUMBER.incrementAndGet(), null);
    }

    public NodeId school(NodeId parent) {
        return organisation(parent, "school", "СОШ № " + NUMBER.incrementAndGet());
    }

    public NodeId kindergarten(NodeId parent) {
        return organisation(parent, "kindergarten", "Детский сад № " + NUMBER.incrementAndGet());
    }

    public NodeId organisation(NodeId parent, String type, String shortName) {
        return open(parent, type, shortName, null);
    }

    public HeadId head(NodeId node, String surname, LocalDate from) {
        return as(() -> heads.appoint(
                node, new NewHead(surname, "Мария", "Петровна", "директор", false, null, Period.since(from)), SYSTEM));
    }

    /** Somebody signed in with one role at one node. */
    public Viewer viewer(Role role, NodeId node) {
        return new Viewer(
                AccountId.next(),
                null,
                "Проверяющая П. П.",
                Locale.of("ru"),
                List.of(new Grant(role, nodes.require(node))),
                List.of(),
                null);
    }

    private NodeId open(NodeId parent, String type, String name, @org.jspecify.annotations.Nullable ZoneId zone) {
        return as(() -> organisations.open(
                new NewOrganisation(parent, type, "Полное: " + name, name, Features.NONE, LONG_AGO, zone), SYSTEM));
    }

    <T> T as(Supplier<T> work) {
        return viewers.as(SYSTEM, work);
    }
}
