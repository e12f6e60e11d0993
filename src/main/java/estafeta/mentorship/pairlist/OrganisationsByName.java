package estafeta.mentorship.pairlist;

import estafeta.kernel.Folding;
import estafeta.kernel.NodeId;
import estafeta.people.LookAlikes;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Organisations found by what people write for them: «моу сош 1», «Заречная № 4», «д/с «Рябинка»». */
final class OrganisationsByName {
    private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)?");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\p{L}\\d])(?:№|n|no)?\\s*(\\d{1,4})(?![\\d])");
    private static final Pattern TOWN =
            Pattern.compile("(?<!\\p{L})(?:г|гор|с|п|пос|пгт|д|дер|ст)\\.\\s*\\p{L}+[\\p{L}-]*");
    private static final Pattern TERRITORY =
            Pattern.compile("[\\p{L}-]+\\s+(?:муниципальн\\p{L}*\\s+)?(?:район|округ|област|кра[йя]|республик)\\p{L}*");
    private static final Pattern HONOURED = Pattern.compile("(?<!\\p{L})(?:имени|им\\.)\\s.*");
    private static final Map<Pattern, String> TYPES = types();
    private static final Pattern FORM =
            Pattern.compile("(?<!\\p{L})(?:м[бака]?[оу]?о?у|гб?о?у|мб|ма|мк|му|гк|чоу|муниципальн\\p{L}*|"
                    + "государственн\\p{L}*|бюджетн\\p{L}*|автономн\\p{L}*|казенн\\p{L}*|общеобразовательн\\p{L}*|образовательн\\p{L}*|"
                    + "дошкольн\\p{L}*|учреждени\\p{L}*|организаци\\p{L}*|до|доп\\p{L}*|образовани\\p{L}*)(?!\\p{L})");
    private static final String ANY_SCHOOL = "школа";
    private static final Set<String> SCHOOLS = Set.of("сош", "оош", "нош", "лицей", "гимназия", "интернат", ANY_SCHOOL);
    private static final int STEM = 4;

    private final List<Known> known;
    private final Map<String, Set<Known>> called = new HashMap<>();

    /** An organisation by all its names. */
    record Known(NodeId node, String shortName, String fullName) {}

    /** What a name says: of which sort, which number, which other words. */
    private record Said(String type, @Nullable Integer number, Set<String> words) {}

    OrganisationsByName(List<Known> known) {
        this.known = List.copyOf(known);
        for (var one : known) {
            for (var name : List.of(one.shortName(), one.fullName())) {
                called.computeIfAbsent(plain(name), plain -> new HashSet<>()).add(one);
            }
        }
    }

    /** What to write so that it is found again: the short name, the full one where another is called so, too. */
    String told(Known one) {
        return exact(one.shortName()).size() == 1 ? one.shortName() : one.fullName();
    }

    private Set<Known> exact(String written) {
        return called.getOrDefault(plain(written), Set.of());
    }

    /** Everybody a name may mean: one if it is clear, none or several if not. */
    List<Known> find(String written) {
        var exact = exact(written);
        if (exact.size() == 1) {
            return List.copyOf(exact);
        }
        var wanted = said(written);
        if (wanted.type.isEmpty() && wanted.number == null && wanted.words.isEmpty()) {
            return List.of();
        }
        var alike = known.stream()
                .filter(one -> means(wanted, said(one.shortName())) || means(wanted, said(one.fullName())))
                .toList();
        var sameType = narrowed(alike, one -> said(one.shortName()).type.equals(wanted.type));
        return narrowed(sameType, one -> said(one.shortName()).words.size() <= wanted.words.size());
    }

    private static List<Known> narrowed(List<Known> alike, java.util.function.Predicate<Known> better) {
        var narrower = alike.stream().filter(better).toList();
        return alike.size() > 1 && !narrower.isEmpty() ? narrower : alike;
    }

    private static boolean means(Said wanted, Said known) {
        var ofType = wanted.type.isEmpty()
                || wanted.type.equals(known.type)
                || wanted.type.equals(ANY_SCHOOL) && SCHOOLS.contains(known.type)
                || known.type.equals(ANY_SCHOOL) && SCHOOLS.contains(wanted.type);
        var numbered = Optional.ofNullable(wanted.number)
                .map(number -> number.equals(known.number))
                .orElse(known.number == null || !wanted.words.isEmpty());
        return ofType
                && numbered
                && wanted.words.stream().allMatch(word -> known.words.stream().anyMatch(other -> alike(word, other)));
    }

    /** «Озёрная» and «Озёрной» are one word. */
    private static boolean alike(String one, String other) {
        var shorter = Math.min(one.length(), other.length());
        var stem = Math.max(STEM, shorter - 3);
        return one.equals(other) || shorter >= stem && one.substring(0, stem).equals(other.substring(0, stem));
    }

    private static String plain(String name) {
        return Folding.fold(LookAlikes.russian(name))
                .replaceAll("[«»\"“”„'.,]", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static Said said(String name) {
        var text = Folding.fold(LookAlikes.russian(BRACKETS.matcher(name).replaceAll(" ")));
        text = HONOURED.matcher(text).replaceAll(" ");
        text = TOWN.matcher(text).replaceAll(" ");
        text = TERRITORY.matcher(text).replaceAll(" ");
        var number = NUMBER.matcher(text);
        Integer numbered = number.find() ? Integer.valueOf(number.group(1)) : null;
        text = number.reset().replaceAll(" ");
        var type = "";
        for (var each : TYPES.entrySet()) {
            var found = each.getKey().matcher(text);
            if (found.find()) {
                type = type.isEmpty() ? each.getValue() : type;
                text = found.replaceAll(" ");
            }
        }
        text = FORM.matcher(text).replaceAll(" ");
        var words = Arrays.stream(text.split("[^\\p{L}\\d]+", -1))
                .filter(word -> word.length() > 1)
                .collect(Collectors.toCollection(HashSet::new));
        return new Said(type, numbered, words);
    }

    private static Map<Pattern, String> types() {
        var types = new LinkedHashMap<Pattern, String>();
        List.of(
                        "гимнази\\p{L}*=гимназия",
                        "лице[йя]\\p{L}*=лицей",
                        "колледж\\p{L}*|техникум\\p{L}*=колледж",
                        "средн\\p{L}*\\s+(общеобразовательн\\p{L}*\\s+)?школ\\p{L}*|сош|сш=сош",
                        "основн\\p{L}*\\s+(общеобразовательн\\p{L}*\\s+)?школ\\p{L}*|оош=оош",
                        "начальн\\p{L}*\\s+(общеобразовательн\\p{L}*\\s+)?школ\\p{L}*|нош=нош",
                        "(школ\\p{L}*[- ]*)?интернат\\p{L}*=интернат",
                        "дом\\p{L}*\\s+(детск\\p{L}*|юношеск\\p{L}*|творчеств\\p{L}*).{0,20}творчеств\\p{L}*|ддт|ддют|дюц|цдт|цдо|"
                                + "центр\\p{L}*\\s+(детск\\p{L}*\\s+)?творчеств\\p{L}*=дополнительное",
                        "спортивн\\p{L}*\\s+школ\\p{L}*|дюсш|сшор=спорт",
                        "(детск\\p{L}*\\s+)?сад\\p{L}*|д/с|дс|детсад\\p{L}*|[м]?[бак]?доу|црр=сад",
                        "школ\\p{L}*=школа")
                .forEach(line -> {
                    var halves = line.split("=", 2);
                    types.put(Pattern.compile("(?<![\\p{L}/])(?:" + halves[0] + ")(?!\\p{L})"), halves[1]);
                });
        return types;
    }
}
