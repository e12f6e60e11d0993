package estafeta.people;

import static estafeta.shell.Text.t;

import java.util.Arrays;

/** What of a person may be published, item by item (law on personal data, article 10.1). */
public enum PublicationItem {
    NAME("фамилия, имя, отчество"),
    POSITION("должность и место работы"),
    CAREER("образование, категория и стаж"),
    AWARDS("награды и достижения"),
    PHOTO("фотография"),
    VIDEO("видеозапись"),
    WORKS("методические материалы"),
    CONTACTS("рабочие телефон и почта");

    private final String words;

    PublicationItem(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** The words of what is kept with a consent; older ones were typed freely. */
    public static String words(String kept) {
        return Arrays.stream(values())
                .filter(item -> item.name().equals(kept))
                .map(item -> t(item.words))
                .findFirst()
                .orElse(kept);
    }
}
