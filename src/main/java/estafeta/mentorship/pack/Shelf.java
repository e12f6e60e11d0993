package estafeta.mentorship.pack;

import static estafeta.shell.Text.t;

/** A part of the folder, in the order in which an inspection asks for it. */
public enum Shelf {
    LOCAL_ACTS,
    ORDERS,
    READERS,
    MENTOR_CONSENTS,
    AGREEMENTS,
    GUARDIAN_CONSENTS,
    DATA_CONSENTS,
    PROGRAMMES,
    COOPERATION,
    REGISTERS,
    PROTOCOLS,
    MUNICIPAL;

    public String title() {
        return switch (this) {
            case LOCAL_ACTS -> t("Локальные акты");
            case ORDERS -> t("Приказы о наставничестве");
            case READERS -> t("Ознакомление с приказами");
            case MENTOR_CONSENTS -> t("Согласия наставников");
            case AGREEMENTS -> t("Дополнительные соглашения");
            case GUARDIAN_CONSENTS -> t("Согласия законных представителей");
            case DATA_CONSENTS -> t("Согласия на обработку данных");
            case PROGRAMMES -> t("Персонализированные программы");
            case COOPERATION -> t("Соглашения организаций");
            case REGISTERS -> t("Банк наставников и база наставляемых");
            case PROTOCOLS -> t("Решения и справки");
            case MUNICIPAL -> t("Документы муниципалитета и других организаций");
        };
    }
}
