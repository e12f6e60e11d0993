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
        String choice) {
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
    }

    @Nullable
    String reason() {
        return because.isEmpty() ? null : because;
    }

    @Nullable
    String keptAt() {
        return place.isEmpty() ? null : place;
    }

    static StepForm empty() {
        return new StepForm("", "", "", "", "", "", "", "", "", "", "");
    }

    StepForm on(String typedDay, String typedLast) {
        return new StepForm(
                affiliation,
                newcomer,
                newcomerWords,
                typedDay,
                typedLast,
                number,
                place,
                employer,
                act,
                because,
                choice);
    }

    StepForm choosing(String chosenAffiliation, String chosenEmployer, String chosenAct, String chosen) {
        return new StepForm(
                chosenAffiliation,
                newcomer,
                newcomerWords,
                day,
                last,
                number,
                place,
                chosenEmployer,
                chosenAct,
                because,
                chosen);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
