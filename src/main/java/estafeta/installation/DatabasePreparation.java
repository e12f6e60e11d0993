package estafeta.installation;

import java.util.List;

/** What a database needs before the first migration; safe to repeat. */
final class DatabasePreparation {

    /** Lets the owner write functions that read private rows for a named purpose; the one thing only a superuser can give. */
    static final String SUPERUSERS_GRANT = "grant set on parameter \"estafeta.system\" to estafeta_owner";

    private DatabasePreparation() {}

    /** What the owner of the database does. */
    static List<String> commands(Database database) {
        var grants = "alter default privileges for role " + database.owner() + " grant ";
        var program = " to " + database.program();
        return List.of(
                "create extension if not exists ltree",
                "create extension if not exists pg_trgm",
                "create extension if not exists btree_gist",
                grants + "select, insert, update, delete on tables" + program,
                grants + "usage, select on sequences" + program,
                grants + "execute on functions" + program);
    }
}
