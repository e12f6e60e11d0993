package estafeta.access;

import estafeta.kernel.AccountId;
import estafeta.kernel.Grant;
import estafeta.kernel.Node;
import estafeta.kernel.NodeId;
import estafeta.kernel.PersonId;
import estafeta.kernel.Role;
import estafeta.kernel.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An account beside one of its grants, as a statement brings them: one row for each grant. */
record AccountRow(UUID account, @Nullable UUID person, String name, String locale, Optional<Grant> grant) {

    /** From the columns account, person, name and locale; role, node, path and zone of the grant, if there is one. */
    static AccountRow of(ResultSet row) throws SQLException {
        var role = row.getString("role");
        return new AccountRow(
                row.getObject("account", UUID.class),
                row.getObject("person", UUID.class),
                row.getString("name"),
                row.getString("locale"),
                role == null
                        ? Optional.empty()
                        : Optional.of(new Grant(
                                Role.valueOf(role),
                                new Node(
                                        new NodeId(row.getObject("node", UUID.class)),
                                        row.getString("path"),
                                        ZoneId.of(row.getString("zone"))))));
    }

    /** Who looks, from all rows of one account. */
    static Viewer viewer(List<AccountRow> rows) {
        var who = rows.getFirst();
        var person = who.person == null ? null : new PersonId(who.person);
        return new Viewer(
                new AccountId(who.account),
                person,
                who.name,
                Locale.of(who.locale),
                rows.stream().flatMap(row -> row.grant.stream()).distinct().toList(),
                person == null ? List.of() : List.of(person),
                null);
    }
}
