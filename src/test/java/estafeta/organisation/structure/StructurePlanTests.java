package estafeta.organisation.structure;

import static estafeta.organisation.structure.StructureField.*;
import static org.assertj.core.api.Assertions.assertThat;

import estafeta.organisation.OrganisationKind;
import estafeta.organisation.OrganisationType;
import estafeta.organisation.Settlement;
import estafeta.organisation.Vocabulary;
import estafeta.organisation.structure.StructureLine.Fate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StructurePlanTests {
    private static final List<OrganisationType> TYPES = List.of(
            type("municipal_district", "муниципальный район", OrganisationKind.MUNICIPALITY, "район"),
            type("school", "средняя школа", OrganisationKind.ORGANISATION, "сош", "школа"),
            type("gymnasium", "гимназия", OrganisationKind.ORGANISATION),
            type("boarding_school", "школа-интернат", OrganisationKind.ORGANISATION, "интернат"),
            type("kindergarten", "детский сад", OrganisationKind.ORGANISATION, "д/с"));

    @Test
    void aNewSchoolIsCreated() {
        var line = line(Map.of(
                MUNICIPALITY, "Бакчарский район",
                FULL, "МБОУ «Бакчарская СОШ»",
                SHORT, "Бакчарская СОШ",
                SETTLEMENT, "Сельская",
                SMALL, "да",
                HEAD, "Кызыл-оол Айдыс Мерген-оолович"));
        assertThat(line.fate()).isEqualTo(Fate.CREATE);
        assertThat(line.type()).isEqualTo("school");
        assertThat(line.place()).containsExactly("Бакчарский район");
        assertThat(line.features().settlement()).isEqualTo(Settlement.RURAL);
        assertThat(line.features().small()).isTrue();
        assertThat(line.head()).isEqualTo(new StructureLine.Chief("Кызыл-оол", "Айдыс", "Мерген-оолович"));
    }

    @Test
    void aKnownOneIsTheSameWhateverItsQuotes() {
        var plan = new StructurePlan(
                TYPES, OrganisationKind.REGION, Set.of(List.of("бакчарский район", "д/с рябинка ежик")));
        var line = plan.lines(List.of(
                        new StructureRow(7, Map.of(MUNICIPALITY, "Бакчарский  район", FULL, "д/с \"Рябинка ёжик\""))))
                .getFirst();
        assertThat(line.fate()).isEqualTo(Fate.SAME);
    }

    @Test
    void aTerritoryHasItsNamesWhereItsTypeIsWrittenInFull() {
        var line = line(Map.of(
                MUNICIPALITY, "Бакчарский район",
                FULL, "Бакчарский муниципальный район",
                SHORT, "Бакчарский район",
                TYPE, "муниципальный район"));
        assertThat(line.fate()).isEqualTo(Fate.CREATE);
        assertThat(line.type()).isEqualTo("municipal_district");
        assertThat(line.place()).isEmpty();
        assertThat(line.fullName()).isEqualTo("Бакчарский муниципальный район");
        assertThat(line(Map.of(MUNICIPALITY, "Бакчарский район", FULL, "МБОУ «Лесная»", TYPE, "район"))
                        .fate())
                .isEqualTo(Fate.REFUSE);
    }

    @Test
    void aRegionHasItsNamesInTheListOfAllRegions() {
        var types = List.of(type("region", "регион", OrganisationKind.REGION));
        var line = new StructurePlan(types, null, Set.of())
                .lines(List.of(
                        new StructureRow(3, Map.of(FULL, "Томская область", SHORT, "Томская обл.", TYPE, "регион"))))
                .getFirst();
        assertThat(line.fate()).isEqualTo(Fate.CREATE);
        assertThat(line.type()).isEqualTo("region");
        assertThat(line.place()).isEmpty();
    }

    @Test
    void aRepeatedRowIsRefusedWithTheNumberOfTheFirst() {
        var row = Map.of(MUNICIPALITY, "Район", FULL, "СОШ № 1");
        var lines = new StructurePlan(TYPES, OrganisationKind.REGION, Set.of())
                .lines(List.of(new StructureRow(3, row), new StructureRow(4, row)));
        assertThat(lines).extracting(StructureLine::fate).containsExactly(Fate.CREATE, Fate.REFUSE);
        assertThat(lines.getLast().remarks().getFirst().words()).contains("в строке 3");
    }

    @Test
    void whatIsUnclearIsRefusedBesideItsCell() {
        var line = line(Map.of(FULL, "МБОУ «Восход»", SETTLEMENT, "тайга", SMALL, "может быть"));
        assertThat(line.fate()).isEqualTo(Fate.REFUSE);
        assertThat(line.remarks()).extracting(StructureLine.Remark::field).containsExactly(TYPE, SETTLEMENT, SMALL);
    }

    @Test
    void aHeadWithInitialsIsLeftOut() {
        var line = line(Map.of(FULL, "СОШ № 1", HEAD, "Иванова М. П."));
        assertThat(line.fate()).isEqualTo(Fate.CREATE);
        assertThat(line.head()).isNull();
        assertThat(line.remarks()).hasSize(1);
    }

    @Test
    void aBoardingSchoolIsNoOrdinaryOne() {
        assertThat(line(Map.of(FULL, "Школа-интернат № 22")).type()).isEqualTo("boarding_school");
        assertThat(line(Map.of(FULL, "МБОУ школа № 22")).type()).isEqualTo("school");
    }

    @Test
    void aRowWithoutAnOrganisationIsItsMunicipality() {
        var line = line(Map.of(MUNICIPALITY, "Городской округ Стрежевой"));
        assertThat(line.fate()).isEqualTo(Fate.CREATE);
        assertThat(line.type()).isEqualTo("city_okrug");
        assertThat(line.shortName()).isEqualTo("Городской округ Стрежевой");
        assertThat(line.place()).isEmpty();
    }

    @Test
    void aboveAllRegionsEachRowNamesItsOwn() {
        var line = new StructurePlan(TYPES, null, Set.of())
                .lines(List.of(new StructureRow(2, Map.of(FULL, "СОШ № 1"))))
                .getFirst();
        assertThat(line.remarks().getFirst().field()).isEqualTo(REGION);
    }

    private static StructureLine line(Map<StructureField, String> cells) {
        return new StructurePlan(TYPES, OrganisationKind.REGION, Set.of())
                .lines(List.of(new StructureRow(2, cells)))
                .getFirst();
    }

    private static OrganisationType type(String code, String title, OrganisationKind kind, String... spellings) {
        return new OrganisationType(
                code, title, kind, List.of(spellings), new Vocabulary("", "", "", "", "", "", "", "", "", ""));
    }
}
