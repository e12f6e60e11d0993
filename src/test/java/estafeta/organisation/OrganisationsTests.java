package estafeta.organisation;

import static estafeta.organisation.OrganisationGiven.SYSTEM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import estafeta.EstafetaTest;
import estafeta.kernel.Journal;
import estafeta.kernel.JournalEntry;
import estafeta.kernel.NodeId;
import estafeta.kernel.Nodes;
import estafeta.kernel.Period;
import estafeta.kernel.Refusal;
import estafeta.kernel.Role;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@EstafetaTest
class OrganisationsTests {
    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 1);

    @Autowired
    Organisations organisations;

    @Autowired
    Heads heads;

    @Autowired
    OrganisationTypes types;

    @Autowired
    Nodes nodes;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient db;

    @Autowired
    OrganisationGiven given;

    @Test
    void speaksTheWordsOfItsType() {
        var tree = given.region();
        assertThat(organisations.vocabulary(tree.school()).head()).isEqualTo("директор");
        var garden = organisations.vocabulary(given.kindergarten(tree.municipality()));
        assertThat(garden.head()).isEqualTo("заведующий");
        assertThat(garden.deputy()).isEqualTo("старший воспитатель");
        assertThat(garden.lesson()).isEqualTo("занятие");
    }

    @Test
    void everyTypeHasAllItsWords() {
        assertThat(types.all()).allSatisfy(type -> assertThat(type.vocabulary()).hasNoNullFieldsOrProperties());
    }

    @Test
    void bearsItsOldNameUntilTheNewOneBegins() {
        var school = given.region().school();
        var before = organisations.name(school, SEPTEMBER.minusDays(1));
        organisations.rename(school, "МБОУ «Гимназия № 8»", "Гимназия № 8", SEPTEMBER, SYSTEM);
        assertThat(organisations.name(school, SEPTEMBER.minusDays(1))).isEqualTo(before);
        assertThat(organisations.name(school, SEPTEMBER)).isEqualTo("Гимназия № 8");
        assertThat(organisations.names(List.of(school), SEPTEMBER)).containsEntry(school, "Гимназия № 8");
    }

    @Test
    void correctsASlipWithoutANewName() {
        var school = given.region().school();
        organisations.correctName(school, "МБОУ «Школа № 9»", "Школа № 9", SYSTEM);
        assertThat(organisations.name(school, OrganisationGiven.LONG_AGO)).isEqualTo("Школа № 9");
    }

    @Test
    void goesUnderItsSuccessorWhenMergedAndComesBack() {
        var tree = given.region();
        var kept = given.school(tree.municipality());
        organisations.merge(tree.school(), kept, SEPTEMBER, "постановление № 12", SYSTEM);
        assertThat(nodes.require(tree.school())
                        .scope()
                        .within(nodes.require(kept).path()))
                .isTrue();
        assertThat(organisations.require(tree.school()).successor()).isEqualTo(kept);
        organisations.reopen(tree.school(), "внесено ошибочно", SYSTEM);
        assertThat(nodes.above(tree.school()))
                .extracting(node -> node.id())
                .containsExactly(NodeId.ROOT, tree.region(), tree.municipality(), tree.school());
    }

    @Test
    void doesNotCloseOverWorkingSchools() {
        var tree = given.region();
        assertThatExceptionOfType(OrganisationRefused.class)
                .isThrownBy(() -> organisations.close(tree.municipality(), SEPTEMBER, null, SYSTEM))
                .withMessage("Здесь ещё работает 1 организация. Сначала перенесите или закройте её.");
    }

    @Test
    void stopsItsHeadWhenClosed() {
        var school = given.region().school();
        given.head(school, "Осокина", OrganisationGiven.LONG_AGO);
        organisations.close(school, SEPTEMBER, null, SYSTEM);
        assertThat(heads.head(school, SEPTEMBER)).isPresent();
        assertThat(heads.head(school, SEPTEMBER.plusDays(1))).isEmpty();
    }

    @Test
    void keepsTheLineOfWhatHappened() {
        var tree = given.region();
        organisations.rename(tree.school(), "Новая", "Новая", SEPTEMBER, SYSTEM);
        assertThat(journal.about(tree.school(), SYSTEM, 10))
                .extracting(JournalEntry::type)
                .containsExactly("organisation.renamed", "organisation.opened");
    }

    @Test
    void aNewHeadFollowsTheOld() {
        var school = given.region().school();
        given.head(school, "Осокина", OrganisationGiven.LONG_AGO);
        given.head(school, "Дудко", SEPTEMBER);
        assertThat(heads.head(school, SEPTEMBER.minusDays(1)).orElseThrow().surname())
                .isEqualTo("Осокина");
        assertThat(heads.head(school, SEPTEMBER).orElseThrow().surname()).isEqualTo("Дудко");
    }

    @Test
    void theActingHeadSignsOnItsDays() {
        var school = given.region().school();
        given.head(school, "Осокина", OrganisationGiven.LONG_AGO);
        var leave = Period.of(SEPTEMBER, SEPTEMBER.plusDays(13));
        heads.appoint(
                school,
                new NewHead("Дудко", "Семён", null, "заместитель директора", true, "приказ № 7-к", leave),
                SYSTEM);
        assertThat(heads.signatory(school, SEPTEMBER).orElseThrow().surname()).isEqualTo("Дудко");
        assertThat(heads.head(school, SEPTEMBER).orElseThrow().surname()).isEqualTo("Осокина");
        assertThat(heads.signatory(school, SEPTEMBER.plusDays(14)).orElseThrow().surname())
                .isEqualTo("Осокина");
    }

    @Test
    void twoHeadsAtOnceAreRefusedInWords() {
        var school = given.region().school();
        given.head(school, "Осокина", SEPTEMBER);
        assertThatExceptionOfType(OrganisationRefused.class)
                .isThrownBy(() -> given.head(school, "Дудко", SEPTEMBER))
                .withMessageStartingWith("На эти дни руководитель уже назначен.");
    }

    @Test
    void everyConstraintHasItsWords() {
        var wordless = db.sql("""
                select c.conname
                from pg_constraint c
                join pg_namespace s on s.oid = c.connamespace
                where s.nspname = 'organisation'
                and c.contype = 'x'
                """).query(String.class).list().stream()
                .filter(name -> OrganisationRefused.ofConstraint(name).isEmpty());
        assertThat(wordless).isEmpty();
    }

    @Test
    void aStrangerFindsNothing() {
        var tree = given.region();
        var stranger = given.viewer(Role.MUNICIPAL_COORDINATOR, given.region().municipality());
        assertThat(organisations.find(tree.school(), stranger)).isEmpty();
        assertThatExceptionOfType(OrganisationRefused.class)
                .isThrownBy(() -> organisations.close(tree.school(), SEPTEMBER, null, stranger))
                .matches(refusal -> refusal.kind() == Refusal.Kind.UNKNOWN);
    }

    @Test
    void aCuratorSaysWhoLeadsButDoesNotRename() {
        var school = given.region().school();
        var curator = given.viewer(Role.CURATOR, school);
        heads.appoint(
                school, new NewHead("Ли", "Анна", null, "директор", false, null, Period.since(SEPTEMBER)), curator);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> organisations.rename(school, "Иная", "Иная", SEPTEMBER, curator))
                .matches(refusal -> refusal.kind() == Refusal.Kind.FORBIDDEN);
    }

    @Test
    void aMunicipalityDoesNotStandWithoutARegion() {
        var wanted = new NewOrganisation(
                NodeId.ROOT, "city_okrug", "Город", "Город", Features.NONE, OrganisationGiven.LONG_AGO, null);
        assertThatExceptionOfType(OrganisationRefused.class)
                .isThrownBy(() -> organisations.open(wanted, SYSTEM))
                .withMessageStartingWith("Городской округ не может стоять без региона");
    }
}
