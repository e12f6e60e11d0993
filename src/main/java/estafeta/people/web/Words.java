package estafeta.people.web;

import static estafeta.shell.Text.t;

import estafeta.people.CategoryKind;
import estafeta.people.ConsentKind;
import estafeta.people.ConsentPurpose;
import estafeta.people.TeachingStart;
import estafeta.shell.Option;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words of the register that stand on more than one page. */
final class Words {
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT);

    private Words() {}

    /** «2 года 3 месяца», «меньше месяца», empty if it is not known. */
    static String experience(@Nullable LocalDate since, LocalDate on) {
        if (since == null) {
            return "";
        }
        var lasting = TeachingStart.on(since).experience(on);
        var words = Stream.of(
                        lasting.getYears() == 0
                                ? ""
                                : t(
                                        "{0, plural, one {# год} few {# года} many {# лет} other {# года}}",
                                        lasting.getYears()),
                        lasting.getMonths() == 0
                                ? ""
                                : t(
                                        "{0, plural, one {# месяц} few {# месяца} many {# месяцев} other {# месяца}}",
                                        lasting.getMonths()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return words.isEmpty() ? t("меньше месяца") : words;
    }

    static String typed(TeachingStart start) {
        return switch (start.precision()) {
            case YEAR -> String.valueOf(start.since().getYear());
            case MONTH -> start.since().format(DateTimeFormatter.ofPattern("MM.uuuu", Locale.ROOT));
            case DAY -> TYPED.format(start.since());
        };
    }

    static String categories(@Nullable String codes) {
        return codes == null
                ? ""
                : Arrays.stream(codes.split(","))
                        .map(code -> t(CategoryKind.valueOf(code).words()))
                        .collect(Collectors.joining(", "));
    }

    /** «обработка персональных данных: ведение наставничества в организации». */
    static String consent(ConsentKind kind, @Nullable ConsentPurpose purpose) {
        return purpose == null ? t(kind.words()) : t("{0}: {1}", t(kind.words()), t(purpose.words()));
    }

    /** What one may consent to, by the purpose of data or to publication. */
    static List<Option> consents() {
        return Stream.concat(
                        Arrays.stream(ConsentPurpose.values())
                                .map(purpose -> Option.of(purpose.name(), consent(ConsentKind.DATA, purpose))),
                        Stream.of(Option.of(ConsentKind.PUBLICATION.name(), consent(ConsentKind.PUBLICATION, null))))
                .toList();
    }

    static <E extends Enum<E>> List<Option> options(E[] values, Function<E, String> words) {
        return Arrays.stream(values)
                .map(value -> Option.of(value.name(), t(words.apply(value))))
                .toList();
    }
}
