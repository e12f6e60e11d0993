package estafeta.diagnostics;

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

    /** The name for chips; the code itself if the framework has it no more. */
    public String shortName(String code) {
        return db.sql("select short from diagnostics.competency where code = :code")
                .param("code", code)
                .query(String.class)
                .optional()
                .orElse(code);
    }
}
