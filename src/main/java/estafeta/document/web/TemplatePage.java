package estafeta.document.web;

import static estafeta.shell.Text.t;

import estafeta.document.kept.Holding;
import estafeta.document.template.Problem;
import estafeta.shell.Crumb;
import estafeta.shell.Fact;
import estafeta.shell.State;
import estafeta.shell.TimelineLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One kind of paper at a node: what holds, what was brought, what is wrong with the file just brought. */
public record TemplatePage(
        String nodeName,
        Holding holding,
        boolean keeps,
        List<Version> versions,
        List<TimelineLine> timeline,
        String note,
        List<Problem> problems,
        List<Problem> undrawn) {
    /** A file that the node has brought. */
    public record Version(UUID id, int number, String file, String note, String when, String who, Stage stage) {}

    /** What has become of a version. */
    public enum Stage {
        NEVER_ON(State.TURN),
        HOLDS(State.DONE),
        HELD(State.NONE);

        private final State state;

        Stage(State state) {
            this.state = state;
        }

        public State state() {
            return state;
        }

        public String words() {
            return switch (this) {
                case NEVER_ON -> t("не включалась");
                case HOLDS -> t("действует");
                case HELD -> t("действовала раньше");
            };
        }
    }

    TemplatePage with(String typed, List<Problem> wrong) {
        return new TemplatePage(nodeName, holding, keeps, versions, timeline, typed, wrong, undrawn);
    }

    /** The newest file, if it waits to be tried and switched on. */
    public Optional<Version> waiting() {
        return versions.stream().findFirst().filter(version -> keeps && version.stage == Stage.NEVER_ON);
    }

    public String title() {
        return holding.paper().title();
    }

    public List<Fact> facts() {
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of(t("Каким бланком печатается"), holding.words()));
        var template = holding.template();
        if (template != null) {
            facts.add(Fact.of(t("Файл"), template.fileName()));
            if (!template.note().isEmpty()) {
                facts.add(Fact.of(t("Пометка"), template.note()));
            }
        }
        return facts;
    }

    public String href() {
        return holding.href();
    }

    public String href(String step) {
        return holding.href() + "/" + step;
    }

    public String href(Version version, String step) {
        return href(version.id + "/" + step);
    }

    public List<Crumb> crumbs() {
        return List.of(
                new Crumb(nodeName, "/organisations/" + holding.at().value()),
                new Crumb(t("Бланки и шаблоны"), "/templates/" + holding.at().value()));
    }
}
