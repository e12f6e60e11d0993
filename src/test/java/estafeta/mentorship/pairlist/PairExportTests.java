package estafeta.mentorship.pairlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import estafeta.EstafetaTest;
import estafeta.access.AccessGiven;
import estafeta.intake.BookReader;
import estafeta.intake.Outcome;
import estafeta.intake.RunId;
import estafeta.intake.Runs;
import estafeta.intake.RunsAtWork;
import estafeta.kernel.NodeId;
import estafeta.kernel.Role;
import estafeta.kernel.Viewer;
import estafeta.kernel.Viewers;
import estafeta.mentorship.MentorshipGiven;
import estafeta.mentorship.pairlist.PairPreview.Entry;
import estafeta.mentorship.pairlist.PairRow.State;
import estafeta.organisation.OrganisationGiven;
import estafeta.people.Affiliations;
import estafeta.people.NewPost;
import estafeta.people.PeopleGiven;
import estafeta.people.stafflist.Samples;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionOperations;

/** Pairs that are given out may be brought in again: nothing changes. */
@EstafetaTest
class PairExportTests {
    private static final Viewer SYSTEM = Viewer.system("test");

    @Autowired
    OrganisationGiven places;

    @Autowired
    PeopleGiven people;

    @Autowired
    MentorshipGiven given;

    @Autowired
    Affiliations affiliations;

    @Autowired
    PairImports imports;

    @Autowired
    RunsAtWork work;

    @Autowired
    Runs runs;

    @Autowired
    PairExport export;

    @Autowired
    AccessGiven access;

    @Autowired
    MockMvcTester browser;

    @Autowired
    Viewers viewers;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    JdbcClient db;

    @Test
    void theListOfADistrictComesBackUnchanged() {
        var district = district();
        confirm(bring(district, Samples.district()));
        assertThat(changesNothing(district))
                .extracting(Entry::row)
                .extracting(
                        PairRow::organisation,
                        row -> row.mentees().size(),
                        row -> row.mentors().size(),
                        PairRow::state)
                .containsExactly(
                        tuple("Детский сад «Рябинка»", 2, 1, State.ACTIVE),
                        tuple("Заречная СОШ № 4", 1, 1, State.ACTIVE),
                        tuple("Заречная СОШ № 4", 1, 1, State.ACTIVE),
                        tuple("Озёрная ООШ", 1, 1, State.ACTIVE),
                        tuple("СОШ № 1", 1, 2, State.ACTIVE),
                        tuple("СОШ № 3", 1, 1, State.ENDED),
                        tuple("СОШ № 3", 1, 1, State.PAUSED));
    }

    @Test
    void whatIsGivenOutTellsAnEmptyDistrictTheSame() {
        var first = district();
        confirm(bring(first, Samples.district()));
        var second = district();
        confirm(bring(second, workbook(first)));
        assertThat(cells(second)).isEqualTo(cells(first));
    }

    @Test
    void aMentorOfAnotherDistrictAndAReplacedOneAreFoundAgain() {
        var region = places.region();
        var school = region.school();
        var far = places.school(places.municipality(region.region()));
        var one = given.teacher(PeopleGiven.surname(), school);
        var other = given.teacher(PeopleGiven.surname(), school);
        var distant = given.teacher(PeopleGiven.surname(), far);
        var young = given.teacher(PeopleGiven.surname(), school);
        given.replaced(given.active(school, one, young), one, other);
        given.proposed(school, distant, given.teacher(PeopleGiven.surname(), school));
        assertThat(changesNothing(school)).hasSize(2);
        assertThat(changesNothing(region.municipality())).hasSize(2);
        assertThat(changesNothing(region.region())).hasSize(2);
        assertThat(lines(far)).isEmpty();
    }

    @Test
    void namesakesAndWhatLooksLikeAFormulaComeBackToo() {
        var school = places.region().school();
        var young = given.teacher("Нетесова", school);
        people.teacher(school, "Нетесова Анна");
        var mentor = given.teacher(PeopleGiven.surname(), school);
        viewers.as(
                SYSTEM,
                () -> affiliations.addPost(
                        mentor.at(), NewPost.of("=HYPERLINK(\"x\")"), PeopleGiven.SEPTEMBER, SYSTEM));
        given.proposed(school, mentor, young);
        assertThat(changesNothing(school)).hasSize(1);
    }

    @Test
    void aLookAtManyIsNotedAndOnlyForThoseWhoSeeThem() {
        var region = places.region();
        var mentor = given.teacher(PeopleGiven.surname(), region.school());
        var mentee = given.teacher(PeopleGiven.surname(), region.school());
        given.proposed(region.school(), mentor, mentee);
        var curator = access.account(Role.CURATOR, region.school());
        var file = "/mentorships/at/" + region.school().value() + "/pairs.xlsx";
        assertThat(browser.get().uri("/mentorships").with(access.signedIn(curator)))
                .hasStatusOk()
                .bodyText()
                .contains(file, "Выгрузить в Excel");
        assertThat(browser.get().uri(file).with(access.signedIn(curator)))
                .hasStatusOk()
                .headers()
                .hasValue("Content-Type", "application/octet-stream");
        assertThat(as(() -> db.sql(
                                "select distinct person from access.reading where account = :account and what = :what")
                        .param("account", curator.value())
                        .param("what", "выгрузка списка")
                        .query(UUID.class)
                        .list()))
                .containsExactlyInAnyOrder(
                        mentor.person().value(), mentee.person().value());
        var stranger = access.account(Role.CURATOR, places.region().school());
        assertThat(browser.get().uri(file).with(access.signedIn(stranger))).hasStatus(HttpStatus.NOT_FOUND);
    }

    private List<Entry> changesNothing(NodeId node) {
        var again = as(() -> imports.preview(bring(node, workbook(node)), SYSTEM));
        assertThat(again.entries())
                .isNotEmpty()
                .allSatisfy(entry ->
                        assertThat(entry.outcome()).as("%s", entry.row()).isEqualTo(Outcome.SAME));
        return again.entries();
    }

    private NodeId district() {
        var district = places.municipality(places.region().region());
        places.organisation(district, "school", "Заречная СОШ № 4");
        places.organisation(district, "school", "СОШ № 1");
        places.organisation(district, "school", "СОШ № 3");
        places.organisation(district, "basic_school", "Озёрная ООШ");
        places.organisation(district, "kindergarten", "Детский сад «Рябинка»");
        places.organisation(district, "extra", "ДДТ");
        return district;
    }

    private RunId bring(NodeId node, byte[] list) {
        return as(() -> imports.bring(node, "Пары.xlsx", list, null, SYSTEM));
    }

    private void confirm(RunId run) {
        viewers.as(SYSTEM, () -> work.confirm(run, SYSTEM));
        assertThat(as(() -> runs.refused(runs.require(run, SYSTEM)))).isZero();
    }

    private byte[] workbook(NodeId node) {
        return as(() -> export.workbook(node, "район", SYSTEM));
    }

    private List<String> lines(NodeId node) {
        return cells(node).stream().skip(2).toList();
    }

    private List<String> cells(NodeId node) {
        return BookReader.read("a.xlsx", workbook(node)).sheets().getFirst().rows().stream()
                .map(row ->
                        row.cells().stream().map(cell -> cell.text()).toList().toString())
                .toList();
    }

    private <T> T as(Supplier<T> work) {
        return viewers.as(SYSTEM, () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}
