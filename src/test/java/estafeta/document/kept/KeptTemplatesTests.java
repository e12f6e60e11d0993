package estafeta.document.kept;

import static estafeta.document.kept.TemplateGiven.SYSTEM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import estafeta.EstafetaTest;
import estafeta.document.Docx;
import estafeta.document.template.Problem;
import estafeta.document.template.TemplateRefused;
import estafeta.kernel.NodeId;
import estafeta.kernel.Role;
import estafeta.kernel.Viewer;
import estafeta.kernel.Viewers;
import estafeta.organisation.OrganisationGiven;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EstafetaTest
class KeptTemplatesTests {
    @Autowired
    OrganisationGiven organisations;

    @Autowired
    TemplateGiven given;

    @Autowired
    KeptTemplates templates;

    @Autowired
    Viewers viewers;

    OrganisationGiven.Region place;

    @BeforeEach
    void makeRegion() {
        place = organisations.region();
    }

    @Test
    void theReadyOneHoldsUntilSomebodyAboveHasAnOwn() {
        assertThat(held(place.school())).isEqualTo("готовый");
        given.on(place.region(), "Бланк области");
        var other = organisations.school(organisations.municipality(place.region()));
        assertThat(held(other)).startsWith("от вышестоящих: Область №").endsWith(", версия 1");
        assertThat(held(organisations.region().school())).isEqualTo("готовый");
    }

    @Test
    void theNearestUpTheTreeHolds() {
        given.on(place.school(), "Бланк школы");
        given.on(place.municipality(), "Бланк района");
        given.on(place.region(), "Бланк области");
        var neighbour = organisations.school(place.municipality());
        assertThat(drawn(place.school())).isEqualTo("Бланк школы № 41-од");
        assertThat(drawn(neighbour)).isEqualTo("Бланк района № 41-од");
        assertThat(held(neighbour)).startsWith("от вышестоящих: Район №");
        assertThat(drawn(place.region())).isEqualTo("Бланк области № 41-од");
        assertThat(held(place.school())).isEqualTo("свой, версия 1");
    }

    @Test
    void whatIsBroughtHoldsOnlyWhenItIsSwitchedOn() {
        var first = given.on(place.school(), "Первый");
        var second = given.kept(place.school(), "Второй");
        assertThat(drawn(place.school())).isEqualTo("Первый № 41-од");
        on(second);
        assertThat(held(place.school())).isEqualTo("свой, версия 2");
        on(first);
        assertThat(drawn(place.school())).isEqualTo("Первый № 41-од");
        assertThat(templates.versions(given.assigning(), place.school()))
                .extracting(KeptTemplate::version)
                .containsExactly(2, 1);
    }

    @Test
    void withoutAnOwnWhatIsAboveHoldsAgainAndTheOldOneMayComeBack() {
        given.on(place.municipality(), "Бланк района");
        var own = given.on(place.school(), "Бланк школы");
        withdraw(place.school());
        withdraw(place.school());
        assertThat(drawn(place.school())).isEqualTo("Бланк района № 41-од");
        on(own);
        assertThat(drawn(place.school())).isEqualTo("Бланк школы № 41-од");
        withdraw(place.school());
        withdraw(place.municipality());
        assertThat(held(place.school())).isEqualTo("готовый");
    }

    @Test
    void theSameFileIsBroughtOnce() {
        var wanted = given.wanted(place.school(), "Бланк");
        given.as(() -> templates.keep(wanted, SYSTEM));
        assertThatExceptionOfType(KeptTemplateRefused.class)
                .isThrownBy(() -> given.as(() -> templates.keep(wanted, SYSTEM)))
                .withMessageStartingWith("Этот файл уже загружен: это версия 1.");
        var elsewhere = new NewTemplate(place.municipality(), wanted.paper(), "Бланк.docx", wanted.content(), "");
        assertThat(given.as(() -> templates.keep(elsewhere, SYSTEM))).isNotNull();
    }

    @Test
    void aFileWithMistakesIsNotKept() {
        var wrong = new NewTemplate(
                place.school(), given.assigning(), "Бланк.docx", Docx.bytes(Docx.p("№ {намер} от {дата")), "");
        assertThatExceptionOfType(TemplateRefused.class)
                .isThrownBy(() -> given.as(() -> templates.keep(wrong, SYSTEM)))
                .satisfies(refused -> assertThat(refused.problems())
                        .extracting(Problem::words)
                        .hasSize(2)
                        .anySatisfy(words -> assertThat(words).contains("Может быть, {номер}?")));
        assertThat(templates.versions(given.assigning(), place.school())).isEmpty();
    }

    @Test
    void aCoordinatorKeepsTheOneOfTheDistrictAndTheSchoolReadsIt() {
        var coordinator = organisations.viewer(Role.MUNICIPAL_COORDINATOR, place.municipality());
        var id = as(coordinator, () -> templates.keep(given.wanted(place.municipality(), "Бланк района"), coordinator));
        as(coordinator, () -> {
            templates.switchOn(id, coordinator);
            return id;
        });
        var curator = organisations.viewer(Role.CURATOR, place.school());
        assertThat(as(curator, () -> drawn(place.school()))).isEqualTo("Бланк района № 41-од");
        assertThat(templates.keptBy(curator, place.school())).isTrue();
        assertThat(templates.keptBy(curator, place.municipality())).isFalse();
        assertThat(templates.keptBy(organisations.viewer(Role.HEAD, place.school()), place.school()))
                .isTrue();
        assertThat(templates.keptBy(organisations.viewer(Role.MENTOR, place.school()), place.school()))
                .isFalse();
    }

    @Test
    void aPaperIsFixedToWhatHoldsAndTheReadyOneIsKeptForItOnce() {
        var ready = given.as(() -> templates.fix("order-assign", place.school()));
        assertThat(given.as(() -> templates.fix("order-assign", place.municipality())))
                .isEqualTo(ready);
        var fixed = templates.fixed(ready, place.school());
        assertThat(fixed.words()).isEqualTo("готовый");
        assertThat(given.as(() -> templates.file(fixed)).content())
                .isEqualTo(given.assigning().ready());
        assertThat(held(place.school())).isEqualTo("готовый");
        var own = given.on(place.school(), "Бланк школы");
        assertThat(given.as(() -> templates.fix("order-assign", place.school())))
                .isEqualTo(own);
    }

    @Test
    void isTriedOnTheExampleWhileThereIsNothingElse() {
        given.on(place.school(), "Бланк школы");
        var preview = given.as(() -> templates.preview(holding(place.school()), SYSTEM));
        assertThat(preview.named("Проверка")).isEqualTo("Проверка.docx");
        assertThat(Docx.paragraphs(preview.content())).containsExactly("Бланк школы № 41-од");
    }

    private void on(TemplateId id) {
        given.as(() -> {
            templates.switchOn(id, SYSTEM);
            return id;
        });
    }

    private void withdraw(NodeId node) {
        given.as(() -> {
            templates.withdraw(given.assigning(), node, SYSTEM);
            return node;
        });
    }

    private Holding holding(NodeId node) {
        return templates.holding(given.assigning(), node);
    }

    private String held(NodeId node) {
        return holding(node).words().replace('\u00a0', ' ');
    }

    private String drawn(NodeId node) {
        var example = given.assigning().vocabulary().example();
        return String.join(
                "\n", Docx.paragraphs(templates.draw(holding(node), example).content()));
    }

    private <T> T as(Viewer viewer, Supplier<T> work) {
        return viewers.as(viewer, work);
    }
}
