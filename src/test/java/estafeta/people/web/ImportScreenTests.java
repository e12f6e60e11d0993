package estafeta.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import estafeta.EstafetaTest;
import estafeta.access.AccessGiven;
import estafeta.intake.Outcome;
import estafeta.intake.RunId;
import estafeta.kernel.AccountId;
import estafeta.kernel.NodeId;
import estafeta.kernel.Role;
import estafeta.kernel.Viewer;
import estafeta.kernel.Viewers;
import estafeta.organisation.OrganisationGiven;
import estafeta.people.stafflist.Samples;
import estafeta.people.stafflist.StaffImports;
import estafeta.people.stafflist.StaffPreview;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionOperations;

@EstafetaTest
class ImportScreenTests {
    private static final Viewer SYSTEM = Viewer.system("test");

    @Autowired
    MockMvcTester browser;

    @Autowired
    AccessGiven access;

    @Autowired
    OrganisationGiven places;

    @Autowired
    StaffImports imports;

    @Autowired
    Viewers viewers;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionOperations transaction;

    static Stream<Arguments> tarification() {
        return Stream.of(
                Arguments.of("Тарификация.xlsx", Samples.tarification()),
                Arguments.of("Тарификация.csv", Samples.tarificationCsv()));
    }

    static Stream<Arguments> staff() {
        return Stream.of(
                Arguments.of("Педсостав.xlsx", Samples.staff()), Arguments.of("Педсостав.csv", Samples.staffCsv()));
    }

    @ParameterizedTest
    @MethodSource("tarification")
    void takesTheTarificationListOverAndBack(String name, byte[] file) {
        var school = places.region().school();
        var curator = curator(school);
        var run = brought(school, curator, name, file);
        assertThat(outcomes(run))
                .containsExactly(Stream.generate(() -> Outcome.CREATE).limit(9).toArray(Outcome[]::new));
        assertThat(get(run, curator))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Проверьте, что будет внесено",
                        "1 сентября 2026",
                        "Ветлугина Зоя Кирилловна",
                        "Внести 9 человек")
                .contains("Имя записано инициалами", "вакансия", "Администрация", "ИТОГО", "31 октября 2027");
        done(run + "/correct", curator, "cell-13-1", "Бреднева Анна Павловна");
        done(run + "/confirm", curator);
        assertThat(get(run, curator)).hasStatusOk().bodyText().contains("Список внесён", "Бреднева Анна Павловна");
        assertThat(register(school))
                .containsExactly(
                        "Бреднева Анна Павловна | учитель MAIN 24.00 | | | HIGHER",
                        "Ветлугина Зоя Кирилловна | директор MAIN, учитель MAIN 6.00 | HIGHEST до 2027-05-31 | | HIGHER",
                        "Дудко Степан Андреевич | учитель MAIN 30.00 | HIGHEST | | HIGHER",
                        "Кольцова Инна Юрьевна | учитель MAIN 18.00 | | | VOCATIONAL",
                        "Мирошник Ева Львовна | учитель MAIN 21.00 | FIRST | PARENTAL с 2026-02-14 до 2027-10-31 | HIGHER",
                        "Осокина Тамара Ильинична | заместитель директора по УВР MAIN, учитель INTERNAL 9.00"
                                + " | FIRST | | HIGHER",
                        "Тен Ирина | учитель EXTERNAL 4.00 | | | HIGHER",
                        "Чалых Роман Егорович | учитель MAIN 27.00 | | | HIGHER",
                        "Ярмак Ольга Павловна | учитель MAIN 22.00 | FIRST | LONG_LEAVE с 2026-09-01 до 2027-08-31"
                                + " | HIGHER");
        assertThat(since(school)).containsOnly("2026-02-14", "2026-09-01");

        var again = brought(school, curator, name, file);
        assertThat(outcomes(again)).hasSize(9).containsOnly(Outcome.SAME);
        assertThat(get(again, curator)).bodyText().contains("Вносить нечего");

