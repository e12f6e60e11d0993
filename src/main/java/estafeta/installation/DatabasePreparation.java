package estafeta.installation;

import java.util.List;

/** What a database needs before the first migration; its owner can do it, and may repeat it. */
final class DatabasePreparation {

    private DatabasePreparation() {}

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
