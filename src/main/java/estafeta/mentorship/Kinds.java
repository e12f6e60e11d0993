package estafeta.mentorship;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The kinds and forms of mentoring that may be chosen. */
@Component
@Transactional(readOnly = true)
public class Kinds {
    /** What a pair is when nobody says otherwise. */
    public static final String USUAL_KIND = "traditional";

    public static final String USUAL_FORM = "teacher-teacher";

    private final JdbcClient db;

    Kinds(JdbcClient db) {
        this.db = db;
    }

    public List<Kind> all() {
        return db.sql("select * from mentorship.kind order by no")
                .query(Kind.class)
                .list();
    }

    public Kind require(String code) {
        return db.sql("select * from mentorship.kind where code = :code")
                .param("code", code)
                .query(Kind.class)
                .optional()
                .orElseThrow(() -> MentorshipRefused.unknownKind(code));
    }

    public Form requireForm(String code) {
        return db.sql("select * from mentorship.form where code = :code")
                .param("code", code)
                .query(Form.class)
                .optional()
                .orElseThrow(() -> MentorshipRefused.unknownForm(code));
    }
}
