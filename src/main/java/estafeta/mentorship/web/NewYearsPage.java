package estafeta.mentorship.web;

import static estafeta.shell.Text.t;

import estafeta.mentorship.YearEnd;
import estafeta.shell.Crumb;
import estafeta.shell.State;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How far each organisation is with the pairs of a year that ends; of very many, how far what stands over them. */
public record NewYearsPage(
        YearEnd end, @Nullable String place, @Nullable UUID prepares, boolean grouped, List<Row> rows) {
    /** An organisation, or many under one place. */
    public record Row(UUID id, String name, String above, int places, int open, int chosen, int done, boolean instead) {
        public State state() {
            return open == 0 ? State.DONE : chosen == open ? State.WAIT : State.TURN;
        }

        public String words() {
            if (open == 0) {
                return instead ? t("проведено, вместо организации") : t("проведено");
            }
            if (chosen == open) {
                return t("решено, ждёт подтверждения");
            }
            return chosen == 0 ? t("не начато") : t("решено о {0} из {1}", chosen, open);
        }

        public String href(boolean grouped) {
            return grouped ? "/new-year?under=" + id : "/new-year/" + id;
        }
    }

    public int open() {
        return rows.stream().mapToInt(Row::open).sum();
    }

    public int undecided() {
        return rows.stream().mapToInt(row -> row.open() - row.chosen()).sum();
    }

    public List<Crumb> crumbs() {
        var pairs = new Crumb(t("Пары"), "/mentorships");
        return place == null ? List.of(pairs) : List.of(pairs, new Crumb(t("Новый учебный год"), "/new-year"));
    }
}
