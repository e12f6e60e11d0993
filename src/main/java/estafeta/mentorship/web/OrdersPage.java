package estafeta.mentorship.web;

import static estafeta.shell.Text.t;

import estafeta.mentorship.Act;
import estafeta.mentorship.Order.State;
import estafeta.shell.Option;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The journal of orders, and what waits for one. */
public record OrdersPage(
        List<Due> due,
        List<Row> rows,
        OrderFilter filter,
        List<Option> years,
        boolean pay,
        @Nullable String next) {
    /** What waits for an order of an employer. */
    public record Due(UUID employer, String name, List<Kind> kinds) {
        /** How many acts of a kind. */
        public record Kind(Act.Kind kind, int count) {}

        public String words() {
            return kinds.stream()
                    .map(kind -> kind.kind().words() + " — " + kind.count())
                    .collect(Collectors.joining(", "));
        }

        public String href() {
            return "/orders/new/" + employer;
        }
    }

    /** An order as a line. */
    public record Row(
            UUID id,
            State state,
            @Nullable String number,
            @Nullable LocalDate signedOn,
            String employer,
            @Nullable String acts,
            int pairs) {
        /** What it does, each once. */
        public String doing() {
            return acts == null
                    ? ""
                    : Arrays.stream(acts.split(" "))
                            .map(Act.Kind::valueOf)
                            .sorted()
                            .map(Act.Kind::words)
                            .collect(Collectors.joining(", "));
        }

        public String title() {
            return signedOn == null || number == null ? t("Проект приказа") : t("№ {0} от {1}", number, signedOn);
        }
    }

    public List<Option> states() {
        return Arrays.stream(State.values())
                .map(state -> Option.of(state.name(), state.words()))
                .toList();
    }
}
