package estafeta.people.stafflist;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Positions by their full names, with the subjects written after them: «уч. рус.яз./лит-ра» is a teacher of two. */
final class Positions {

    private static final Pattern BRACKETS = Pattern.compile("\\(([^)]*)\\)?");
    private static final Pattern BETWEEN = Pattern.compile("\\s*[,;+]\\s*|\\s+/\\s+");
    private static final Pattern HOMEROOM = Pattern.compile("(?iu)кл(?:ассн)?\\p{L}*\\.?\\s*рук\\p{L}*\\.?\\s*(.*)");
    private static final String TEACHER = "учитель";
    private static final Map<Pattern, String> KNOWN = known();
    /** What follows these belongs to the position: «заместитель директора по УВР». */
    private static final Pattern WITH_TAIL = Pattern.compile("(заместитель|руководитель|заведующ|методист|советник).*");

    /** Those who work beside teachers and are not counted among them (nomenclature of posts of 21.02.2022 № 225). */
    private static final Set<String> NOT_TEACHERS = Set.of("младший воспитатель", "секретарь");

    private Positions() {}

    /** One post of a cell: the position, its subjects, the class it leads, what stood in brackets. */
    record Stated(String position, List<String> subjects, String homeroom, String remark) {
        Stated teaching(List<String> others) {
            return new Stated(position, others, homeroom, remark);
        }
    }

    /** Every post of a cell «должность, предмет»; a bare subject belongs to the post before it or to the section. */
    static List<Stated> read(String text, String section) {
        var remark = new ArrayList<String>();
        var brackets = BRACKETS.matcher(text);
        while (brackets.find()) {
            remark.add(brackets.group(1).strip());
        }
        var posts = new ArrayList<Stated>();
        for (var piece : BETWEEN.split(BRACKETS.matcher(text).replaceAll(" ").strip(), -1)) {
            add(piece.replaceAll("\\s+", " ").strip(), section, posts);
        }
        if (!posts.isEmpty() && !remark.isEmpty()) {
            var last = posts.removeLast();
            posts.add(new Stated(last.position(), last.subjects(), last.homeroom(), String.join("; ", remark)));
        }
        return posts;
    }

    private static void add(String piece, String section, List<Stated> posts) {
        if (piece.isEmpty()) {
            return;
        }
        var homeroom = HOMEROOM.matcher(piece);
        if (homeroom.matches() && !posts.isEmpty()) {
            var last = posts.removeLast();
            posts.add(new Stated(last.position(), last.subjects(), homeroom.group(1), last.remark()));
            return;
        }
        var position = find(piece);
        if (position.isPresent()) {
            posts.add(position.get());
        } else if (!posts.isEmpty() && posts.getLast().position().equals(TEACHER)) {
            var last = posts.removeLast();
            var subjects = Stream.concat(last.subjects().stream(), Subjects.read(piece).stream())
                    .distinct()
                    .toList();
            posts.add(new Stated(last.position(), subjects, last.homeroom(), last.remark()));
        } else if (Subjects.find(piece).isPresent() || ofSection(section).isPresent()) {
            posts.add(new Stated(ofSection(section).orElse(TEACHER), Subjects.read(piece), "", ""));
        } else {
            posts.add(new Stated(piece, List.of(), "", ""));
        }
    }

    /** The full name of a position and what follows it. */
    static Optional<Stated> find(String piece) {
        var plain = piece.toLowerCase(Locale.ROOT).replace('ё', 'е');
        for (var known : KNOWN.entrySet()) {
            var found = known.getKey().matcher(plain);
            if (found.lookingAt()) {
                var rest = piece.substring(found.end())
                        .replaceFirst("^[\\s.:—–-]+", "")
                        .strip();
                if (WITH_TAIL.matcher(known.getValue()).matches()) {
                    return Optional.of(new Stated((known.getValue() + " " + rest).strip(), List.of(), "", ""));
                }
                return Optional.of(new Stated(known.getValue(), Subjects.read(rest), "", ""));
            }
        }
        return Optional.empty();
    }

    static boolean known(String text) {
        return find(text).isPresent();
    }

    /** «Учителя» over a part of the list tells the position of those below. */
    static Optional<String> ofSection(String section) {
        var plain = section.toLowerCase(Locale.ROOT);
        if (plain.startsWith("учител")) {
            return Optional.of(TEACHER);
        }
        return plain.startsWith("воспитател") ? Optional.of("воспитатель") : Optional.empty();
    }

    static boolean teaches(String position) {
        return !NOT_TEACHERS.contains(position);
    }

    private static Map<Pattern, String> known() {
        var known = new LinkedHashMap<Pattern, String>();
        Stream.of(
                        "зам\\p{L}*\\.?\\s*дир\\p{L}*\\.?=заместитель директора",
                        "зам\\p{L}*\\.?\\s*зав\\p{L}*\\.?=заместитель заведующего",
                        "директор(?!\\p{L})=директор",
                        "заведующ\\p{L}*|зав\\.=заведующий",
                        "ст\\p{L}*\\.?\\s*воспитател\\p{L}*|ст\\.?\\s*восп\\.=старший воспитатель",
                        "(пом\\p{L}*\\.?|мл\\p{L}*\\.?)\\s*восп\\p{L}*\\.?=младший воспитатель",
                        "воспит\\p{L}*\\.?|восп\\.=воспитатель",
                        "уч\\p{L}*\\.?\\s*-\\s*логопед\\p{L}*|логопед\\p{L}*=учитель-логопед",
                        "уч\\p{L}*\\.?\\s*-\\s*дефектолог\\p{L}*|дефектолог\\p{L}*=учитель-дефектолог",
                        "пед\\p{L}*\\.?\\s*-\\s*психолог\\p{L}*|психолог\\p{L}*=педагог-психолог",
                        "соц\\p{L}*\\.?\\s*-?\\s*пед\\p{L}*\\.?=социальный педагог",
                        "пед\\p{L}*\\.?\\s*-\\s*организатор\\p{L}*=педагог-организатор",
                        "пед\\p{L}*\\.?\\s*-\\s*библиотекар\\p{L}*=педагог-библиотекарь",
                        "(пед\\p{L}*\\.?\\s*доп\\p{L}*\\.?\\s*обр\\p{L}*\\.?|пдо(?!\\p{L}))=педагог дополнительного образования",
                        "препод\\p{L}*\\.?\\s*-\\s*орг\\p{L}*\\.?=преподаватель-организатор",
                        "преподавател\\p{L}*=преподаватель",
                        "муз\\p{L}*\\.?\\s*рук\\p{L}*\\.?=музыкальный руководитель",
                        "инстр\\p{L}*\\.?\\s*(по\\s*)?(физо|физ[\\p{L}-]*\\.?\\s*\\p{L}*)=инструктор по физической культуре",
                        "секретар\\p{L}*=секретарь",
                        "советник\\p{L}*=советник",
                        "методист\\p{L}*=методист",
                        "тьютор\\p{L}*=тьютор",
                        "концертмейстер\\p{L}*=концертмейстер",
                        "рук\\p{L}*\\.?(?=\\s)=руководитель",
                        "учител\\p{L}*|учит\\.|уч\\.=учитель")
                .map(line -> line.split("=(?=[^=]*$)", 2))
                .forEach(line -> known.put(Pattern.compile(line[0]), line[1]));
        return known;
    }
}
