package estafeta.mentorship;

import static estafeta.shell.Text.t;

import java.util.List;
import java.util.stream.Collectors;

/** What the kind of a mentorship needs before its work begins. */
public enum MissingPaper {
    CONSENT,
    GUARDIAN,
    ORDER,
    SECOND_ORDER,
    COOPERATION,
    AGREEMENT;

    public String words() {
        return switch (this) {
            case CONSENT -> t("согласие наставника на бумаге: дата и где лежит");
            case GUARDIAN -> t("согласие законного представителя на бумаге: чьё, дата и где лежит");
            case ORDER -> t("приказ о закреплении: номер и дата");
            case SECOND_ORDER -> t("приказ второй организации о закреплении: номер и дата");
            case COOPERATION -> t("соглашение организаций или приказ муниципалитета о паре");
            case AGREEMENT -> t("дополнительное соглашение с наставником или причина, почему его нет");
        };
    }

    public static String words(List<MissingPaper> missing) {
        return missing.stream().map(MissingPaper::words).collect(Collectors.joining("; "));
    }
}
