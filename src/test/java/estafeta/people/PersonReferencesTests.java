package estafeta.people;

import static org.assertj.core.api.Assertions.assertThat;

import estafeta.EstafetaTest;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whichever module refers to a person or to a time at an organisation says what becomes of it when two records become one. */
@EstafetaTest
class PersonReferencesTests {
    @Autowired
    JdbcClient db;

    @Autowired
    List<PersonReferences> references;

    @Test
    void areAnsweredForByEachModuleThatHasThem() {
        var modules = db.sql("""
                select distinct c.relnamespace::regnamespace::text
                from pg_constraint k
                join pg_class c on c.oid = k.conrelid
                where k.contype = 'f' and k.confrelid in ('people.person'::regclass, 'people.affiliation'::regclass)
                """).query(String.class).list();
        assertThat(references.stream()
                        .map(reference -> AopUtils.getTargetClass(reference).getPackageName())
                        .map(name -> name.split("\\.", -1)[1])
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(modules);
    }
}
