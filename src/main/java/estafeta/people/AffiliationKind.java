package estafeta.people;

/** As what a person belongs to an organisation. */
public enum AffiliationKind {
    EMPLOYEE("работник"),
    LEARNER("обучающийся"),
    PARTNER("социальный партнёр"),
    VOLUNTEER("волонтёр");

    private final String words;

    AffiliationKind(String words) {
        this.words = words;
    }

    /** Years of age under which nobody is that. */
    int youngest() {
        return this == LEARNER ? 1 : 14;
    }

    public String words() {
        return words;
    }
}
