package estafeta.mentorship.web;

import static estafeta.shell.Text.t;

import estafeta.kernel.Period;
import estafeta.mentorship.Mentorship;
import estafeta.shell.Option;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The base of mentees of a school year. */
public record MenteesPage(
        List<Row> rows,
        MenteeFilter filter,
        Levels levels,
        LocalDate today,
        boolean sorts,
        List<Option> years,
        String year,
        @Nullable String next) {
    /** A mentee in one pair. Contacts and the birth date are read for a workbook alone. */
    public record Row(
            UUID id,
            UUID mentorship,
            UUID person,
            String key,
            String name,
            @Nullable String position,
            @Nullable String subjects,
            @Nullable String groups,
            @Nullable String organisation,
            @Nullable String region,
            @Nullable String municipality,
            @Nullable LocalDate teachingSince,
            Period period,
            @Nullable String mentors,
            String form,
            String kind,
            Mentorship.State state,
            @Nullable LocalDate birthDate,
            @Nullable String phone,
            @Nullable String email) {
        public String post() {
            return Known.post(position, subjects == null ? groups : subjects);
        }

        public String experience(LocalDate on) {
            return Known.experience(teachingSince, on);
        }

        public String led() {
            return Known.or(mentors);
        }
    }

    public List<Option> states() {
        return List.of(
                Option.of("now", t("работают сейчас")),
                Option.of("done", t("прошли программу")),
                Option.of("ended", t("прекращены досрочно")));
    }
}
