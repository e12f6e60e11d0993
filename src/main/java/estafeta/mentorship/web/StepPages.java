package estafeta.mentorship.web;

import static estafeta.shell.Text.shortDay;
import static estafeta.shell.Text.shortName;

import estafeta.kernel.Nodes;
import estafeta.kernel.Permission;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.mentorship.Act;
import estafeta.mentorship.Endings;
import estafeta.mentorship.Kinds;
import estafeta.mentorship.Mentorship;
import estafeta.mentorship.Mentorships;
import estafeta.people.AffiliationId;
import estafeta.people.Guardians;
import estafeta.shell.Option;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The pages of the journeys of a pair, first with what is likely, then with what was typed. */
@Component
class StepPages {
    static final Set<String> BY_ONESELF = Set.of("agree", "refuse");

    private final Mentorships mentorships;
    private final Endings endings;
    private final MentorshipCard card;
    private final Guardians guardians;
    private final Kinds kinds;
    private final Nodes nodes;
    private final Today today;

    StepPages(
            Mentorships mentorships,
            Endings endings,
            MentorshipCard card,
            Guardians guardians,
            Kinds kinds,
            Nodes nodes,
            Today today) {
        this.mentorships = mentorships;
        this.endings = endings;
        this.card = card;
        this.guardians = guardians;
        this.kinds = kinds;
        this.nodes = nodes;
        this.today = today;
    }

    StepPage blank(Mentorship mentorship, String step, StepForm asked, Viewer viewer) {
        var on = today.at(mentorship.node());
        return page(
                mentorship,
                step,
                choice -> StepForm.likely(
                                choice.isEmpty() ? "" : choice.getFirst().value(),
                                shortDay(on),
                                last(step, mentorship, on, viewer),
                                mentorship.node().value().toString(),
                                (mentorship.state().over() ? Act.Kind.END : Act.Kind.ASSIGN).name())
                        .asked(asked),
                viewer);
    }

    StepPage filled(Mentorship mentorship, String step, StepForm form, Viewer viewer) {
        return page(mentorship, step, choice -> form, viewer);
    }

    private StepPage page(Mentorship mentorship, String step, Function<List<Option>, StepForm> form, Viewer viewer) {
        var lead = viewer.may(
                Permission.LEAD_MENTORSHIPS, nodes.require(mentorship.node()).scope());
        var present = card.members(mentorship.id(), viewer).stream()
                .filter(member -> member.period().contains(mentorship.last()))
                .toList();
        var own = BY_ONESELF.contains(step) && !lead
                ? mentorships.own(mentorship.id(), viewer)
                : Optional.<AffiliationId>empty();
        var learners = !kinds.require(mentorship.form()).ofTeachers();
        var choice = present.stream()
                .filter(member -> member.mentor() || step.equals("refuse") || step.equals("agree") && learners)
                .filter(member -> own.isEmpty() || own.get().value().equals(member.affiliation()))
                .map(member -> new Option(
                        member.affiliation().toString(),
                        member.name(),
                        member.role().words()))
                .toList();
        return new StepPage(
                mentorship.id().value(),
                present.stream().map(member -> shortName(member.name())).collect(Collectors.joining(" – ")),
                mentorship.state(),
                form.apply(choice),
                choice,
                card.employers(mentorship),
                step.equals("agree") && lead && learners ? guardians(present) : List.of(),
                List.of(),
                !lead);
    }

    /** Those who sign for the minors among them. */
    private List<Option> guardians(List<MentorshipPage.Member> present) {
        return present.stream()
                .flatMap(member -> guardians.of(new AffiliationId(member.affiliation())).stream()
                        .map(guardian -> new Option(
                                guardian.id().value().toString(), guardian.words(), shortName(member.name()))))
                .toList();
    }

    private String last(String step, Mentorship mentorship, LocalDate on, Viewer viewer) {
        return switch (step) {
            case "order" ->
                shortDay(
                        mentorship.state().over()
                                ? mentorship.last()
                                : mentorship.period().first());
            case "cooperation" -> shortDay(mentorship.last());
            case "complete" -> shortDay(on.isBefore(mentorship.last()) ? on : mentorship.last());
            case "end" -> shortDay(endings.notice(mentorship.id(), on, viewer).earliestLast());
            default -> "";
        };
    }
}
