package estafeta.people.stafflist;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Subjects by their full names, from the short forms and cases of a list; an unknown one stays as written. */
final class Subjects {

    private static final Map<Pattern, String> KNOWN = known();
    private static final Pattern LANGUAGE = Pattern.compile("^(\\p{L}+?[сц]к)(ий|ого|ому)?\\.?\\s*яз.*");
    private static final Pattern BETWEEN = Pattern.compile("\\s*[/+,;]\\s*");
    private static final Pattern NONE = Pattern.compile("(?iu)нет|не (преподает|преподаёт|ведет|ведёт)");
    private static final Pattern AND = Pattern.compile("\\s+и\\s+");

    private Subjects() {}

    static List<String> read(String text) {
        return BETWEEN.splitAsStream(text)
                .map(String::strip)
                .filter(part -> part.codePoints().anyMatch(Character::isLetter)
                        && !NONE.matcher(part).matches())
                .flatMap(Subjects::joined)
                .distinct()
                .toList();
    }

    private static Stream<String> joined(String part) {
        var both = AND.split(part, -1);
        return both.length > 1 && Stream.of(both).allMatch(each -> find(each).isPresent())
                ? Stream.of(both).flatMap(each -> find(each).stream())
                : Stream.of(find(part).orElse(part));
    }

    static boolean known(String subject) {
        return find(subject).isPresent();
    }

    static Optional<String> find(String part) {
        var plain = part.strip().toLowerCase(Locale.ROOT).replace('ё', 'е');
        var language = LANGUAGE.matcher(plain);
        if (language.matches()) {
            return Optional.of(language.group(1) + "ий язык");
        }
        return KNOWN.entrySet().stream()
                .filter(each -> each.getKey().matcher(plain).lookingAt())
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Map<Pattern, String> known() {
        var known = new LinkedHashMap<Pattern, String>();
        Stream.of(
                        "техническ\\p{L}*( направл.*)?$=техническая направленность",
                        "худож(ественн\\p{L}*)?\\.?( направл.*)?$=художественная направленность",
                        "естеств\\p{L}*\\.?\\s*-?\\s*науч=естественно-научная направленность",
                        "физ\\p{L}*\\.?\\s*-\\s*спорт=физкультурно-спортивная направленность",
                        "тур\\p{L}*\\.?\\s*-?\\s*краев=туристско-краеведческая направленность",
                        "соц\\p{L}*\\.?\\s*-?\\s*гум=социально-гуманитарная направленность",
                        "рус\\p{L}*\\.?\\s*яз|русск|рус\\.?$=русский язык",
                        "литерат\\p{L}* чтен|лит\\.?\\s*чт=литературное чтение",
                        "лит-ра|литерат|лит\\.?$=литература",
                        "родн\\p{L}*\\.?\\s*яз=родной язык",
                        "англ=английский язык",
                        "нем\\.|немец=немецкий язык",
                        "франц|фр\\.=французский язык",
                        "китай|кит\\.=китайский язык",
                        "ин\\p{L}*\\.?\\s*яз=иностранный язык",
                        "матем=математика",
                        "алгебр=алгебра",
                        "геометр=геометрия",
                        "информ=информатика",
                        "физ-?\\s?р[аы]|физ\\p{L}*\\.?\\s*культ|физкульт|физ\\.?\\s*восп|физо$=физическая культура",
                        "физик=физика",
                        "хим=химия",
                        "биол=биология",
                        "геогр=география",
                        "истор=история",
                        "общество|общ-?во|обществ\\.=обществознание",
                        "право$|права$=право",
                        "эконом=экономика",
                        "обзр|основ\\p{L}* безопасности и защиты=ОБЗР",
                        "обж=ОБЖ",
                        "изо$|изо\\W|изобраз=изобразительное искусство",
                        "технол|труд=технология",
                        "музык|муз\\.?$=музыка",
                        "нач\\p{L}*\\.?\\s*кл|начальн=начальные классы",
                        "окр\\p{L}*\\.?\\s*мир=окружающий мир",
                        "орксэ=ОРКСЭ",
                        "однкнр=ОДНКНР",
                        "мхк=мировая художественная культура",
                        "астроном=астрономия",
                        "черчен=черчение",
                        "внеуроч=внеурочная деятельность")
                .map(line -> line.split("=", 2))
                .forEach(line -> known.put(Pattern.compile(line[0]), line[1]));
        return known;
    }
}
