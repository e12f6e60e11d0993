package estafeta.people.once.web;

import static estafeta.shell.Text.t;

import estafeta.kernel.Permission;
import estafeta.kernel.PersonId;
import estafeta.kernel.Viewer;
import estafeta.shell.CardSection;
import estafeta.shell.Section;
import java.util.List;
import org.springframework.stereotype.Component;

/** On the card of a person: that there may be a second record, for whoever may decide it. */
@Component
class DuplicatesOnPersonCard implements CardSection<PersonId> {
    private static final int ORDER = 5;
    private final DuplicatesRegister register;

    DuplicatesOnPersonCard(DuplicatesRegister register) {
        this.register = register;
    }

    @Override
    public List<Section> sections(PersonId person, Viewer viewer) {
        if (!viewer.mayAnywhere(Permission.EDIT_PEOPLE)) {
            return List.of();
        }
        int pairs = register.count(person, viewer);
        return pairs == 0
                ? List.of()
                : List.of(Section.of(t("Возможно, записан дважды"), ORDER, output -> {
                    output.writeContent("<p><a href=\"");
                    output.writeUserContent(DuplicatesFilter.of(person).href());
                    output.writeContent("\">");
                    output.writeUserContent(t(
                            "{0, plural, one {Сравнить с # похожей записью} few {Сравнить с # похожими записями} many {Сравнить с # похожими записями} other {Сравнить с # похожими записями}}",
                            pairs));
                    output.writeContent("</a></p>");
                }));
    }
}
