package estafeta.people;

/** What personal data are wanted for; each is a paper of its own. */
public enum ConsentPurpose {
    MENTORING("ведение наставничества в организации"),
    HANDING_UP("передача сведений муниципалитету и региону"),
    EVENTS("участие в конкурсах и мероприятиях"),
    MATERIALS("методические материалы и обобщение опыта");

    private final String words;

    ConsentPurpose(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
