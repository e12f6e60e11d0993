package estafeta.mentorship.web;

import static estafeta.shell.Text.t;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** Mentors with their places. */
public record MentorsPage(
        List<Row> rows, String q, boolean lead, @Nullable String next) {
    /** A mentor of today; without places nobody has asked yet. */
    public record Row(
            UUID id,
            String name,
            @Nullable String position,
            @Nullable String organisation,
            @Nullable Integer places,
            boolean remote,
            int mentees) {
        /** The list of the mentor's pairs. */
        public String pairs() {
            return "/mentorships?q=" + encoded(name);
        }

        public String free() {
            return places == null ? t("не указано") : t("{0} из {1}", Math.max(0, places - mentees), places);
        }
    }

    static MentorsPage of(List<Row> found, String q, boolean lead) {
        var more = found.size() > MentorshipRegister.PAGE;
        var rows = more ? found.subList(0, MentorshipRegister.PAGE) : found;
        return new MentorsPage(
                rows,
                q,
                lead,
                more
                        ? "/mentors?q=" + encoded(q) + "&after="
                                + encoded(rows.getLast().name()) + "&afterId="
                                + rows.getLast().id()
                        : null);
    }

    private static String encoded(String text) {
        return UriUtils.encode(text, "UTF-8");
    }
}
