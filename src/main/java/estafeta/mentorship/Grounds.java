package estafeta.mentorship;

import estafeta.people.AffiliationId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The papers on which a mentorship stands: consents of its present mentors and for its minors, orders, agreements. */
record Grounds(
        Set<AffiliationId> mentors,
        Set<AffiliationId> minors,
        List<Consent> consents,
        List<Act> acts,
        List<Agreement> agreements) {
    boolean consentedByAll() {
        return consentedBy(mentors, Consent::valid);
    }

    /** What the kind needs and is not there. */
    List<MissingPaper> missing(Kind kind) {
        var missing = new ArrayList<MissingPaper>();
        if (!consentedBy(mentors, Consent::onPaper)) {
            missing.add(MissingPaper.CONSENT);
        }
        if (!consentedBy(minors, consent -> consent.onPaper() && consent.byGuardian())) {
            missing.add(MissingPaper.GUARDIAN);
        }
        if (kind.needsOrder() && acts.stream().noneMatch(act -> act.kind() == Act.Kind.ASSIGN)) {
            missing.add(MissingPaper.ORDER);
        }
        if (kind.needsAgreement() && !agreedWithAll()) {
            missing.add(MissingPaper.AGREEMENT);
        }
        return missing;
    }

    private boolean consentedBy(Set<AffiliationId> all, Predicate<Consent> enough) {
        return consents.stream()
                .filter(enough)
                .map(Consent::affiliation)
                .collect(Collectors.toSet())
                .containsAll(all);
    }

    private boolean agreedWithAll() {
        return agreements.stream()
                .map(Agreement::affiliation)
                .collect(Collectors.toSet())
                .containsAll(mentors);
    }
}
