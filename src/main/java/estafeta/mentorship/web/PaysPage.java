package estafeta.mentorship.web;

import static estafeta.shell.Text.t;

import estafeta.kernel.Period;
import estafeta.mentorship.pay.Pay;
import estafeta.shell.Option;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What mentors of an organisation are paid. */
public record PaysPage(
        List<Row> rows,
        PayFilter filter,
        Count count,
        List<Option> years,
        List<Option> places,
        List<Option> employers,
        boolean pairs,
        boolean sets,
        boolean pdf,
        @Nullable String next) {
    /** How many are paid today and by how much a month, how many wait for a number, how many pay. */
    public record Count(int paid, BigDecimal roubles, int withoutNumber, int employers) {}

    /** A pay as a line. */
    public record Row(
            UUID id,
            UUID mentorship,
            UUID person,
            UUID employer,
            String organisation,
            String name,
            @Nullable String position,
            @Nullable String mentees,
            boolean paused,
            Period term,
            @Nullable Period paid,
            Pay.How how,
            @Nullable BigDecimal sum,
            @Nullable String terms,
            @Nullable String number,
            @Nullable LocalDate signedOn,
            boolean sets) {
        public String amount() {
            return PayLine.amount(how, sum, terms);
        }

        public String order() {
            return PayLine.order(how, number, signedOn);
        }

        public String when() {
            return PayLine.when(term, paid);
        }

        public boolean withoutNumber() {
            return how != Pay.How.NONE && number == null;
        }
    }

    public List<Option> states() {
        return List.of(
                Option.of("unnumbered", t("приказ без номера")),
                Option.of("over", t("больше не платятся")),
                Option.of("all", t("все")));
    }

    public boolean several() {
        return employers.size() > 1;
    }

    /** An order is given by one employer about those marked. */
    public boolean marks() {
        return sets && !several();
    }
}
