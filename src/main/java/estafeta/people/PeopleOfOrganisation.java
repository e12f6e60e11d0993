package estafeta.people;

import com.ibm.icu.text.MessageFormat;
import estafeta.kernel.NodeId;
import estafeta.organisation.Consequence;
import estafeta.organisation.NodeDependants;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * An organisation is not closed while people work there. With a merger its people stay where they are: its node stands
 * under the successor, so whoever sees the one sees the other.
 */
@Component
class PeopleOfOrganisation implements NodeDependants {
    private final JdbcClient db;

    PeopleOfOrganisation(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Consequence> ifClosed(NodeId node, LocalDate last) {
        return said(
                after(node, last),
                "{0, plural, one {здесь работает # человек} few {здесь работают # человека} many {здесь работают # человек} other {здесь работают # человека}}; сначала отметьте уход",
                true);
    }

    @Override
    public void closed(NodeId node, LocalDate last) {}

    @Override
    public List<Consequence> ifMerged(NodeId gone, NodeId kept, LocalDate on) {
        return said(
                after(gone, on.minusDays(1)),
                "{0, plural, one {# человек остаётся} few {# человека остаются} many {# человек остаются} other {# человека остаются}} в списке присоединённой организации, его увидят и в той, к которой она присоединяется",
                false);
    }

    private static List<Consequence> said(int people, String pattern, boolean hindrance) {
        return people == 0
                ? List.of()
                : List.of(new Consequence(
                        new MessageFormat(pattern, Locale.of("ru")).format(new Object[] {people}), hindrance));
    }

    private int after(NodeId node, LocalDate last) {
        return db.sql("""
                select count(distinct person) from people.affiliation
                where organisation = :node and (upper_inf(period) or upper(period) > :last::date + 1)
                """)
                .param("node", node.value())
                .param("last", last)
                .query(Integer.class)
                .single();
    }
}
