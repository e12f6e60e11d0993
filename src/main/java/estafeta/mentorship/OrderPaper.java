package estafeta.mentorship;

import static estafeta.shell.Text.t;

import java.util.Collection;
import java.util.Set;

/** Which paper an order is: one that only assigns or only ends has a paper of its own. */
public enum OrderPaper {
    ASSIGN("order-assign"),
    CHANGE("order-change"),
    END("order-end");

    private final String code;

    OrderPaper(String code) {
        this.code = code;
    }

    public static OrderPaper of(Collection<Act.Kind> acts) {
        var kinds = Set.copyOf(acts);
        if (kinds.equals(Set.of(Act.Kind.ASSIGN))) {
            return ASSIGN;
        }
        return kinds.equals(Set.of(Act.Kind.END)) ? END : CHANGE;
    }

    public String code() {
        return code;
    }

    public String title() {
        return switch (this) {
            case ASSIGN -> t("Приказ о закреплении наставников");
            case CHANGE -> t("Приказ об изменениях в парах");
            case END -> t("Приказ о прекращении наставничества");
        };
    }
}
