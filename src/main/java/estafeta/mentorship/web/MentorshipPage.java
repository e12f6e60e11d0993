package estafeta.mentorship.web;

import static estafeta.shell.Text.shortName;
import static estafeta.shell.Text.t;

import estafeta.diagnostics.Answer;
import estafeta.kernel.Period;
import estafeta.mentorship.Act;
import estafeta.mentorship.Mentorship;
import estafeta.mentorship.Side;
import estafeta.shell.Fact;
import estafeta.shell.LaneStep;
import estafeta.shell.Section;
import estafeta.shell.TimelineLine;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The card of a pair. */
public record MentorshipPage(
        UUID id,
        Mentorship.State state,
        Period period,
        boolean recordedLate,
        List<Member> members,
        List<PaperLine> papers,
        List<ConsentLine> consents,
        List<Fact> facts,
        List<LaneStep> lane,
        @Nullable Step next,
        List<Step> others,
        List<TimelineLine> timeline,
        List<Hard> hard,
        @Nullable Asked asked,
        List<PayLine> pay,
        List<Section> sections) {
    /** Somebody of the pair: of another's organisation only name, position and organisation are shown. */
    public record Member(
            UUID affiliation,
            UUID person,
            String name,
            Side.Role role,
            Side.@Nullable Aspect aspect,
            Period period,
            @Nullable String position,
            @Nullable String organisation,
            boolean open) {
        public boolean mentor() {
            return role == Side.Role.MENTOR;
        }
    }

    /** What a mentee has said is hard. */
    public record Hard(String name, List<Answer> answers) {}

    /** The viewer's own place as a mentor who has not answered yet; again: ticked already, but before it counted as the paper. */
    public record Asked(UUID affiliation, String day, boolean again) {}

    /** An order with what it does to the pair. */
    public record PaperLine(
            String number,
            LocalDate signedOn,
            Act.Kind act,
            LocalDate effectiveOn,
            String employer,
            @Nullable UUID opens) {}

    /** A consent in a line: of what day, on what it stands; opens: the scan may be seen; attach: it may be brought. */
    public record ConsentLine(
            UUID id,
            String name,
            LocalDate givenOn,
            @Nullable String keptAt,
            @Nullable LocalDate tickedOn,
            @Nullable LocalDate withdrawnOn,
            boolean byGuardian,
            boolean electronic,
            @Nullable LocalDate orderedOn,
            boolean opens,
            boolean attach) {
        public String words() {
            return Stream.of(
                            t("от {0}", givenOn),
                            withdrawnOn == null ? "" : t("отозвано {0}", withdrawnOn),
                            byGuardian ? t("подписал законный представитель") : "",
                            keptAt != null
                                    ? keptAt
                                    : electronic
                                            ? t("дано электронно")
                                            : tickedOn == null
                                                    ? t("со слов, бумаги ещё нет")
                                                    : t("отметил(а) сам(а), бумаги ещё нет"),
                            orderedOn == null ? "" : t("позже приказа от {0}", orderedOn))
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining("; "));
        }

        public String href() {
            return "/mentorships/consents/" + id;
        }
    }

    /** A way onward from here: a journey of its own. */
    public record Step(String title, String words, String href, boolean post) {}

    public List<Member> present(boolean mentors) {
        return members.stream()
                .filter(member -> member.mentor() == mentors)
                .filter(member -> period.last() == null || member.period().contains(period.last()))
                .toList();
    }

    public List<Member> former() {
        return members.stream()
                .filter(member -> period.last() != null && !member.period().contains(period.last()))
                .toList();
    }

    public String title() {
        return t("{0} и {1}", names(true), names(false));
    }

    private String names(boolean mentors) {
        var names = present(mentors).stream()
                .map(member -> shortName(member.name()))
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? t("без наставника") : names;
    }

    public String href(String step) {
        return "/mentorships/" + id + "/" + step;
    }
}
