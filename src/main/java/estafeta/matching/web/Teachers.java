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
        return named(teacher, viewer) ? teacher.name() : teacher.called();
    }

    String inShort(Participant teacher, Viewer viewer) {
        return named(teacher, viewer) ? shortName(teacher.name()) : teacher.called();
    }

    RunPage.Who who(Participant teacher, LocalDate day, Viewer viewer) {
        return named(teacher, viewer) ? known(teacher, day) : who(teacher.called(), about(teacher, day, false));
    }

    /** Of whose side has agreed. */
    RunPage.Who known(Participant teacher, LocalDate day) {
        return who(teacher.name(), about(teacher, day, true));
    }

    private static RunPage.Who who(String name, String about) {
        return new RunPage.Who(name, about, face(name));
    }

    /** «учитель, математика, стаж 2 года, СОШ № 4». */
    String about(Participant teacher, LocalDate day, Viewer viewer) {
        return about(teacher, day, named(teacher, viewer));
    }

    private static String about(Participant teacher, LocalDate day, boolean named) {
        var words = new ArrayList<String>();
        words.add(teacher.position());
        if (!teacher.directions().isEmpty()) {
            words.add(String.join(", ", teacher.directions()));
        }
        words.add(experience(teacher.teachingSince(), day));
        if (named) {
            words.add(teacher.organisationName());
        }
        return String.join(", ", words.stream().filter(word -> !word.isBlank()).toList());
    }

    /** In which year of work somebody is while that is told by ordinals. */
    static String year(@Nullable LocalDate since, LocalDate day) {
        var years = since == null ? -1 : (int) ChronoUnit.YEARS.between(since, day);
        return switch (years) {
            case 1 -> t("второй год");
            case 2 -> t("третий год");
            default -> experience(since, day);
        };
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
