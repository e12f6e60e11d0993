package estafeta.people.once;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes sure that all that was moved has been found where it was put. */
final class Counting {
    private Counting() {}

    static void all(int back, String rows, JdbcClient db, String words) {
        int moved = db.sql("select jsonb_array_length(:rows::jsonb)")
                .param("rows", rows)
                .query(Integer.class)
                .single();
        if (back != moved) {
            throw OnceRefused.changedSince(words);
        }
    }
}
