package estafeta.people.web;

import estafeta.organisation.Vocabulary;
import estafeta.shell.Crumb;
import estafeta.shell.Option;
import java.util.List;

/** The quick door: the form, what it offers, whether it asks for СНИЛС, who of the same name is there already, and who at other places. */
public record NewTeacherPage(
        NewTeacherForm form,
        List<Option> organisations,
        List<Option> positions,
        List<Option> categories,
        Vocabulary vocabulary,
        List<PeoplePage.Row> namesakes,
        List<Option> elsewhere,
        boolean insured,
        List<Crumb> crumbs) {
    public boolean alone() {
        return organisations.size() == 1;
    }
}
