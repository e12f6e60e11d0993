package estafeta.mentorship.web;

import static estafeta.shell.Text.t;

import estafeta.mentorship.Form;
import estafeta.mentorship.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** The kinds and forms in force at a node today. */
public record KindsPage(
        UUID node, String nodeName, List<Kind> kinds, List<Form> forms, List<Kind> retired, List<Form> retiredForms) {
    public String href(String step) {
        return "/kinds/" + node + (step.isEmpty() ? "" : "/" + step);
    }

    public String lines(Kind kind) {
        return kind.lines().stream().sorted().map(Form.Line::words).collect(Collectors.joining(", "));
    }

    /** Its rules in short words. */
    public String rules(Kind kind) {
        var rules = kind.rules();
        var words = new ArrayList<String>();
        words.add(
                rules.menteesMin() == rules.menteesMax()
                        ? t("наставляемых: {0}", rules.menteesMin())
                        : t("наставляемых: от {0} до {1}", rules.menteesMin(), rules.menteesMax()));
        words.add(t("наставников: до {0}", rules.mentorsMax()));
        words.add(rules.needsOrder() ? t("нужен приказ") : t("без приказа"));
        if (rules.needsAgreement()) {
            words.add(t("нужно дополнительное соглашение"));
        }
        if (rules.needsProgramme()) {
            words.add(t("нужна программа"));
        }
        if (rules.slots()) {
            words.add(t("разовые встречи"));
        }
        if (rules.remote()) {
            words.add(t("на расстоянии"));
        }
        if (rules.sidesSwap()) {
            words.add(t("стороны меняются"));
        }
        return String.join("; ", words);
    }
}
