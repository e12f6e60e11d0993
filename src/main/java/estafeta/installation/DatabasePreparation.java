package estafeta.installation;

import java.util.List;

/** What a database needs before the first migration; safe to repeat. */
final class DatabasePreparation {

    static final List<String> COMMANDS = List.of(
            "create extension if not exists ltree",
            "create extension if not exists pg_trgm",
            "create extension if not exists btree_gist",
            "alter default privileges for role estafeta_owner grant select, insert, update, delete on tables to estafeta_app",
            "alter default privileges for role estafeta_owner grant usage, select on sequences to estafeta_app",
            "alter default privileges for role estafeta_owner grant execute on functions to estafeta_app");

    private DatabasePreparation() {}
}
