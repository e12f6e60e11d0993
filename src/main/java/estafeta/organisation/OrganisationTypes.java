package estafeta.organisation;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The types of organisations kept as data. */
@Service
@Transactional(readOnly = true)
public class OrganisationTypes {
    private static final String SELECT =
            "select code, title, kind, spellings, vocabulary::text as vocabulary from organisation.type ";
    private final JdbcClient db;
    private final JsonMapper json = JsonMapper.shared();

    OrganisationTypes(JdbcClient db) {
        this.db = db;
    }

    public List<OrganisationType> all() {
        return db.sql(SELECT + "order by position").query(this::type).list();
    }

    public Optional<OrganisationType> find(String code) {
        return db.sql(SELECT + "where code = :code")
                .param("code", code)
                .query(this::type)
                .optional();
    }

    public OrganisationType require(String code) {
        return find(code).orElseThrow(() -> OrganisationRefused.unknownType(code));
    }

    private OrganisationType type(ResultSet row, int number) throws SQLException {
        return new OrganisationType(
                row.getString("code"),
                row.getString("title"),
                OrganisationKind.valueOf(row.getString("kind")),
                texts(row.getArray("spellings")),
                json.readValue(row.getString("vocabulary"), Vocabulary.class));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
