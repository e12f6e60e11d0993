package estafeta.document.template;

import static java.util.Map.entry;

import estafeta.document.Fact;
import estafeta.document.Facts;
import estafeta.document.Vocabulary;
import estafeta.grammar.Case;
import estafeta.grammar.Dates;
import estafeta.grammar.Gender;
import estafeta.grammar.Numerals;
import estafeta.grammar.Sums;
import estafeta.kernel.SchoolYear;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** In which words a fact is told: what stands after the bars of a marker, {@code {приказ.дата|словами|родительный}}. */
record Wording(
        Shape shape,
        Case wanted,
        Gender gender,
        List<String> choice,
        Letters letters,
        @Nullable Joint joint,
        String instead,
        boolean asTyped) {

    private static final char HARD = '\u00a0';
    private static final DateTimeFormatter FIGURES = DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT);
    private static final DateTimeFormatter SPOKEN =
            DateTimeFormatter.ofPattern("d" + HARD + "MMMM uuuu" + HARD, Locale.of("ru"));
    private static final Pattern BLANK = Pattern.compile("пропуск ?(\\d{1,3})?");
    private static final Pattern INSTEAD = Pattern.compile("(?U)если нет ?:(.*)");
    private static final int USUAL_BLANK = 6;

    enum Shape {
        PLAIN,
        INITIALS_AFTER,
        INITIALS_BEFORE,
        ADDRESS,
        SURNAME,
        IN_WORDS,
        IN_FIGURES,
        IN_FULL,
        QUOTED_DAY,
        DAY,
        MONTH,
        YEAR,
        SCHOOL_YEAR,
        WITH_KOPECKS,
        TICK,
        COUNT,
        CHOICE
    }

    enum Letters {
        AS_THEY_ARE,
        FIRST_LARGE,
        FIRST_SMALL,
        ALL_LARGE
    }

    /** What stands between the items of a list and before the last one. */
    record Joint(String between, String last) {}

    static final Wording PLAIN =
            new Wording(Shape.PLAIN, Case.NOMINATIVE, Gender.MASCULINE, List.of(), Letters.AS_THEY_ARE, null, "", true);

    /** Question words in pairs, as school has them, for «кого» and «что» alone belong to two cases each. */
    private static final Map<String, Case> CASES = byKey(Map.of(
            Case.NOMINATIVE, List.of("именительный", "им", "кто", "кто/что", "есть кто", "есть что"),
            Case.GENITIVE, List.of("родительный", "род", "кого/чего", "чего", "нет кого", "нет чего", "кого (род)"),
            Case.DATIVE, List.of("дательный", "дат", "кому/чему", "кому", "чему", "дать кому"),
            Case.ACCUSATIVE,
                    List.of("винительный", "вин", "кого/что", "вижу кого", "вижу что", "кого (вин)", "что (вин)"),
            Case.INSTRUMENTAL, List.of("творительный", "твор", "тв", "кем/чем", "кем", "чем", "доволен кем"),
            Case.PREPOSITIONAL,
                    List.of("предложный", "пред", "предл", "о ком/о чём", "ком/чём", "о ком", "о чём", "ком")));

    private static final Set<String> OF_TWO_CASES = Set.of(key("кого"), key("что"));

    private static final Map<String, Shape> SHAPES = byKey(Map.ofEntries(
            entry(Shape.INITIALS_AFTER, List.of("инициалы")),
            entry(Shape.INITIALS_BEFORE, List.of("инициалы впереди")),
            entry(Shape.ADDRESS, List.of("имя и отчество", "имя отчество")),
            entry(Shape.SURNAME, List.of("фамилия")),
            entry(Shape.IN_WORDS, List.of("словами", "прописью")),
            entry(Shape.IN_FIGURES, List.of("цифрами")),
            entry(Shape.IN_FULL, List.of("полностью", "цифрами и прописью")),
            entry(Shape.QUOTED_DAY, List.of("день в кавычках")),
            entry(Shape.DAY, List.of("день")),
            entry(Shape.MONTH, List.of("месяц")),
            entry(Shape.YEAR, List.of("год")),
            entry(Shape.SCHOOL_YEAR, List.of("учебный год")),
            entry(Shape.WITH_KOPECKS, List.of("с копейками")),
            entry(Shape.TICK, List.of("галочка")),
            entry(Shape.COUNT, List.of("количество"))));

    private static final Map<String, Gender> GENDERS = byKey(Map.of(
            Gender.FEMININE, List.of("женский", "женский род"), Gender.NEUTER, List.of("средний", "средний род")));

    private static final Map<String, Letters> LETTERS = byKey(Map.of(
            Letters.FIRST_LARGE, List.of("с заглавной"),
            Letters.FIRST_SMALL, List.of("с маленькой"),
            Letters.ALL_LARGE, List.of("заглавными")));

    private static final Map<String, Joint> JOINTS = byKey(Map.of(
            new Joint(", ", ", "), List.of("через запятую"),
            new Joint(", ", " и "), List.of("через запятую и «и»", "через запятую с «и»"),
            new Joint("; ", "; "), List.of("через точку с запятой"),
            new Joint("\n", "\n"), List.of("с новой строки")));

    /** The names of formats that a misspelt one may have meant. */
    static final List<String> NAMES = List.of(
            "именительный",
            "родительный",
            "дательный",
            "винительный",
            "творительный",
            "предложный",
            "кого/чего",
            "кому/чему",
            "кого/что",
            "кем/чем",
            "о ком/о чём",
            "инициалы",
            "инициалы впереди",
            "имя и отчество",
            "фамилия",
            "словами",
            "прописью",
            "цифрами",
            "полностью",
            "цифрами и прописью",
            "день в кавычках",
            "день",
            "месяц",
            "год",
            "учебный год",
            "с копейками",
            "галочка",
            "количество",
            "женский",
            "средний",
            "с заглавной",
            "с маленькой",
            "заглавными",
            "через запятую",
            "через запятую и «и»",
            "через точку с запятой",
            "с новой строки",
            "пропуск",
            "если нет: …");

    /** Where what is wrong with a format is noted. */
    @FunctionalInterface
    interface Complaint {
        void note(Problem.Kind kind, String found, String hint);
    }

    /** Of a list of values {@code several}; the kind is that of each. */
    static Wording of(List<String> formats, Vocabulary.Kind kind, boolean several, Complaint complaint) {
        var wording = PLAIN;
        var cased = false;
        for (var format : formats) {
            var key = key(format);
            var blank = BLANK.matcher(format.toLowerCase(Locale.ROOT));
            var instead = INSTEAD.matcher(format);
            if (blank.matches()) {
                var width = blank.group(1) == null ? USUAL_BLANK : Integer.parseInt(blank.group(1));
                wording = wording.instead("_".repeat(width));
            } else if (instead.matches()) {
                wording = wording.instead(instead.group(1).strip());
            } else if (caseOf(format) instanceof Case asked) {
                cased = true;
                wording = wording.in(asked);
            } else if (OF_TWO_CASES.contains(key)) {
                complaint.note(Problem.Kind.CASE_IN_DOUBT, format, "");
            } else if (SHAPES.get(key) instanceof Shape shape) {
                if (!suits(shape, kind, several)) {
                    complaint.note(Problem.Kind.UNFIT_FORMAT, format, "");
                } else if (wording.shape != Shape.PLAIN) {
                    complaint.note(Problem.Kind.FORMATS_CLASH, format, "");
                }
                wording = wording.shaped(shape, List.of());
            } else if (GENDERS.get(key) instanceof Gender gender) {
                wording = wording.of(gender);
            } else if (LETTERS.get(key) instanceof Letters letters) {
                wording = wording.with(letters);
            } else if (JOINTS.get(key) instanceof Joint joint) {
                if (!several) {
                    complaint.note(Problem.Kind.UNFIT_FORMAT, format, "");
                }
                wording = wording.with(joint);
            } else if (format.contains("/")) {
                var choice =
                        Arrays.stream(format.split("/", -1)).map(String::strip).toList();
                if (choice.size() != choices(kind, several)) {
                    complaint.note(Problem.Kind.UNFIT_FORMAT, format, "");
                }
                wording = wording.shaped(Shape.CHOICE, choice);
            } else {
                complaint.note(Problem.Kind.UNKNOWN_FORMAT, format, Nearest.of(format, NAMES));
            }
        }
        if (cased && !declines(kind, wording.shape)) {
            complaint.note(
                    kind == Vocabulary.Kind.TEXT || kind == Vocabulary.Kind.TRUTH
                            ? Problem.Kind.CASE_OF_TEXT
                            : Problem.Kind.CASE_OF_FIGURES,
                    "",
                    "");
        }
        return wording;
    }

    /** Of «чём» the letter ё tells the case, which keys do not keep. */
    private static @Nullable Case caseOf(String format) {
        return format.equalsIgnoreCase("чём") ? Case.PREPOSITIONAL : CASES.get(key(format));
    }

    /** The joint of a loop inside of a paragraph, {@code {#пары|через запятую}}. */
    static Joint jointOf(List<String> formats, Complaint complaint) {
        var joint = new Joint("", "");
        for (var format : formats) {
            if (JOINTS.get(key(format)) instanceof Joint known) {
                joint = known;
            } else {
                complaint.note(Problem.Kind.UNKNOWN_FORMAT, format, Nearest.of(format, NAMES));
            }
        }
        return joint;
    }

    /** Of a list itself, not of its items. */
    boolean counts() {
        return shape == Shape.COUNT || shape == Shape.CHOICE;
    }

    private static boolean suits(Shape shape, Vocabulary.Kind kind, boolean several) {
        var shapes = switch (kind) {
            case PERSON -> EnumSet.of(Shape.INITIALS_AFTER, Shape.INITIALS_BEFORE, Shape.ADDRESS, Shape.SURNAME);
            case DAY ->
                EnumSet.of(
                        Shape.IN_WORDS,
                        Shape.IN_FIGURES,
                        Shape.IN_FULL,
                        Shape.QUOTED_DAY,
                        Shape.DAY,
                        Shape.MONTH,
                        Shape.YEAR,
                        Shape.SCHOOL_YEAR);
            case NUMBER -> EnumSet.of(Shape.IN_WORDS, Shape.IN_FIGURES);
            case SUM -> EnumSet.of(Shape.IN_WORDS, Shape.IN_FIGURES, Shape.IN_FULL, Shape.WITH_KOPECKS);
            case TRUTH -> EnumSet.of(Shape.TICK);
            default -> EnumSet.noneOf(Shape.class);
        };
        return shapes.contains(shape) || several && shape == Shape.COUNT;
    }

    private static int choices(Vocabulary.Kind kind, boolean several) {
        if (several) {
            return 3;
        }
        return switch (kind) {
            case PERSON, TRUTH -> 2;
            case NUMBER, SUM -> 3;
            default -> 0;
        };
    }

    private static boolean declines(Vocabulary.Kind kind, Shape shape) {
        return switch (kind) {
            case WORDS, PERSON -> true;
            case DAY, NUMBER, SUM -> shape == Shape.IN_WORDS;
            default -> false;
        };
    }

    /** A single fact in these words; empty if there is nothing to tell and no blank was asked for. */
    String of(Fact fact) {
        var words = switch (fact) {
            case Fact.Nothing nothing -> "";
            case Fact.Text text -> text.text();
            case Fact.Words declined -> declined.forms().in(wanted);
            case Fact.Person person -> person.present() ? of(person) : "";
            case Fact.Day day -> of(day.day());
            case Fact.Number number -> number(number.number());
            case Fact.Sum sum -> sum(sum.roubles());
            case Fact.Truth truth -> of(truth.holds());
            case Fact.Several several -> count(several.items().size());
            case Facts facts -> throw new IllegalStateException("a group has no words");
        };
        return finished(words);
    }

    /** Several facts, joined. */
    String of(List<Fact> facts) {
        if (counts()) {
            return finished(count(facts.size()));
        }
        var plain = instead("").with(Letters.AS_THEY_ARE);
        var told =
                facts.stream().map(plain::of).filter(words -> !words.isBlank()).toList();
        return finished(joined(told));
    }

    private String joined(List<String> told) {
        if (joint == null || told.size() < 2) {
            return String.join(", ", told);
        }
        return String.join(joint.between, told.subList(0, told.size() - 1)) + joint.last + told.getLast();
    }

    private String finished(String words) {
        if (words.isBlank()) {
            return shape == Shape.QUOTED_DAY && instead.startsWith("_")
                    ? "«___» ______________ 20___" + HARD + "г."
                    : instead;
        }
        return switch (letters) {
            case AS_THEY_ARE -> words;
            case FIRST_LARGE -> words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
            case FIRST_SMALL -> words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
            case ALL_LARGE -> words.toUpperCase(Locale.ROOT);
        };
    }

    private String of(Fact.Person person) {
        return switch (shape) {
            case INITIALS_AFTER -> person.initialsAfter().in(wanted);
            case INITIALS_BEFORE -> person.initialsBefore().in(wanted);
            case ADDRESS -> person.address().in(wanted);
            case SURNAME -> person.surname().in(wanted);
            case CHOICE -> choice.get(person.gender() == Gender.FEMININE ? 1 : 0);
            default -> person.full().in(wanted);
        };
    }

    private String of(LocalDate day) {
        return switch (shape) {
            case IN_WORDS -> Dates.inWords(day, wanted);
            case IN_FIGURES -> FIGURES.format(day);
            case IN_FULL -> SPOKEN.format(day) + "года";
            case QUOTED_DAY -> {
                var spoken = SPOKEN.format(day) + "г.";
                yield "«%02d»".formatted(day.getDayOfMonth()) + spoken.substring(spoken.indexOf(HARD));
            }
            case DAY -> Integer.toString(day.getDayOfMonth());
            case MONTH -> {
                var spoken = SPOKEN.format(day);
                yield spoken.substring(spoken.indexOf(HARD) + 1, spoken.indexOf(' '));
            }
            case YEAR -> Integer.toString(day.getYear());
            case SCHOOL_YEAR -> SchoolYear.of(day).words();
            default -> SPOKEN.format(day) + "г.";
        };
    }

    private String of(boolean holds) {
        return switch (shape) {
            case TICK -> holds ? "☑" : "☐";
            case CHOICE -> choice.get(holds ? 0 : 1);
            default -> holds ? "да" : "нет";
        };
    }

    private String count(long number) {
        return shape == Shape.CHOICE
                ? Numerals.agreeing(number, choice.get(0), choice.get(1), choice.get(2))
                : figures(BigDecimal.valueOf(number));
    }

    private String number(BigDecimal number) {
        var whole = number.stripTrailingZeros().scale() <= 0 && number.precision() - number.scale() <= 15;
        return switch (shape) {
            case CHOICE -> whole ? count(Math.abs(number.longValueExact())) : choice.get(1);
            case IN_WORDS -> whole ? Numerals.cardinal(number.longValueExact(), gender, wanted) : figures(number);
            default -> figures(number);
        };
    }

    private String sum(BigDecimal roubles) {
        var whole = roubles.setScale(0, RoundingMode.DOWN).longValue();
        var kopecks = roubles.setScale(2, RoundingMode.HALF_UP);
        var minus = roubles.signum() < 0 ? "минус " : "";
        return switch (shape) {
            case CHOICE -> count(Math.abs(whole));
            case IN_WORDS -> minus + Sums.inWords(roubles.abs(), wanted);
            case IN_FULL -> minus + Sums.inFull(roubles.abs());
            case WITH_KOPECKS -> figures(kopecks);
            default ->
                figures(kopecks.stripTrailingZeros().scale() <= 0 ? kopecks.setScale(0, RoundingMode.DOWN) : kopecks);
        };
    }

    /** «12 345,5»; four digits stand together. */
    private static String figures(BigDecimal number) {
        var plain = number.abs().toPlainString().split("\\.");
        var whole = plain[0].length() < 5 ? plain[0] : plain[0].replaceAll("(?<=\\d)(?=(\\d{3})+$)", "" + HARD);
        return (number.signum() < 0 ? "−" : "") + whole + (plain.length > 1 ? "," + plain[1] : "");
    }

    private Wording in(Case other) {
        return new Wording(shape, other, gender, choice, letters, joint, instead, false);
    }

    private Wording of(Gender other) {
        return new Wording(shape, wanted, other, choice, letters, joint, instead, false);
    }

    private Wording shaped(Shape other, List<String> words) {
        return new Wording(other, wanted, gender, words, letters, joint, instead, false);
    }

    private Wording with(Letters other) {
        return new Wording(shape, wanted, gender, choice, other, joint, instead, false);
    }

    private Wording with(Joint other) {
        return new Wording(shape, wanted, gender, choice, letters, other, instead, false);
    }

    private Wording instead(String other) {
        return new Wording(shape, wanted, gender, choice, letters, joint, other, asTyped);
    }

    private static String key(String format) {
        return Facts.key(format).replace(".", "");
    }

    private static <T> Map<String, T> byKey(Map<T, List<String>> names) {
        return names.entrySet().stream()
                .flatMap(each -> each.getValue().stream().map(name -> entry(key(name), each.getKey())))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
