package estafeta.mentorship;

import static estafeta.shell.Text.t;

import estafeta.people.AffiliationId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The papers on which a mentorship stands: consents of its present mentors, orders, agreements. */
record Grounds(Set<AffiliationId> mentors, List<Consent> consents, List<Act> acts, List<Agreement> agreements) {
    boolean consentedByAll() {
        return consents.stream()
                .filter(Consent::valid)
                .map(Consent::affiliation)
                .collect(Collectors.toSet())
                .containsAll(mentors);
    }

    /** What the kind needs and is not there, in words. */
    List<String> missing(Kind kind) {
        var missing = new ArrayList<String>();
        if (!consentsOnPaper()) {
            missing.add(t("согласие наставника на бумаге: дата и где лежит"));
        }
        if (kind.needsOrder() && acts.stream().noneMatch(act -> act.kind() == Act.Kind.ASSIGN)) {
            missing.add(t("приказ о закреплении: номер и дата"));
        }
        if (kind.needsAgreement() && !agreedWithAll()) {
            missing.add(t("дополнительное соглашение с наставником или причина, почему его нет"));
        }
        return missing;
    }

    private boolean consentsOnPaper() {
        return consents.stream()
                .filter(Consent::onPaper)
                .map(Consent::affiliation)
                .collect(Collectors.toSet())
                .containsAll(mentors);
    }

    private boolean agreedWithAll() {
        return agreements.stream()
                .map(Agreement::affiliation)
                .collect(Collectors.toSet())
                .containsAll(mentors);
    }
}
