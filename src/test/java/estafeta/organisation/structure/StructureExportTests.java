package estafeta.organisation.structure;

import static org.assertj.core.api.Assertions.assertThat;

import estafeta.EstafetaTest;
import estafeta.access.AccessGiven;
import estafeta.intake.BookReader;
import estafeta.kernel.NodeId;
import estafeta.kernel.Role;
import estafeta.kernel.Viewer;
import estafeta.kernel.Viewers;
import estafeta.organisation.Features;
import estafeta.organisation.NewOrganisation;
import estafeta.organisation.OrganisationGiven;
import estafeta.organisation.Organisations;
import estafeta.organisation.Settlement;
import estafeta.organisation.structure.StructureLine.Fate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionOperations;

/** Organisations that are given out may be brought in again: nothing is added. */
@EstafetaTest
class StructureExportTests {
    private static final Viewer SYSTEM = Viewer.system("test");

    @Autowired
    OrganisationGiven places;

    @Autowired
    Organisations organisations;

    @Autowired
    StructureLists lists;

    @Autowired
    StructureExport export;

    @Autowired
    AccessGiven access;

    @Autowired
    MockMvcTester browser;

    @Autowired
    Viewers viewers;

    @Autowired
    TransactionOperations transaction;

    @Test
    void aRegionComesBackUnchanged() {
        var region = region();
        assertThat(changesNothing(region)).hasSize(8);
    }

    @Test
    void aMunicipalityWithDistrictsInItComesBackUnchanged() {
        var region = places.region();
        var town = open(region.region(), "city_okrug", "Город Верхний", "г. Верхний", Features.NONE);
        fill(town);
        assertThat(changesNothing(town)).hasSize(6);
    }

    @Test
    void whatIsGivenOutTellsAnEmptyRegionTheSame() {
        var first = region();
        var second = emptyRegion();
        as(() -> lists.confirm(bring(second, workbook(first)).id(), SYSTEM));
        assertThat(cells(second)).isEqualTo(cells(first));
    }

    @Test
    void isOnTheListOfThoseWhoSeeThePlaces() {
        var region = region();
        var operator = access.account(Role.REGIONAL_OPERATOR, region);
        var file = "/organisations/" + region.value() + "/organisations.xlsx";
        assertThat(browser.get().uri("/organisations").with(access.signedIn(operator)))
                .hasStatusOk()
                .bodyText()
                .contains(file, "Выгрузить в Excel");
        assertThat(browser.get().uri(file).with(access.signedIn(operator)))
                .hasStatusOk()
                .headers()
                .hasValue("Content-Type", "application/octet-stream");
        var stranger = access.account(Role.REGIONAL_OPERATOR, places.region().region());
        assertThat(browser.get().uri(file).with(access.signedIn(stranger))).hasStatus(HttpStatus.NOT_FOUND);
    }

    private NodeId emptyRegion() {
        var name = "Область " + NodeId.next().value();
        return open(NodeId.ROOT, "region", name, name, Features.NONE);
    }

    private NodeId region() {
        var region = emptyRegion();
        var town = open(region, "city_okrug", "Городской округ Нижний", "г. о. Нижний", Features.NONE);
        open(region, "college", "ОГБПОУ «Колледж»", "Колледж", Features.NONE);
        fill(town);
        return region;
    }

    /** A district inside, a school in it and its branch, a kindergarten, a name like a formula, a partner. */
    private void fill(NodeId town) {
        var district = open(town, "municipal_district", "Ленинский район города", "Ленинский район", Features.NONE);
        var school = open(
                district, "school", "МБОУ «Средняя школа № 4»", "СОШ № 4", new Features(Settlement.CITY, false, true));
        places.head(school, "Директорова", OrganisationGiven.LONG_AGO);
        open(
                school,
                "primary_school",
                "Филиал МБОУ «Средняя школа № 4» в деревне Малой",
                "Малая НОШ",
                new Features(Settlement.RURAL, true, false));
        open(town, "kindergarten", "МБДОУ детский сад «Ёлочка»", "Детский сад «Ёлочка»", Features.NONE);
        open(town, "extra", "=HYPERLINK(\"ДДТ\")", "=ДДТ", Features.NONE);
        open(town, "partner", "Завод «Прогресс»", "Завод", Features.NONE);
    }

    private NodeId open(NodeId parent, String type, String full, String brief, Features features) {
        return as(() -> organisations.open(
                new NewOrganisation(
                        parent, type, full, brief, features, OrganisationGiven.LONG_AGO, ZoneId.of("Asia/Tomsk")),
                SYSTEM));
    }

    private List<StructureLine> changesNothing(NodeId place) {
        var lines = bring(place, workbook(place)).lines();
        assertThat(lines)
                .allSatisfy(line -> assertThat(line.fate()).as("%s", line).isEqualTo(Fate.SAME));
        return lines;
    }

    private StructureList bring(NodeId place, byte[] list) {
        return as(() -> lists.require(
                lists.bring(place, "Организации.xlsx", StructureReading.read("Организации.xlsx", list), SYSTEM),
                SYSTEM));
    }

    private byte[] workbook(NodeId place) {
        return as(() -> export.workbook(place, "область", SYSTEM));
    }

    private List<String> cells(NodeId place) {
        return BookReader.read("a.xlsx", workbook(place)).sheets().getFirst().rows().stream()
                .map(row ->
                        row.cells().stream().map(cell -> cell.text()).toList().toString())
                .toList();
    }

    private <T> T as(Supplier<T> work) {
        return viewers.as(SYSTEM, () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}
