package estafeta.demo.bench;

import estafeta.installation.Bench;
import estafeta.installation.BulkLoad;
import estafeta.kernel.NodeId;
import estafeta.kernel.Role;
import estafeta.kernel.SchoolYear;
import estafeta.kernel.Today;
import estafeta.people.YoungRules;
import estafeta.people.YoungTeacherRule;
import java.io.IOException;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Fills a base with a country or a part of one, and visits it. */
@Component
@ConditionalOnProperty(name = "estafeta.mode", havingValue = "bench")
class CountryBench implements Bench {
    private static final int ADMINISTRATORS = 3;
    private final JdbcClient db;
    private final YoungRules rules;
    private final Today today;
    private final Visits visits;
    private final Lists lists;
    private final Printing printing;
    private final Searches searches;

    CountryBench(
            JdbcClient db,
            YoungRules rules,
            Today today,
            Visits visits,
            Lists lists,
            Printing printing,
            Searches searches) {
        this.db = db;
        this.rules = rules;
        this.today = today;
        this.visits = visits;
        this.lists = lists;
        this.printing = printing;
        this.searches = searches;
    }

    @Override
    public boolean filled() {
        return db.sql("select exists (select from organisation.unit)")
                .query(Boolean.class)
                .single();
    }

    @Override
    public Filling filling(Size size) {
        var year = SchoolYear.of(today.at(NodeId.ROOT)).start();
        var offered = rules.offered(NodeId.ROOT);
        var label =
                db.sql("select nextval('kernel.node_label')").query(Long.class).single();
        return load -> fill(Measure.of(size), year, offered, label, load);
    }

    private static void fill(Measure measure, int year, List<YoungTeacherRule> rules, long label, BulkLoad load)
            throws SQLException {
        var dice = new Dice();
        var sheets = new Sheets(load, dice);
        var names = new Surnames(dice);
        var entrances = new Entrances(sheets, dice);
        for (int no = 0; no < ADMINISTRATORS; no++) {
            entrances.open(Role.ADMINISTRATOR, NodeId.ROOT.value(), names.next(), null);
        }
        var territory = new Territory(sheets, dice, names, entrances, label);
        var sites = territory.found(measure);
        var staff = new Staff(sheets, dice, names, rules, year);
        var pairs = new Pairs(sheets, dice, year);
        var weights = sites.stream().mapToLong(Site::weight).sum();
        long weight = 0;
        long people = 0;
        int matched = 0;
        @Nullable Site neighbour = null;
        for (var site : sites) {
            weight += site.weight();
            var hired = (int) (measure.people() * weight / weights - people);
            people += hired;
            var team = staff.hire(site, hired, neighbour);
            matched += pairs.match(site, team, (int) (measure.pairs() * weight / weights) - matched);
            if (!team.isEmpty()) {
                entrances.open(
                        Role.CURATOR,
                        site.id(),
                        team.getFirst().name(),
                        team.getFirst().person());
            }
            entrances.open(Role.HEAD, site.id(), names.next(), null);
            neighbour = site;
        }
        sheets.send();
        load.execute("select setval('kernel.node_label', " + territory.label() + ")");
    }

    @Override
    public void measure(String address, int rounds, PrintWriter out) throws IOException, InterruptedException {
        visits.measure(address, rounds, out);
    }

    @Override
    public void intake(int rows, PrintWriter out) {
        lists.measure(rows, out);
    }

    @Override
    public void papers(int orders, PrintWriter out) {
        printing.measure(orders, out);
    }

    @Override
    public void search(PrintWriter out) {
        searches.measure(out);
    }
}
