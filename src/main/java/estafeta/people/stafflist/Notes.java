package estafeta.people.stafflist;

import estafeta.people.StatedDate;
import estafeta.people.stafflist.StaffAbsence.Kind;
import estafeta.people.stafflist.StaffPost.Employment;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds in free notes what has its own place: absence, hiring, leaving, part-time, young specialist. */
final class Notes {

    private static final Pattern YOUNG = Pattern.compile("мол\\p{L}*\\.?\\s*спец");
    private static final Pattern EXTERNAL = Pattern.compile("внеш\\p{L}*\\.?\\s*совм");
    private static final Pattern INTERNAL = Pattern.compile("внутр\\p{L}*\\.?\\s*совм");
    private static final Pattern CONTRACT = Pattern.compile("(?<!\\p{L})гпх(?!\\p{L})");
    private static final Pattern MAIN_PLACE =
            Pattern.compile("(?iu)осн(?:\\p{L}*\\.?)(?: место работы)?\\s*[-–—:]\\s*([^,;]+)");
    private static final Pattern LEFT = Pattern.compile("увол(ен|ил|ьн|\\.)");
    private static final Pattern INSTEAD = Pattern.compile("на время [^,;)]*");
    private static final Pattern HIRED =
            Pattern.compile("(?:^|[,;]\\s*)(?:(?:принят|прибыл|работает)\\p{L}*\\s*)?(?:с\\s+)(\\d[\\d.]+)");
    private static final Pattern FROM = Pattern.compile("(?<!\\p{L})со?\\s+(\\d[^,;]*)");
    private static final Pattern UNTIL = Pattern.compile("(?<!\\p{L})(?:до|по)\\s+(\\d[\\d.]*\\d)(?!\\s*-?\\s*х)");
    private static final Pattern LASTS = Pattern.compile("(?<!\\p{L})на\\s+(\\d{1,2})?\\s*(год|лет|мес)");
    private static final Map<Kind, Pattern> ABSENCES = Map.of(
            Kind.CHILD_CARE, Pattern.compile("декр|(?<!\\p{L})д/о|уход\\p{L}* за реб|отп\\p{L}*\\.? по уход"),
            Kind.LONG_LEAVE, Pattern.compile("длит\\p{L}*\\.?\\s*отп"),
            Kind.MILITARY, Pattern.compile("военн\\p{L}* служб|служба в арм|в армии|мобилиз"),
            Kind.ILLNESS, Pattern.compile("длит\\p{L}*\\.?\\s*(больн|болез)"));

    private Notes() {}

    static boolean young(String text) {
        return YOUNG.matcher(plain(text)).find();
    }

    static boolean left(String text) {
        return LEFT.matcher(plain(text)).find();
    }

    static Optional<Employment> employment(String text) {
        if (EXTERNAL.matcher(plain(text)).find()) {
            return Optional.of(Employment.EXTERNAL);
        }
        if (INTERNAL.matcher(plain(text)).find()) {
            return Optional.of(Employment.INTERNAL);
        }
        return CONTRACT.matcher(plain(text)).find() ? Optional.of(Employment.CONTRACT) : Optional.empty();
    }

    static Optional<String> mainPlace(String text) {
        var found = MAIN_PLACE.matcher(text);
        return found.find() ? Optional.of(found.group(1).strip()) : Optional.empty();
    }

    static Optional<StaffAbsence> absence(String text, LocalDate asOf) {
        var plain = INSTEAD.matcher(plain(text)).replaceAll("");
        return ABSENCES.entrySet().stream()
                .filter(each -> each.getValue().matcher(plain).find())
                .findFirst()
                .map(each -> absence(each.getKey(), plain, text, asOf));
    }

    private static StaffAbsence absence(Kind kind, String plain, String text, LocalDate asOf) {
        var starting = FROM.matcher(plain);
        var from = starting.find()
                ? Dates.find(starting.group(1), asOf).map(StatedDate::first).orElse(null)
                : null;
        var ending = UNTIL.matcher(plain);
        var until = ending.find()
                ? Dates.find(ending.group(1), asOf).map(StatedDate::last).orElse(null)
                : null;
        var lasting = LASTS.matcher(plain);
        if (from != null && until == null && lasting.find()) {
            var many = lasting.group(1) == null ? 1 : Integer.parseInt(lasting.group(1));
            until = (lasting.group(2).equals("мес") ? from.plusMonths(many) : from.plusYears(many)).minusDays(1);
        }
        return new StaffAbsence(kind, from, until, text);
    }

    /** The day from which the person works, if the note begins with it or says so. */
    static Optional<StatedDate> hired(String text, LocalDate asOf) {
        var found = HIRED.matcher(plain(text));
        return absence(text, asOf).isEmpty() && found.find() ? Dates.find(found.group(1), asOf) : Optional.empty();
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replace('ё', 'е');
    }
}
