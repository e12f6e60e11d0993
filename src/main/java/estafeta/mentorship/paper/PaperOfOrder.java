package estafeta.mentorship.paper;

import static estafeta.shell.Text.t;

/** What is signed beside an order and tells the same as it. */
public enum PaperOfOrder {
    READERS("order-readers"),
    PROTOCOL("council-protocol"),
    EXTRACT("council-extract");

    private final String code;

    PaperOfOrder(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public String title() {
        return switch (this) {
            case READERS -> t("Лист ознакомления");
            case PROTOCOL -> t("Протокол заседания");
            case EXTRACT -> t("Выписка из протокола");
        };
    }
}
