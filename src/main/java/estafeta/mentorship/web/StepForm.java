package estafeta.mentorship.web;

import java.util.regex.Pattern;
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
        String guardian,
        String anyway,
        String back) {
    /** What is done on the way to noting that somebody leaves or is away comes back there, and nowhere else. */
    private static final Pattern WAY_BACK =
            Pattern.compile("/people/places/[0-9a-f-]{36}/(leave|absence)\\?[\\w=&.%+-]*");

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
        anyway = text(anyway);
        back = WAY_BACK.matcher(text(back)).matches() ? text(back) : "";
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
        return new StepForm(affiliation, "", "", day, last, "", "", employer, act, "", "", "", "", "");
    }

    /** What the address asks for goes before what is likely. */
    StepForm asked(StepForm by) {
        return new StepForm(
                by.affiliation.isEmpty() ? affiliation : by.affiliation,
                newcomer,
                newcomerWords,
                by.day.isEmpty() ? day : by.day,
                last,
                number,
                place,
                employer,
                act,
                by.because,
                choice,
                guardian,
                anyway,
                by.back);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