        done(run + "/undo", curator);
        assertThat(register(school)).isEmpty();
        assertThat(get(run, curator)).hasStatusOk().bodyText().contains("Загрузка отменена");
        assertThat(outcomes(again)).hasSize(9).containsOnly(Outcome.CREATE);
    }

    @ParameterizedTest
    @MethodSource("staff")
    void mendsACellOfTheListInThreeCells(String name, byte[] file) {
        var school = places.region().school();
        var curator = curator(school);
        var run = brought(school, curator, name, file);
        assertThat(outcomes(run))
                .containsExactlyInAnyOrder(
                        Outcome.CREATE,
                        Outcome.CREATE,
                        Outcome.CREATE,
                        Outcome.CREATE,
                        Outcome.CREATE,
                        Outcome.CREATE,
                        Outcome.REFUSE);
        assertThat(get(run, curator))
                .bodyText()
                .contains("Не будут внесены", "29.02.2001", "В феврале 2001 года 28 дней.", "cell-7-3");
        done(run + "/correct", curator, "cell-7-3", "31.02.2001");
        assertThat(get(run, curator)).bodyText().contains("value=\"31.02.2001\"", "В феврале 2001 года 28 дней.");
        done(run + "/correct", curator, "cell-7-3", "28.02.2001");
        assertThat(outcomes(run)).hasSize(7).containsOnly(Outcome.CREATE);
        done(run + "/confirm", curator);
        assertThat(register(school))
                .contains("Петренко-Заяц Любовь Ивановна | учитель MAIN | | |")
                .contains("Кара-Сал Чойган Седип-ооловна | педагог-психолог MAIN | CONFORMITY | |")
                .contains("Безносова Алла Викторовна | руководитель ШМО MAIN, учитель MAIN | HIGHEST | |");
        assertThat(register(school).stream().filter(line -> line.startsWith("Смирнова Анна Сергеевна")))
                .hasSize(2);
        assertThat(born(school)).hasSize(7).contains("2001-02-28", "1979-03-12", "1985-11-11", "2002-06-02");

        var again = brought(school, curator, name, file);
        assertThat(outcomes(again))
                .containsExactlyInAnyOrder(
                        Outcome.SAME,
                        Outcome.SAME,
                        Outcome.SAME,
                        Outcome.SAME,
                        Outcome.SAME,
                        Outcome.SAME,
                        Outcome.REFUSE);

        done(run + "/undo", curator);
        assertThat(register(school)).isEmpty();
        assertThat(born(school)).isEmpty();
    }

    private RunPath brought(NodeId school, AccountId curator, String name, byte[] file) {
        var answer = bring(school, curator, name, file);
        assertThat(answer).hasStatus(HttpStatus.SEE_OTHER);
        return new RunPath(Objects.requireNonNull(answer.getResponse().getRedirectedUrl()));
    }

    /** The address of a run. */
    private record RunPath(String href) {
        RunId id() {
            return new RunId(UUID.fromString(href.substring(href.lastIndexOf('/') + 1)));
        }

        @Override
        public String toString() {
            return href;
        }
    }

    private List<Outcome> outcomes(RunPath run) {
        return preview(run).entries().stream().map(StaffPreview.Entry::outcome).toList();
    }

    private StaffPreview preview(RunPath run) {
        return system(() -> imports.preview(run.id(), SYSTEM));
    }

    /** Everybody of the school in one line each: name, posts, categories, absences, education. */
    private List<String> register(NodeId school) {
        return system(() -> db.sql("""
                select p.name || ' | ' || concat_ws(' | ',
                    coalesce((select string_agg(concat_ws(' ', t.position, t.terms, t.hours), ', ' order by t.position)
                      from people.post t where t.affiliation = a.id), ''),
                    coalesce((select string_agg(concat_ws(' до ', c.category, upper(c.period) - 1), ', ')
                      from people.category c where c.person = p.id and c.period @> current_date), ''),
                    coalesce((select string_agg(concat_ws(' ', b.kind, 'с', lower(b.period), 'до', upper(b.period) - 1), ', ')
                      from people.absence b where b.affiliation = a.id), ''),
                    coalesce((select string_agg(e.level, ', ') from people.education e where e.person = p.id), ''))
                from people.affiliation a join people.person p on p.id = a.person
                where a.organisation = :school
                order by p.name, a.id
                """).param("school", school.value()).query(String.class).list().stream()
                .map(line -> line.replace("|  |", "| |").replace("|  |", "| |").strip())
                .toList());
    }

    private List<String> since(NodeId school) {
        return system(() -> db.sql("select lower(period)::text from people.affiliation where organisation = :school")
                .param("school", school.value())
                .query(String.class)
                .list());
    }

    private List<String> born(NodeId school) {
        return system(() -> db.sql("select birth_date::text from people.person_private where node = :school")
                .param("school", school.value())
                .query(String.class)
                .list());
    }

    private <T> T system(java.util.function.Supplier<T> work) {
        return viewers.as(SYSTEM, () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }

    private AccountId curator(NodeId school) {
        return access.account(Role.CURATOR, school);
    }

    private MvcTestResult bring(NodeId school, AccountId account, String name, byte[] file) {
        return browser.post()
                .uri("/people/imports")
                .multipart()
                .file(new MockMultipartFile("file", name, "application/octet-stream", file))
                .param("once", UUID.randomUUID().toString())
                .param("organisation", school.value().toString())
                .with(access.signedIn(account))
                .exchange();
    }

    private MvcTestResult get(Object uri, AccountId account) {
        return browser.get().uri(uri.toString()).with(access.signedIn(account)).exchange();
    }

    private void done(String uri, AccountId account, String... typed) {
        assertThat(post(uri, account, typed)).as(uri).hasStatus(HttpStatus.SEE_OTHER);
    }

    private MvcTestResult post(String uri, AccountId account, String... typed) {
        var request = browser.post()
                .uri(uri)
                .param("once", UUID.randomUUID().toString())
                .with(access.signedIn(account));
        for (int i = 0; i < typed.length; i += 2) {
            request = request.param(typed[i], typed[i + 1]);
        }
        return request.exchange();
    }

    private static byte[] list(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
