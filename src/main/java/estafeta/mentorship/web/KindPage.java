package estafeta.mentorship.web;

import static estafeta.shell.Text.t;

import estafeta.mentorship.Form.Line;
import estafeta.shell.Crumb;
import estafeta.shell.Option;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** A kind or a form being set at a node; the form of mentoring has words and a line alone. */
public record KindPage(UUID node, String nodeName, KindForm form) {
    public String href(String step) {
        return "/kinds/" + node + (step.isEmpty() ? "" : "/" + step);
    }

    public List<Crumb> crumbs() {
        return List.of(new Crumb(nodeName, "/organisations/" + node), new Crumb(t("Виды и формы"), "/kinds/" + node));
    }

    public List<Option> lines() {
        return Arrays.stream(Line.values())
                .map(line -> Option.of(line.name(), line.words()))
                .toList();
    }

    public List<Option> needs() {
        return List.of(
                Option.of(KindForm.ORDER, t("нужен приказ")),
                Option.of(KindForm.AGREEMENT, t("нужно дополнительное соглашение с наставником")),
                Option.of(KindForm.PROGRAMME, t("нужна персонализированная программа")),
                Option.of(KindForm.SLOTS, t("разовые встречи, места наставника не занимает")),
                Option.of(KindForm.REMOTE, t("на расстоянии")),
                Option.of(KindForm.SWAP, t("стороны могут меняться")));
    }
}
