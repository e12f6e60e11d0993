package estafeta.mentorship.web;

import estafeta.mentorship.Form;
import estafeta.mentorship.Form.Line;
import estafeta.mentorship.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A version of a kind as it is typed. */
public record KindForm(
        String code,
        String title,
        String hint,
        List<String> lines,
        List<String> needs,
        String menteesMin,
        String menteesMax,
        String mentorsMax,
        String since,
        String used) {
    static final String ORDER = "order";
    static final String AGREEMENT = "agreement";
    static final String PROGRAMME = "programme";
    static final String SLOTS = "slots";
    static final String REMOTE = "remote";
    static final String SWAP = "swap";

    public KindForm {
        code = text(code);
        title = text(title);
        hint = text(hint);
        lines = lines == null ? List.of() : List.copyOf(lines);
        needs = needs == null ? List.of() : List.copyOf(needs);
        menteesMin = text(menteesMin);
        menteesMax = text(menteesMax);
        mentorsMax = text(mentorsMax);
        since = text(since);
        used = text(used);
    }

    static KindForm empty(String since) {
        return new KindForm(
                "", "", "", List.of(Line.TEACHERS.name()), List.of(ORDER, AGREEMENT), "1", "1", "1", since, "true");
    }

    static KindForm of(Kind kind, String since) {
        var rules = kind.rules();
        var needs = new ArrayList<String>();
        note(needs, rules.needsOrder(), ORDER);
        note(needs, rules.needsAgreement(), AGREEMENT);
        note(needs, rules.needsProgramme(), PROGRAMME);
        note(needs, rules.slots(), SLOTS);
        note(needs, rules.remote(), REMOTE);
        note(needs, rules.sidesSwap(), SWAP);
        return new KindForm(
                kind.code(),
                kind.title(),
                kind.hint(),
                kind.lines().stream().map(Line::name).toList(),
                needs,
                String.valueOf(rules.menteesMin()),
                String.valueOf(rules.menteesMax()),
                String.valueOf(rules.mentorsMax()),
                since,
                "true");
    }

    static KindForm of(Form form, String since) {
        return new KindForm(
                form.code(), form.title(), "", List.of(form.line().name()), List.of(), "", "", "", since, "true");
    }

    private static void note(List<String> needs, boolean needed, String name) {
        if (needed) {
            needs.add(name);
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
