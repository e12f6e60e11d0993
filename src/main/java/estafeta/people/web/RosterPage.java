package estafeta.people.web;

import estafeta.people.stafflist.StaffExport;
import java.time.LocalDate;
import java.util.List;

/** The staff of a place, to be printed; several: of more than one organisation. */
public record RosterPage(String place, String href, LocalDate day, List<StaffExport.Employee> staff, boolean several) {}
