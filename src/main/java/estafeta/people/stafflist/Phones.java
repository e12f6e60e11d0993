package estafeta.people.stafflist;

import static estafeta.shell.Text.t;

import estafeta.intake.Cell;
import estafeta.intake.Margin;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads telephones of any spelling, several in one cell too. */
final class Phones {

    private static final Pattern NUMBER = Pattern.compile(
            "(?:(?:\\+?7|8)[\\s(‐-]*)?\\d(?:[\\s()‐–-]*\\d){9}(?!\\d)|(?:\\+?7|8)\\.\\d{3}\\.\\d{3}(?:\\.\\d\\d){2}(?!\\d)");
    private static final Pattern REMARK = Pattern.compile(
            "^[\\s,;]*(?:\\(([^)\\d]*)\\)|((?:доб|вн)[а-я]*\\.?\\s*\\d+))",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern NONE = Pattern.compile("(?iu)-+|—|нет|н/д|не указан");

    private Phones() {}

    static boolean looksLike(String text) {
        return NUMBER.matcher(text).find();
    }

    static List<Phone> read(Cell cell, Margin margin) {
        var words = cell.words();
        var phones = new ArrayList<Phone>();
        var found = NUMBER.matcher(words);
        while (found.find()) {
            var digits = found.group().replaceAll("\\D", "");
            var remark = REMARK.matcher(words.substring(found.end()));
            phones.add(new Phone(
                    "+7" + digits.substring(digits.length() - 10),
                    remark.find() ? (remark.group(1) != null ? remark.group(1) : remark.group(2)).strip() : ""));
        }
        if (phones.isEmpty() && !words.isEmpty() && !NONE.matcher(words).matches()) {
            margin.ask(
                    t("В номере телефона должно быть десять цифр после +7 или 8."),
                    t("Допишите номер, пока он не внесён."));
        }
        return phones;
    }
}
