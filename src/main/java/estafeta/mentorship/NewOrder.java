package estafeta.mentorship;

import estafeta.kernel.NodeId;
import java.time.LocalDate;

/** An order as it was registered: whose, its number and date as typed, and from which day it holds. */
public record NewOrder(NodeId employer, String number, LocalDate signedOn, LocalDate effectiveOn) {}
