package estafeta.people.once;

/** What both records say of a person and one value of which stays. */
public enum Field {
    NAME("Имя"),
    TEACHING("Преподаёт"),
    BIRTH("Дата рождения"),
    PHONE("Телефон"),
    EMAIL("Почта"),
    SNILS("СНИЛС");

    private final String words;

    Field(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
