package estafeta.people;

import estafeta.kernel.Coded;

/** As what a person belongs to an organisation. */
public enum AffiliationKind implements Coded {
    EMPLOYEE("работник"),
    LEARNER("обучающийся"),
    PARTNER("социальный партнёр"),
    VOLUNTEER("волонтёр");

    private final String words;

    AffiliationKind(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
