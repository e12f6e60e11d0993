package estafeta.mentorship.web;

import estafeta.people.AffiliationId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What is typed about a list of municipal mentors; each page shows the fields it needs. */
public record MunicipalForm(List<String> chosen, String theme, String number, String day) {
    static final MunicipalForm EMPTY = new MunicipalForm(List.of(), "", "", "");

    public MunicipalForm {
        chosen = chosen == null ? List.of() : List.copyOf(chosen);
        theme = Address.text(theme);
        number = Address.text(number);
        day = Address.text(day);
    }

    Set<AffiliationId> affiliations() {
        return chosen.stream().flatMap(one -> Steps.affiliation(one).stream()).collect(Collectors.toSet());
    }
}
