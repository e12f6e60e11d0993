package estafeta.people.web;

import static estafeta.shell.Text.t;

import estafeta.people.AbsenceKind;
import estafeta.people.AffiliationKind;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The list of people: a column for each level of the tree that it crosses. */
public record PeoplePage(
        List<Row> rows,
        List<Row> similar,
        int total,
        PeopleFilter filter,
        @Nullable String next,
        String place,
        String rule,
        LocalDate today,
        boolean edit,
        boolean bringLists,
        boolean organisations,
        boolean municipalities) {

    /** One person as a line. */
    public record Row(
            UUID id,
            String name,
            @Nullable String positions,
            @Nullable AffiliationKind kind,
            @Nullable String organisations,
            @Nullable String municipality,
            @Nullable LocalDate teachingSince,
            boolean young,
            @Nullable String absence,
            @Nullable String categories) {
        public String href() {
            return "/people/" + id;
        }

        /** Of whoever holds no post: as what the person belongs to the organisation. */
        public String position() {
            if (positions != null) {
                return positions;
            }
            return kind == null || kind == AffiliationKind.EMPLOYEE ? t("нет данных") : t(kind.words());
        }

        public String experience(LocalDate on) {
            return Words.experience(teachingSince, on);
        }

        public String away() {
            return absence == null ? "" : t(AbsenceKind.valueOf(absence).words());
        }

        public String held() {
            return Words.categories(categories);
        }

        /** What tells namesakes apart. */
        public String place() {
            return String.join(
                    ", ",
                    Stream.of(positions, organisations, municipality)
                            .filter(part -> part != null && !part.isEmpty())
                            .toList());
        }
    }

    public boolean counted() {
        return total <= PeopleRegister.COUNTED;
    }
}
