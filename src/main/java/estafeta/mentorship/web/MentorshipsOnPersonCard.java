package estafeta.mentorship.web;

import static estafeta.shell.Text.t;

import estafeta.kernel.Permission;
import estafeta.kernel.PersonId;
import estafeta.kernel.Viewer;
import estafeta.shell.CardSection;
import estafeta.shell.Section;
import java.util.List;
import org.springframework.stereotype.Component;

/** The pairs of a person on the person's card. */
@Component
class MentorshipsOnPersonCard implements CardSection<PersonId> {
    private static final int ORDER = 20;

    @Override
    public List<Section> sections(PersonId person, Viewer viewer) {
        return viewer.mayAnywhere(Permission.SEE_MENTORSHIPS)
                ? List.of(Section.later(t("Пары"), ORDER, "/mentorships/of/" + person.value()))
                : List.of();
    }
}
