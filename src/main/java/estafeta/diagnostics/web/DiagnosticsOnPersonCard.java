package estafeta.diagnostics.web;

import static estafeta.shell.Text.t;

import estafeta.diagnostics.Diagnostics;
import estafeta.kernel.PersonId;
import estafeta.kernel.Viewer;
import estafeta.shell.CardSection;
import estafeta.shell.Section;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is hard for a person on the person's card, for whoever may ask. */
@Component
class DiagnosticsOnPersonCard implements CardSection<PersonId> {
    private static final int ORDER = 40;
    private final Diagnostics diagnostics;

    DiagnosticsOnPersonCard(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    @Override
    public List<Section> sections(PersonId person, Viewer viewer) {
        return diagnostics.mayAsk(person, viewer)
                ? List.of(Section.later(t("Что сейчас трудно"), ORDER, "/diagnostics/" + person.value() + "/blocks"))
                : List.of();
    }
}
