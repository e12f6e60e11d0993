package estafeta.intake;

import estafeta.intake.Finding.Severity;
import java.util.List;

/** The margin beside one cell, where its reader writes what it noticed. */
public record Margin(Place place, String found, List<Finding> findings) {

    public void refuse(String expected, String mend) {
        findings.add(new Finding(Severity.REFUSE, place, found, expected, mend));
    }

    public void ask(String expected, String mend) {
        findings.add(new Finding(Severity.ASK, place, found, expected, mend));
    }

    public void note(String expected) {
        findings.add(new Finding(Severity.NOTE, place, found, expected, ""));
    }
}
