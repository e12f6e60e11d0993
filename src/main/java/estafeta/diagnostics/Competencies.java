package estafeta.diagnostics;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The framework of competencies: six blocks of six. */
@Component
@Transactional(readOnly = true)
public class Competencies {
    private final JdbcClient db;

    Competencies(JdbcClient db) {
        this.db = db;
    }

    public List<Competency> all() {
        return db.sql("""
                select c.code, c.block, b.title as block_title, c.text_school, c.text_kindergarten, c.short as short_name,
                  c.brief
                from diagnostics.competency c
                join diagnostics.block b on b.code = c.block
                order by b.no, c.no
                """).query(Competency.class).list();
    }

    /** The answers, from the surest to the one that wants help. */
    public List<Level> levels() {
        return db.sql("select value, own_words, hint, others_words from diagnostics.level order by value")
                .query(Level.class)
                .list();
    }

    /** The blocks to which competencies belong, each once. */
    public List<String> blocks(Collection<String> codes) {
        return db.sql("""
                select title from diagnostics.block
                where code in (select block from diagnostics.competency where code = any(:codes::text[]))
                order by no
                """)
                .param("codes", codes.toArray(String[]::new))
                .query(String.class)
                .list();
    }
}
