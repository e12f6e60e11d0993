package estafeta.shell;

import static estafeta.shell.Text.t;

import estafeta.kernel.Refusal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is wrong with a filled form: field to words for the user, in the order of the form. The field "" is the form itself. */
public final class FormErrors {
    private final Map<String, String> byField = new LinkedHashMap<>();

    /** A refusal of the service, shown over the form that led to it. */
    public static FormErrors of(Refusal refusal) {
        return new FormErrors().add("", t(refusal));
    }

    /** A refusal that belongs to one field. */
    public static FormErrors of(String field, Refusal refusal) {
        return new FormErrors().add(field, t(refusal));
    }

    /** What its form can show; that something is unknown or forbidden is a page of its own. */
    public static FormErrors shown(Refusal refusal) {
        return shown("", refusal);
    }

    public static FormErrors shown(String field, Refusal refusal) {
        return switch (refusal.kind()) {
            case CONFLICT, INVALID -> of(field, refusal);
            case UNKNOWN, FORBIDDEN -> throw refusal;
        };
    }

    /** The first word about a field stays. */
    public FormErrors add(String field, String words) {
        byField.putIfAbsent(field, words);
        return this;
    }

    /** Notes the words if nothing was typed; answers what was typed, without spaces around. */
    public String require(String field, @Nullable String typed, String words) {
        var text = typed == null ? "" : typed.strip();
        if (text.isEmpty()) {
            add(field, words);
        }
        return text;
    }

    /** Reads a typed day; what is wrong with it is noted. Nothing typed is null without an error. */
    public @Nullable LocalDate day(String field, @Nullable String typed) {
        return day(field, Days.parse(typed == null ? "" : typed));
    }

    /** Reads a typed day of birth in the same way; two digits of a year mean the past. */
    public @Nullable LocalDate birthday(String field, @Nullable String typed) {
        return day(field, Days.birthday(typed == null ? "" : typed));
    }

    private @Nullable LocalDate day(String field, Days read) {
        if (!read.wrong().isEmpty()) {
            add(field, read.wrong());
        }
        return read.day();
    }

    /** Reads a day that must be there. After an error it is null, so ask {@link #any()} first. */
    public @Nullable LocalDate day(String field, @Nullable String typed, String wordsIfNothing) {
        return require(field, typed, wordsIfNothing).isEmpty() ? null : day(field, typed);
    }

    /** One of the offered answers; after an error, also over one that was not offered, it is null. */
    public <E extends Enum<E>> @Nullable E choice(
            String field, Class<E> offered, @Nullable String typed, String wordsIfNothing) {
        var chosen = Arrays.stream(offered.getEnumConstants())
                .filter(answer -> answer.name().equals(typed))
                .findFirst();
        if (chosen.isEmpty()) {
            add(field, wordsIfNothing);
        }
        return chosen.orElse(null);
    }

    public boolean any() {
        return !byField.isEmpty();
    }

    /** What is wrong with the field; empty if nothing is. */
    public String of(String field) {
        return byField.getOrDefault(field, "");
    }

    public Map<String, String> byField() {
        return Collections.unmodifiableMap(byField);
    }
}
