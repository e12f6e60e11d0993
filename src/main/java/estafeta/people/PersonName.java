package estafeta.people;

import estafeta.kernel.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A person's name in Russian letters; given name and patronymic may be known only as initials, the patronymic not at all. */
public record PersonName(
        String surname, String given, @Nullable String patronymic) {

    private static final Pattern BRACKETS = Pattern.compile("\\(([^)]*)\\)?");
    private static final Pattern FORMER =
            Pattern.compile("(?iu)^(урожд[а-я.]*|бывш[а-я.]*|ранее|до (брака|замужества)|(в )?дев[а-я.]*)\\s+");
    private static final Pattern SURNAME = Pattern.compile("\\p{Lu}[\\p{L}'’]+(-\\p{L}[\\p{L}'’]+)*");
    private static final Pattern WORD = Pattern.compile("[\\p{L}'’]+(-[\\p{L}'’]+)*\\.?");
    private static final Pattern INITIAL = Pattern.compile("\\p{L}\\p{Ll}?\\.|\\p{Lu}");
    private static final Pattern PATRONYMIC = Pattern.compile("(?iu).*(вич|вна|ична|оглы|кызы|оолович|ооловна)");
    private static final List<String> SON_OR_DAUGHTER =
            List.of("кызы", "кизи", "гызы", "оглы", "оглу", "угли", "улы", "уулу");

    /** A name as a list has it: with the former surname in brackets and whatever else stood in the cell. */
    public record Written(PersonName name, @Nullable String formerly, String remark) {}

    public static PersonName of(String surname, String given, String patronymic) {
        return new PersonName(
                cased(LookAlikes.russian(surname)),
                cased(LookAlikes.russian(given)),
                patronymic.isBlank() ? null : cased(LookAlikes.russian(patronymic)));
    }

    /** Reads a name written in one piece; nothing if there is no surname with at least an initial. */
    public static Optional<Written> read(String text) {
        var remarks = new ArrayList<String>();
        var former = new ArrayList<String>();
        var brackets = BRACKETS.matcher(text);
        while (brackets.find()) {
            var inside = brackets.group(1).strip();
            var surname = FORMER.matcher(inside).replaceFirst("");
            (SURNAME.matcher(surname).matches() ? former : remarks)
                    .add(SURNAME.matcher(surname).matches() ? cased(LookAlikes.russian(surname)) : inside);
        }
        var after = new ArrayList<String>();
        var parts = parts(BRACKETS.matcher(text).replaceAll(" "), after);
        for (var rest : after) {
            var surname = FORMER.matcher(rest).replaceFirst("");
            if (!surname.equals(rest) && SURNAME.matcher(surname).matches()) {
                former.add(cased(LookAlikes.russian(surname)));
            } else {
                remarks.add(rest);
            }
        }
        var remark = String.join("; ", remarks);
        return arranged(parts).map(name -> new Written(name, former.isEmpty() ? null : former.getFirst(), remark));
    }

    /** Reads a name from its three cells; spaces and capitals are put right. */
    public static Optional<Written> read(String surname, String given, String patronymic) {
        return surname.isBlank() || given.isBlank()
                ? read(Stream.of(surname, given, patronymic)
                        .filter(each -> !each.isBlank())
                        .collect(Collectors.joining(" ")))
                : read(surname + " " + initials(surname) + ". " + initials(given) + ".")
                        .map(written -> new Written(
                                of(written.name().surname(), given.strip(), patronymic.strip()),
                                written.formerly(),
                                written.remark()));
    }

    /** A cell that looks like the name of one person. */
    public static boolean looksLike(String text) {
        var parts = parts(BRACKETS.matcher(text).replaceAll(" "), new ArrayList<>());
        return parts.size() > 1
                && parts.size() < 5
                && parts.stream().noneMatch(part -> part.equals(part.toLowerCase(Locale.ROOT)) && !kin(part))
                && arranged(parts).isPresent();
    }

    public boolean initialsOnly() {
        return given.endsWith(".") || given.length() == 1;
    }

    /** Иванова М. П. */
    public String brief() {
        return surname + " " + initials(given) + "." + (patronymic == null ? "" : " " + initials(patronymic) + ".");
    }

    public String full() {
        return surname + " " + given + (patronymic == null ? "" : " " + patronymic);
    }

    /** The same for every spelling of one name: lower case, е for ё, Russian letters. */
    public String folded() {
        return fold(full()).replaceAll("\\s+", " ").strip();
    }

    /** Whether both may be one person: what is an initial in one begins the word in the other. */
    public boolean mayBe(PersonName other) {
        return fold(surname).equals(fold(other.surname))
                && agree(given, other.given)
                && (patronymic == null || other.patronymic == null || agree(patronymic, other.patronymic));
    }

    private static boolean agree(String one, String other) {
        return one.endsWith(".") || other.endsWith(".")
                ? fold(one).charAt(0) == fold(other).charAt(0)
                : fold(one).equals(fold(other));
    }

    private static String fold(String text) {
        return Folding.fold(LookAlikes.russian(text));
    }

    private static String initials(String word) {
        return word.isBlank() ? "" : word.strip().substring(0, 1).toUpperCase(Locale.ROOT);
    }

    /** The words of a name; whatever follows them goes to the remarks. */
    private static List<String> parts(String text, List<String> remarks) {
        var spaced = text.replaceAll("\\s*[-‐‑–]\\s*(?=\\p{L})", "-")
                .replaceAll("\\.(?=\\p{L})", ". ")
                .replace(',', ' ')
                .replaceAll("[\\s\\u00a0]+", " ")
                .strip();
        var parts = new ArrayList<String>();
        var words = spaced.split(" ", -1);
        var capital = !words[0].isEmpty() && Character.isUpperCase(words[0].codePointAt(0));
        for (int i = 0; i < words.length; i++) {
            var word = words[i];
            var small = capital && !word.isEmpty() && Character.isLowerCase(word.codePointAt(0)) && !kin(word);
            if (!WORD.matcher(word).matches() || small) {
                var rest = Stream.of(words)
                        .skip(i)
                        .collect(Collectors.joining(" "))
                        .strip();
                if (!rest.isEmpty()) {
                    remarks.add(rest);
                }
                break;
            }
            parts.add(word);
        }
        return parts;
    }

    private static Optional<PersonName> arranged(List<String> parts) {
        var words = new ArrayList<>(parts);
        if (words.size() > 2 && kin(words.getLast())) {
            var kin = words.removeLast();
            words.set(words.size() - 1, words.getLast() + " " + kin.toLowerCase(Locale.ROOT));
        }
        if (words.size() < 2 || words.size() > 3) {
            return Optional.empty();
        }
        if (INITIAL.matcher(words.getFirst()).matches()
                        && !INITIAL.matcher(words.getLast()).matches()
                || words.size() == 3
                        && PATRONYMIC.matcher(words.get(1)).matches()
                        && !PATRONYMIC.matcher(words.get(2)).matches()) {
            words.addFirst(words.removeLast());
        }
        if (INITIAL.matcher(words.getFirst()).matches()) {
            return Optional.empty();
        }
        return Optional.of(of(words.get(0), dotted(words.get(1)), words.size() == 3 ? dotted(words.get(2)) : ""));
    }

    private static String dotted(String word) {
        return word.length() == 1 ? word + "." : word;
    }

    private static boolean kin(String word) {
        return SON_OR_DAUGHTER.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Capitals as in a passport, if the word was typed all small or all capital. */
    private static String cased(String text) {
        var words = text.replaceAll("[\\s\\u00a0]+", " ").strip();
        var small = words.equals(words.toLowerCase(Locale.ROOT));
        var large = words.length() > 2 && words.equals(words.toUpperCase(Locale.ROOT));
        if (!small && !large) {
            return words;
        }
        var changed = new StringBuilder();
        for (var part : words.toLowerCase(Locale.ROOT).split("(?<=[ -])", -1)) {
            changed.append(
                    part.startsWith("оол") || kin(part.strip())
                            ? part
                            : part.substring(0, Math.min(1, part.length())).toUpperCase(Locale.ROOT)
                                    + part.substring(Math.min(1, part.length())));
        }
        return changed.toString();
    }
}
