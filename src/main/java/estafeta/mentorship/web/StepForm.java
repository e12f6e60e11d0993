package estafeta.mentorship.web;

import org.jspecify.annotations.Nullable;

/** What is typed on any of the journeys of a pair; each page shows the fields it needs. */
public record StepForm(
        String affiliation,
        String newcomer,
        String newcomerWords,
        String day,
        String last,
        String number,
        String place,
        String employer,
        String act,
        String because,
        String choice,
        String guardian) {
    public StepForm {
        affiliation = text(affiliation);
        newcomer = text(newcomer);
        newcomerWords = text(newcomerWords);
        day = text(day);
        last = text(last);
        number = text(number);
        place = text(place);
        employer = text(employer);
        act = text(act);
        because = text(because);
        choice = text(choice);
        guardian = text(guardian);
    }

    @Nullable
    String reason() {
        return because.isEmpty() ? null : because;
    }

    @Nullable
    String keptAt() {
        return place.isEmpty() ? null : place;
    }

    /** What is likely before anything is typed. */
    static StepForm likely(String affiliation, String day, String last, String employer, String act) {
        return new StepForm(affiliation, "", "", day, last, "", "", employer, act, "", "", "");
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
