package estafeta.intake;

import java.util.List;
import java.util.stream.Collectors;

/** What was noticed in one cell: what stands there, what was expected, how to mend it; in the user's words. */
public record Finding(Severity severity, Place place, String found, String expected, String mend) {

    /** REFUSE: the row stays out until mended. ASK: the row goes in, this value waits for an answer. NOTE: how it was read. */
    public enum Severity {
        REFUSE,
        ASK,
        NOTE
    }

    /** Why a row stays out, cell by cell. */
    public static String refusing(List<Finding> findings) {
        return findings.stream()
                .filter(Finding::refuses)
                .map(finding -> finding.place.cell() + ": " + finding.words())
                .collect(Collectors.joining(" "));
    }

    public boolean refuses() {
        return severity == Severity.REFUSE;
    }

    public String words() {
        return expected + (mend.isEmpty() ? "" : " " + mend);
    }
}
