package estafeta.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import estafeta.EstafetaTest;
import estafeta.kernel.NodeId;
import estafeta.kernel.Nodes;
import estafeta.kernel.Role;
import estafeta.kernel.Viewer;
import estafeta.organisation.OrganisationGiven;
import estafeta.people.PeopleGiven;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EstafetaTest
class PeopleRegisterTests {
    @Autowired
    PeopleRegister register;

    @Autowired
    OrganisationGiven places;

    @Autowired
    PeopleGiven given;

    @Autowired
    Nodes nodes;

    /** Over many organisations the list walks along the names; it must answer as from a few. */
    @Test
    void answersAlikeForFewOrganisationsAndForMany() {
        var region = places.region();
        for (var name : List.of(
                "Ёлкина Анна", "Елисеева Анна", "Ежова Анна", "Жукова Анна", "Фёдорова Анна", "Федоренко Анна")) {
            given.teacher(region.school(), name);
        }
        var viewer = places.viewer(Role.MUNICIPAL_COORDINATOR, region.municipality());
        var few = List.of(names("", viewer), names("ел", viewer), names("ФЁДОР", viewer), names("%", viewer));
        for (int i = 0; i < 300; i++) {
            nodes.plant(NodeId.next(), region.municipality(), ZoneId.of("Asia/Tomsk"));
        }
        assertThat(List.of(names("", viewer), names("ел", viewer), names("ФЁДОР", viewer), names("%", viewer)))
                .isEqualTo(few);
        assertThat(few.getFirst())
                .containsExactly(
                        "Ежова Анна", "Елисеева Анна", "Ёлкина Анна", "Жукова Анна", "Федоренко Анна", "Фёдорова Анна");
        assertThat(few.get(1)).containsExactly("Елисеева Анна", "Ёлкина Анна");
        assertThat(few.get(2)).containsExactly("Федоренко Анна", "Фёдорова Анна");
        assertThat(few.get(3)).isEmpty();
    }

    @Test
    void goesOnAfterTheLastName() {
        var region = places.region();
        for (int i = 0; i < 3; i++) {
            given.teacher(region.school(), "Тёзкина Анна Петровна");
        }
        var viewer = places.viewer(Role.CURATOR, region.school());
        var all = found(PeopleFilter.named(""), viewer);
        var first = all.getFirst();
        var after = new PeopleFilter(
                null, null, null, null, first.name(), first.id().toString());
        assertThat(found(after, viewer))
                .extracting(PeoplePage.Row::id)
                .containsExactly(all.get(1).id(), all.get(2).id());
    }

    private List<String> names(String q, Viewer viewer) {
        return found(PeopleFilter.named(q), viewer).stream()
                .map(PeoplePage.Row::name)
                .toList();
    }

    private List<PeoplePage.Row> found(PeopleFilter filter, Viewer viewer) {
        return register.find(filter, register.rule(filter, viewer), register.organisations(filter, viewer), viewer);
    }
}
