package estafeta.organisation;

import estafeta.kernel.NodeId;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** An organisation to open. Without a zone it lives by its parent's clock; opened is the first day it is known to work. */
public record NewOrganisation(
        NodeId parent,
        String type,
        String fullName,
        String shortName,
        Features features,
        LocalDate opened,
        @Nullable ZoneId zone) {}
