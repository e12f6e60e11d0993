package estafeta.mentorship.web;

import static estafeta.shell.Text.shortName;

import estafeta.kernel.Period;
import estafeta.mentorship.Mentorship;
import estafeta.shell.Option;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The list of pairs. */
public record MentorshipsPage(
        List<Row> rows,
        MentorshipFilter filter,
        List<Option> kinds,
        List<Option> years,
        boolean lead,
        boolean mentors,
        boolean bring,
        List<Option> workbooks,
        @Nullable String next) {
    /** A pair as a line; several of one side stand in one cell. */
    public record Row(
            UUID id,
            String mentee,
            @Nullable String mentor,
            String organisation,
            String kind,
            Mentorship.State state,
            boolean recordedLate,
            Period period) {
        public String menteeNames() {
            return names(mentee);
        }

        /** Where the pair stands in the alphabet. */
        String first() {
            return mentee.split(", ", -1)[0];
        }

        public String mentorNames() {
            return mentor == null ? "" : names(mentor);
        }

        private static String names(String joined) {
            return Arrays.stream(joined.split(", "))
                    .map(name -> shortName(name))
                    .collect(Collectors.joining(", "));
        }
    }

    static MentorshipsPage of(
            List<Row> found,
            MentorshipFilter filter,
            List<Option> kinds,
            List<Option> years,
            boolean lead,
            boolean mentors,
            boolean bring,
            List<Option> workbooks) {
        var more = found.size() > MentorshipRegister.PAGE;
        var rows = more ? found.subList(0, MentorshipRegister.PAGE) : found;
        return new MentorshipsPage(
                rows,
                filter,
                kinds,
                years,
                lead,
                mentors,
                bring,
                workbooks,
                more ? filter.after(rows.getLast().first(), rows.getLast().id()) : null);
    }
}
