package estafeta.mentorship.web;

import static estafeta.shell.Text.t;

import estafeta.people.CategoryKind;
import estafeta.shell.Option;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** The bank of mentors. */
public record MentorsPage(
        List<Row> rows,
        MentorFilter filter,
        Levels levels,
        LocalDate today,
        boolean lead,
        boolean sorts,
        List<Option> municipal,
        @Nullable String next) {
    /** A mentor of today; without places nobody has asked yet. Contacts are read for a workbook alone. */
    public record Row(
            UUID id,
            UUID person,
            String key,
            String name,
            @Nullable String position,
            @Nullable String subjects,
            @Nullable String organisation,
            @Nullable String region,
            @Nullable String municipality,
            @Nullable LocalDate teachingSince,
            @Nullable String categories,
            @Nullable Integer places,
            boolean remote,
            int mentees,
            boolean municipal,
            @Nullable LocalDate entered,
            @Nullable String menteeNames,
            @Nullable String kinds,
            @Nullable LocalDate until,
            @Nullable String phone,
            @Nullable String email) {
        /** The list of the mentor's pairs. */
        public String pairs() {
            return "/mentorships?q=" + UriUtils.encode(name, "UTF-8");
        }

        public String free() {
            return places == null ? t("не указано") : t("{0} из {1}", Math.max(0, places - mentees), places);
        }

        public String post() {
            return Known.post(position, subjects);
        }

        public String experience(LocalDate on) {
            return Known.experience(teachingSince, on);
        }

        public String held() {
            return Known.categories(categories);
        }

        /** At what level somebody is a mentor: at the own organisation, at a distance, of the municipality. */
        public String level() {
            if (municipal) {
                return remote ? t("муниципальный, виртуальный") : t("муниципальный");
            }
            return remote ? t("виртуальный") : t("своей организации");
        }
    }

    public List<Option> held() {
        return Arrays.stream(CategoryKind.values())
                .map(category -> Option.of(category.name(), t(category.words())))
                .toList();
    }

    public List<Option> level() {
        return List.of(
                Option.of("municipal", t("муниципальные")),
                Option.of("remote", t("виртуальные")),
                Option.of("own", t("только своей организации")));
    }
}
