package estafeta.mentorship.web;

import org.jspecify.annotations.Nullable;

/** How many mentees somebody is ready to take, from when, and whether at a distance. */
public record PlacesForm(
        String mentor,
        String mentorWords,
        String places,
        @Nullable Boolean remote,
        String from) {
    public PlacesForm {
        mentor = text(mentor);
        mentorWords = text(mentorWords);
        places = text(places);
        from = text(from);
    }

    public boolean far() {
        return Boolean.TRUE.equals(remote);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
