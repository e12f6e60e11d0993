package estafeta.people.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was typed to change something about a person; each journey asks for a part.
 *
 * @param words the thing itself: a name, a position, an institution
 * @param more what is known besides: subjects, an order, where a paper lies
 * @param snils the number of an insurance account
 * @param who who else has a part in it: whoever signs for a minor
 * @param items several of one kind: what may be published
 */
public record ChangeForm(
        String words,
        String more,
        String kind,
        String day,
        String last,
        String cause,
        String checked,
        String who,
        String snils,
        List<String> items) {
    public ChangeForm(
            @Nullable String words,
            @Nullable String more,
            @Nullable String kind,
            @Nullable String day,
            @Nullable String last,
            @Nullable String cause,
            @Nullable String checked,
            @Nullable String who,
            @Nullable String snils,
            @Nullable List<String> items) {
        this.words = typed(words);
        this.more = typed(more);
        this.kind = typed(kind);
        this.day = typed(day);
        this.last = typed(last);
        this.cause = typed(cause);
        this.checked = typed(checked);
        this.who = typed(who);
        this.snils = typed(snils);
        this.items = items == null ? List.of() : List.copyOf(items);
    }

    static ChangeForm on(String day) {
        return new ChangeForm(null, null, null, day, null, null, null, null, null, null);
    }

    static ChangeForm saying(String words) {
        return new ChangeForm(words, null, null, null, null, null, null, null, null, null);
    }

    static String typed(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
