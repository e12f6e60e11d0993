package estafeta.grammar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import estafeta.EstafetaTest;
import estafeta.kernel.Journal;
import estafeta.kernel.Refusal;
import estafeta.kernel.Role;
import estafeta.kernel.Viewer;
import estafeta.kernel.Viewers;
import estafeta.organisation.OrganisationGiven;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EstafetaTest
class DeclensionsTests {

    @Autowired
    Declensions declensions;

    @Autowired
    OrganisationGiven places;

    @Autowired
    Viewers viewers;

    @Autowired
    Journal journal;

    private static Forms forms(String surname, String given) {
        return new Forms(
                surname + " " + given,
                surname + "ы Ильи",
                surname + "е Илье",
                surname + "у Илью",
                surname + "ой Ильёй",
                surname + "е Илье");
    }

    private Viewer curator() {
        return places.viewer(Role.CURATOR, places.region().school());
    }

    private void note(Forms forms, Viewer viewer) {
        var node = viewer.grants().getFirst().node().id();
        viewers.as(viewer, () -> {
            declensions.note(forms, Gender.MASCULINE, node, viewer);
            return node;
        });
    }

    @Test
    void goesByTheRulesUntilItIsPutRight() {
        assertThat(declensions.of("Чудой Илья").forms().genitive()).isEqualTo("Чудого Ильи");
        note(forms("Чудой", "Илья"), curator());
        assertThat(declensions.of("Чудой  Илья").forms()).isEqualTo(forms("Чудой", "Илья"));
        assertThat(declensions.of("Чудой Илья", Gender.FEMININE).genitive()).startsWith("Чудой ");
    }

    @Test
    void learnsASurnameForItsNamesakes() {
        note(forms("Дивой", "Илья"), curator());
        assertThat(declensions.of("Дивой Пётр Лукич").forms().instrumental()).isEqualTo("Дивойой Петром Лукичом");
    }

    @Test
    void takesTheLaterCorrection() {
        var viewer = curator();
        note(forms("Странной", "Илья"), viewer);
        var later = Names.decline(FullName.of("Странной Илья"), Gender.MASCULINE);
        note(later, viewer);
        assertThat(declensions.of("Странной Илья").forms()).isEqualTo(later);
        assertThat(declensions.noted(viewer)).hasSize(1);
    }

    @Test
    void forgetsAndWritesItDown() {
        var viewer = curator();
        note(forms("Забытой", "Илья"), viewer);
        var correction = declensions.noted(viewer).getFirst().id();
        viewers.as(viewer, () -> {
            declensions.forget(correction, viewer);
            return correction;
        });
        assertThat(declensions.noted(viewer)).isEmpty();
        assertThat(declensions.of("Забытой Илья").forms().genitive()).isEqualTo("Забытого Ильи");
        assertThat(viewers.as(viewer, () -> journal.about(correction, viewer, 10)))
                .extracting(entry -> entry.type())
                .containsExactly("grammar.forgotten", "grammar.noted");
        assertThatExceptionOfType(GrammarRefused.class)
                .isThrownBy(() -> viewers.as(viewer, () -> {
                    declensions.forget(correction, viewer);
                    return correction;
                }))
                .withMessage("Такой поправки нет: слова склоняются по правилам.");
    }

    @Test
    void isPutRightByThoseWhoKeepPeople() {
        var region = places.region();
        var stranger = places.viewer(Role.CURATOR, places.region().school());
        var mentor = places.viewer(Role.MENTOR, region.school());
        for (var viewer : new Viewer[] {stranger, mentor}) {
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> viewers.as(viewer, () -> {
                        declensions.note(forms("Чужбиной", "Илья"), Gender.MASCULINE, region.school(), viewer);
                        return region;
                    }));
        }
        note(forms("Своиной", "Илья"), places.viewer(Role.CURATOR, region.school()));
        assertThat(declensions.noted(stranger)).isEmpty();
    }

    @Test
    void wantsAllSixCases() {
        var viewer = curator();
        assertThatExceptionOfType(GrammarRefused.class)
                .isThrownBy(() -> note(new Forms("Пустой Илья", " ", "а", "а", "а", "а"), viewer))
                .withMessage("Укажите слова во всех шести падежах.");
    }
}
