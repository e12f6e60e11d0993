package estafeta.mentorship;

import estafeta.people.AffiliationId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The papers on which a mentorship stands: consents of its present mentors and for its minors, registered orders of its
 * employers, agreements with mentors, whether something joins the employers, and since when whose employer signs
 * electronically.
 */
record Grounds(
        Parties parties,
        Set<AffiliationId> minors,
        List<Consent> consents,
        List<Act> acts,
        List<Agreement> agreements,
        boolean joined,
        Map<AffiliationId, LocalDate> electronicSince) {
    boolean consentedByAll() {
        return consentedBy(parties.mentors(), Consent::valid);
    }

    /** What the kind needs and is not there. */
    List<MissingPaper> missing(Kind kind) {
        var missing = new ArrayList<MissingPaper>();
        if (!consentedBy(parties.mentors(), kind.rules().slots() ? Consent::valid : this::signed)) {
            missing.add(MissingPaper.CONSENT);
        }
        if (!consentedBy(minors, consent -> consent.onPaper() && consent.byGuardian())) {
            missing.add(MissingPaper.GUARDIAN);
        }
        if (kind.rules().needsOrder()) {
            orders(missing);
        }
        if (kind.rules().needsAgreement() && !agreedWith(parties.instructed())) {
            missing.add(MissingPaper.AGREEMENT);
        }
        return missing;
    }

    private boolean signed(Consent consent) {
        return consent.onPaper() || consent.electronic(electronicSince.get(consent.affiliation()));
    }

    /** An order of each employer; across employers also what joins them. */
    private void orders(List<MissingPaper> missing) {
        var given = Acts.employers(acts, Act.Kind.ASSIGN);
        if (given.isEmpty()) {
            missing.add(MissingPaper.ORDER);
        } else if (!given.containsAll(parties.employers())) {
            missing.add(MissingPaper.SECOND_ORDER);
        }
        if (!joined) {
            missing.add(MissingPaper.COOPERATION);
        }
    }

    private boolean consentedBy(Set<AffiliationId> all, Predicate<Consent> enough) {
        return consents.stream()
                .filter(enough)
                .map(Consent::affiliation)
                .collect(Collectors.toSet())
                .containsAll(all);
    }

    private boolean agreedWith(Set<AffiliationId> instructed) {
        return agreements.stream()
                .map(Agreement::affiliation)
                .collect(Collectors.toSet())
                .containsAll(instructed);
    }
}
