package estafeta.matching.web;

import static estafeta.shell.Text.face;
import static estafeta.shell.Text.shortName;
import static estafeta.shell.Text.t;

import estafeta.kernel.NodeId;
import estafeta.kernel.Nodes;
import estafeta.kernel.Permission;
import estafeta.kernel.Viewer;
import estafeta.matching.Participant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a viewer reads of a participant: a mentor borrowed from where the viewer sees nobody has neither name nor place. */
@Component
class Teachers {
    private final Nodes nodes;

    Teachers(Nodes nodes) {
        this.nodes = nodes;
    }

    boolean named(Participant teacher, Viewer viewer) {
        return !teacher.borrowed()
                || viewer.may(
                        Permission.SEE_PEOPLE,
                        nodes.require(new NodeId(teacher.organisation())).scope());
    }

    String name(Participant teacher, Viewer viewer) {
        return named(teacher, viewer) ? teacher.name() : t("наставник другого муниципалитета");
    }

    String inShort(Participant teacher, Viewer viewer) {
        return named(teacher, viewer) ? shortName(teacher.name()) : t("наставник другого муниципалитета");
    }

    RunPage.Who who(Participant teacher, LocalDate day, Viewer viewer) {
        var name = name(teacher, viewer);
        return new RunPage.Who(name, about(teacher, day, viewer), face(name));
    }

    /** «учитель, математика, стаж 2 года, СОШ № 4». */
    String about(Participant teacher, LocalDate day, Viewer viewer) {
        var words = new ArrayList<String>();
        words.add(teacher.position());
        if (!teacher.directions().isEmpty()) {
            words.add(String.join(", ", teacher.directions()));
        }
        words.add(experience(teacher.teachingSince(), day));
        if (named(teacher, viewer)) {
            words.add(teacher.organisationName());
        }
        return String.join(", ", words.stream().filter(word -> !word.isBlank()).toList());
    }

    private static String experience(@Nullable LocalDate since, LocalDate day) {
        if (since == null) {
            return "";
        }
        var years = ChronoUnit.YEARS.between(since, day);
        return years < 1
                ? t("первый год")
                : t("стаж {0, plural, one {# год} few {# года} many {# лет} other {# года}}", years);
    }
}
