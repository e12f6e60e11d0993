package estafeta.demo.bench;

import estafeta.demo.InventedNames;
import estafeta.kernel.Period;
import estafeta.kernel.Role;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Accounts of those who look at the country, each with one role at one node. */
final class Entrances {
    private static final String LONG_AGO = "2025-08-25T06:00:00Z";
    private final Sheets sheets;
    private final Dice dice;
    private int opened;

    Entrances(Sheets sheets, Dice dice) {
        this.sheets = sheets;
        this.dice = dice;
    }

    void open(Role role, UUID node, InventedNames.Name name, @Nullable UUID person) {
        open(role, node, name.surname() + " " + name.given() + " " + name.patronymic(), person);
    }

    void open(Role role, UUID node, String name, @Nullable UUID person) {
        var account = dice.id();
        var login = "person-" + ++opened + "@bench.example";
        sheets.account.row(account, person, name, login, login, "ru", LONG_AGO, 1);
        sheets.grant.row(
                dice.id(), account, role, node, Period.since(LocalDate.of(2025, 8, 25)), "DIRECT", LONG_AGO, 1);
    }
}
