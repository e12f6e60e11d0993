package estafeta.matching;

import static estafeta.shell.Text.t;

/** How much a criterion weighs: how many times its points count. */
public enum Importance {
    NONE(0),
    USUAL(1),
    MORE(2),
    MOST(4);

    private final int times;

    Importance(int times) {
        this.times = times;
    }

    int times() {
        return times;
    }

    public String words() {
        return switch (this) {
            case NONE -> t("не учитывать");
            case USUAL -> t("как обычно");
            case MORE -> t("вдвое важнее");
            case MOST -> t("вчетверо важнее");
        };
    }
}
