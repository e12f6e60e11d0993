package estafeta.mentorship.web;

import static estafeta.shell.Text.t;

import estafeta.people.CategoryKind;
import estafeta.people.TeachingStart;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How the registers say what is known of somebody, and that something is not. */
final class Known {
    private Known() {}

    static String or(@Nullable String words) {
        return words == null || words.isEmpty() ? t("нет данных") : words;
    }

    /** «учитель, математика» */
    static String post(@Nullable String position, @Nullable String subjects) {
        return or(Stream.of(position, subjects)
                .filter(part -> part != null && !part.isEmpty())
                .collect(Collectors.joining(", ")));
    }

    /** Whole years. */
    static String experience(@Nullable LocalDate since, LocalDate on) {
        return since == null
                ? t("нет данных")
                : t(
                        "{0, plural, =0 {меньше года} one {# год} few {# года} many {# лет} other {# года}}",
                        TeachingStart.on(since).experience(on).getYears());
    }

    static String categories(@Nullable String codes) {
        return codes == null
                ? t("нет данных")
                : Arrays.stream(codes.split(","))
                        .map(code -> t(CategoryKind.valueOf(code).words()))
                        .collect(Collectors.joining(", "));
    }
}
