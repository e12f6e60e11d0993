package estafeta.demo.bench;

import estafeta.kernel.NodeId;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.organisation.Features;
import estafeta.organisation.NewOrganisation;
import estafeta.organisation.Organisations;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** Opens a district and schools of each run's own, so that a second run in the same folder goes on. */
@Component
class Districts {
    static final Viewer MEASURING = Viewer.system("замеры");
    static final LocalDate LONG_AGO = LocalDate.of(1990, 9, 1);

    private final Organisations organisations;
    private final Today today;

    Districts(Organisations organisations, Today today) {
        this.organisations = organisations;
        this.today = today;
    }

    NodeId district() {
        var name = "Область замеров " + today.now();
        return open(open(NodeId.ROOT, "region", name, name), "municipal_district", "Район замеров", "Район замеров");
    }

    NodeId school(NodeId district, String full, String brief) {
        return open(district, "school", full, brief);
    }

    private NodeId open(NodeId parent, String type, String full, String brief) {
        return organisations.open(
                new NewOrganisation(parent, type, full, brief, Features.NONE, LONG_AGO, ZoneId.of("Asia/Tomsk")),
                MEASURING);
    }
}
