package estafeta.access;

import static org.assertj.core.api.Assertions.assertThat;

import estafeta.EstafetaTest;
import estafeta.shell.StoredWords;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** personal-data.csv against the schema: a new column is about somebody or about nobody, and somebody decides which. */
@EstafetaTest
class PersonalDataTests {
    private static final List<String> ABOUT_NOBODY = List.of(
            "diagnostics.block",
            "diagnostics.competency",
            "diagnostics.level",
            "diagnostics.wish_choice",
            "document.stamp", // bodies and posts
            "document.template", // blank forms
            "document.template_choice",
            "intake.remembered_columns", // fingerprints of titles
            "kernel.calendar_day",
            "kernel.calendar_year",
            "kernel.event_publication", // ids alone
            "kernel.node",
            "kernel.once", // keys of forms and the addresses that answered
            "kernel.scheduled_tasks",
            "kernel.secret_key",
            "mentorship.cooperation",
            "mentorship.electronic_signing",
            "mentorship.form",
            "mentorship.kind",
            "mentorship.municipal_list",
            "organisation.name",
            "organisation.type",
            "organisation.unit",
            "people.snils_choice",
            "people.wanted_consent",
            "people.young_choice",
            "people.young_rule",
            "public.flyway_schema_history");

    @Autowired
    JdbcClient db;

    @Autowired
    ObjectProvider<StoredWords> words;

    private static List<String[]> register() throws IOException {
        return new ClassPathResource("personal-data.csv")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.split(";", -1))
                .toList();
    }

    /** Links from row to row and counters of versions say nothing by themselves. */
    private List<String> columns(String linksToo) {
        return db.sql("""
                select c.relnamespace::regnamespace || '.' || c.relname || '.' || a.attname
                from pg_class c
                join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                where c.relkind in ('r', 'p')
                and c.relnamespace::regnamespace::text not in ('pg_catalog', 'information_schema')
                and c.relnamespace::regnamespace || '.' || c.relname <> all(:nobody::text[])
                and (:links <> '' or a.atttypid <> 'uuid'::regtype and a.attname <> 'version')
                """)
                .param("nobody", ABOUT_NOBODY.toArray(String[]::new))
                .param("links", linksToo)
                .query(String.class)
                .list();
    }

    private static List<String> registered() throws IOException {
        return register().stream()
                .map(cells -> String.join(".", List.of(cells).subList(0, 3)))
                .toList();
    }

    @Test
    void namesEachColumnAboutPeople() throws IOException {
        assertThat(columns("")).isNotEmpty().isSubsetOf(registered());
    }

    @Test
    void namesNoColumnThatIsGone() throws IOException {
        assertThat(registered()).doesNotHaveDuplicates().isSubsetOf(columns("too"));
    }

    @Test
    void tellsOfEachWhatForOnWhatGroundAndForHowLong() throws IOException {
        assertThat(register())
                .allSatisfy(cells -> assertThat(cells)
                        .as(String.join(";", cells))
                        .hasSize(7)
                        .doesNotContain("")
                        .satisfies(row -> assertThat(row[6]).isIn("yes", "no", "sealed")));
    }

    private record Code(String schema, String table, String column, String value) {}

    /** The values a column may have by its check. */
    private List<Code> codes() {
        return db.sql("""
                select c.relnamespace::regnamespace::text as schema, c.relname as table, a.attname as column, word[1] as value
                from pg_constraint k
                join pg_class c on c.oid = k.conrelid
                join pg_attribute a on a.attrelid = c.oid and k.conkey = array[a.attnum]
                cross join regexp_matches(pg_get_constraintdef(k.oid), '''([A-Z_]+)''::text', 'g') word
                where k.contype = 'c'
                """).query(Code.class).list();
    }

    @Test
    void wordsEachCodeItShows() throws IOException {
        var shown = register().stream()
                .filter(cells -> cells[6].equals("yes"))
                .map(cells -> String.join(".", List.of(cells).subList(0, 3)))
                .toList();
        assertThat(codes())
                .filteredOn(code -> shown.contains(code.schema + "." + code.table + "." + code.column))
                .isNotEmpty()
                .allSatisfy(code -> assertThat(words.orderedStream()
                                .flatMap(module ->
                                        module.words(code.schema, code.table, code.column, code.value).stream()))
                        .as(code.toString())
                        .isNotEmpty());
    }
}
