package estafeta.people.web;

import static estafeta.shell.Text.t;

import estafeta.kernel.Period;
import estafeta.people.AbsenceKind;
import estafeta.people.AffiliationKind;
import estafeta.people.CategoryKind;
import estafeta.people.ConsentKind;
import estafeta.people.ConsentPurpose;
import estafeta.people.EducationLevel;
import estafeta.people.PostTerms;
import estafeta.people.PublicationItem;
import estafeta.shell.Crumb;
import estafeta.shell.Fact;
import estafeta.shell.Section;
import estafeta.shell.Text;
import estafeta.shell.TimelineLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The card of a person: who, in what state, what next; then the facts; then what happened. */
public record PersonPage(
        UUID id,
        String name,
        String lead,
        List<Crumb> crumbs,
        List<String> marks,
        Next next,
        List<Fact> facts,
        List<Place> places,
        List<Category> categories,
        List<Education> education,
        @Nullable List<Fact> contacts,
        List<Consent> consents,
        List<Guardian> guardians,
        boolean minor,
        List<Section> sections,
        List<TimelineLine> timeline,
        LocalDate today,
        boolean edit,
        boolean closed) {

    /** The one thing most worth doing; empty if there is none. */
    public record Next(String title, String words, String action, String href) {
        static final Next NONE = new Next("", "", "", "");

        public boolean any() {
            return !title.isEmpty();
        }
    }

    /** A time at an organisation, with its posts and absences. */
    public record Place(
            UUID id,
            UUID organisation,
            String organisationName,
            AffiliationKind kind,
            Period period,
            boolean visible,
            boolean edit,
            List<Post> posts,
            List<Absence> absences) {
        public boolean learner() {
            return kind == AffiliationKind.LEARNER;
        }

        public String href(String step) {
            return "/people/places/" + id + "/" + step;
        }

        public boolean goesOn(LocalDate on) {
            return period.last() == null || !period.last().isBefore(on);
        }

        public String words() {
            return t(kind.words()) + ", " + Text.period(period);
        }
    }

    /** A post in a line. */
    public record Post(
            UUID id,
            UUID affiliation,
            String position,
            String directions,
            @Nullable String groups,
            @Nullable BigDecimal hours,
            @Nullable BigDecimal rate,
            PostTerms terms,
            Period period) {
        public String words() {
            return Stream.of(
                            directions,
                            groups == null ? "" : groups,
                            hours == null
                                    ? ""
                                    : t(
                                            "часов: {0}",
                                            hours.stripTrailingZeros()
                                                    .toPlainString()
                                                    .replace('.', ',')),
                            rate == null
                                    ? ""
                                    : t(
                                            "ставка {0}",
                                            rate.stripTrailingZeros()
                                                    .toPlainString()
                                                    .replace('.', ',')),
                            terms == PostTerms.MAIN ? "" : t(terms.words()),
                            Text.period(period))
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(", "));
        }

        public boolean goesOn(LocalDate on) {
            return period.last() == null || !period.last().isBefore(on);
        }

        public String href(String step) {
            return "/people/posts/" + id + "/" + step;
        }
    }

    /** An absence in a line. */
    public record Absence(UUID id, UUID affiliation, AbsenceKind kind, Period period) {
        public String words() {
            return t(kind.words()) + ", " + Text.period(period);
        }

        public boolean goesOn(LocalDate on) {
            return period.last() == null || !period.last().isBefore(on);
        }

        public String href(String step) {
            return "/people/absences/" + id + "/" + step;
        }
    }

    /** A category in a line. */
    public record Category(
            UUID id,
            CategoryKind category,
            Period period,
            @Nullable String ground) {
        public String words() {
            return Text.period(period) + (ground == null || ground.isEmpty() ? "" : ", " + ground);
        }

        public String href(String step) {
            return "/people/categories/" + id + "/" + step;
        }
    }

    /** An education in a line. */
    public record Education(
            UUID id,
            EducationLevel level,
            @Nullable String institution,
            @Nullable String qualification,
            @Nullable Integer year) {
        public String words() {
            return Stream.of(institution, qualification, year == null ? null : t("{0} год", String.valueOf(year)))
                    .filter(part -> part != null && !part.isEmpty())
                    .collect(Collectors.joining(", "));
        }

        public String href(String step) {
            return "/people/education/" + id + "/" + step;
        }
    }

    /** Who stands for a minor, in a line. */
    public record Guardian(UUID id, String words) {
        public String href(String step) {
            return "/people/guardians/" + id + "/" + step;
        }
    }

    /** A consent in a line; until: the last day of what a guardian has signed; dueOn: what follows from a withdrawal. */
    public record Consent(
            UUID id,
            ConsentKind kind,
            @Nullable ConsentPurpose purpose,
            @Nullable String items,
            LocalDate givenOn,
            @Nullable LocalDate withdrawnOn,
            @Nullable String keptAt,
            @Nullable String guardian,
            @Nullable LocalDate until,
            boolean lapsed,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate fulfilledOn) {
        public String title() {
            return Words.consent(kind, purpose);
        }

        public String words() {
            return Stream.of(
                            t("дано {0}", givenOn),
                            withdrawnOn == null ? "" : t("отозвано {0}", withdrawnOn),
                            fulfilling(),
                            items == null
                                    ? ""
                                    : Stream.of(items.split(", ", -1))
                                            .map(PublicationItem::words)
                                            .collect(Collectors.joining(", ")),
                            guardian == null ? "" : t("подписал представитель: {0}", guardian),
                            until == null || withdrawnOn != null
                                    ? ""
                                    : t("по {0}: дальше человек подписывает сам", until),
                            keptAt == null ? "" : keptAt)
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining("; "));
        }

        private String fulfilling() {
            if (dueOn == null) {
                return "";
            }
            var words = kind == ConsentKind.PUBLICATION
                    ? t("снять опубликованное до {0}", dueOn)
                    : t("уничтожить собранное для этой цели до {0}", dueOn);
            return fulfilledOn == null ? words : t("{0}, сделано {1}", words, fulfilledOn);
        }

        public boolean toFulfil() {
            return dueOn != null && fulfilledOn == null;
        }

        public boolean holds() {
            return withdrawnOn == null && !lapsed;
        }

        public String href(String step) {
            return "/people/consents/" + id + "/" + step;
        }
    }

    /** A learner neither teaches nor has a category. */
    public boolean teaches() {
        return teaches(places);
    }

    static boolean teaches(List<Place> places) {
        return places.isEmpty() || places.stream().anyMatch(place -> !place.learner());
    }

    public String href(String step) {
        return "/people/" + id + (step.isEmpty() ? "" : "/" + step);
    }
}
