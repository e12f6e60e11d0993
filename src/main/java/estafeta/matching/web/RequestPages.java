package estafeta.matching.web;

import static estafeta.shell.Text.day;
import static estafeta.shell.Text.period;
import static estafeta.shell.Text.t;

import estafeta.kernel.NodeId;
import estafeta.kernel.Nodes;
import estafeta.kernel.PersonId;
import estafeta.kernel.SchoolYear;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.matching.Participant;
import estafeta.matching.Request;
import estafeta.matching.RequestId;
import estafeta.matching.Requests;
import estafeta.mentorship.Mentors;
import estafeta.people.AffiliationId;
import estafeta.shell.Fact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Turns a request of another municipality into what the mentor's side reads. */
@Component
@Transactional(readOnly = true)
class RequestPages {
    private final Requests requests;
    private final Mentors mentors;
    private final Teachers teachers;
    private final Reasons reasons;
    private final Nodes nodes;
    private final Today today;

    RequestPages(Requests requests, Mentors mentors, Teachers teachers, Reasons reasons, Nodes nodes, Today today) {
        this.requests = requests;
        this.mentors = mentors;
        this.teachers = teachers;
        this.reasons = reasons;
        this.nodes = nodes;
        this.today = today;
    }

    RequestPage request(RequestId id, Viewer viewer) {
        var told = requests.told(id, viewer);
        var request = told.request();
        var mentor = told.mentor();
        var here = new NodeId(mentor.organisation());
        var day = today.at(here);
        var term = SchoolYear.lessonsFrom(day);
        var facts = new ArrayList<Fact>();
        facts.add(fact(t("Кого просят"), mentor, day));
        if (request.agreed()) {
            facts.add(fact(t("Кому"), told.mentee(), day));
        }
        if (request.waiting()) {
            facts.add(Fact.of(t("Срок"), period(term)));
            facts.add(Fact.of(
                    t("Свободно мест"),
                    String.valueOf(Objects.requireNonNull(
                                    mentors.places(List.of(at(mentor)), term).get(at(mentor)))
                            .free())));
            facts.add(Fact.of(
                    t("Ответить до"),
                    day(LocalDate.ofInstant(request.until(), nodes.require(here).zone()))));
        }
        return new RequestPage(
                id.value().toString(),
                needs(told, day),
                new PersonId(mentor.person()).equals(viewer.person()),
                facts,
                reasons.of(told.score(), told.mentee(), viewer),
                closed(request, told.mentorship().isPresent()),
                told.mentorship().map(made -> made.value().toString()).orElse(null));
    }

    private Fact fact(String label, Participant teacher, LocalDate day) {
        var known = teachers.known(teacher, day);
        return Fact.of(label, t("{0}, {1}", known.name(), known.about()));
    }

    private static AffiliationId at(Participant mentor) {
        return new AffiliationId(mentor.affiliation());
    }

    private static String closed(Request request, boolean made) {
        return switch (request.state()) {
            case WAITING -> "";
            case AGREED ->
                made
                        ? t("Согласие дано, пара предложена. Теперь обе стороны знают друг друга.")
                        : t("Согласие дано. Пара появится, когда всё решится у тех, кто просил.");
            case DECLINED -> t("Здесь отказались.");
            case WITHDRAWN -> t("Просьбу отозвали.");
            case LAPSED -> t("За две недели не ответили, просьба закрыта.");
            case NEEDLESS -> t("Просьба больше не нужна: у того, кто просил, нашлось другое решение.");
        };
    }

    private static String needs(Requests.Told told, LocalDate day) {
        var mentee = told.mentee();
        return needs(
                mentee.position(),
                mentee.directions(),
                mentee.teachingSince(),
                mentee.municipality().equals(told.mentor().municipality()),
                day);
    }

    /** «учитель, математика, второй год, другой муниципалитет»: whoever needs a mentor, so that nobody knows who it is. */
    static String needs(
            String position, List<String> directions, @Nullable LocalDate since, boolean near, LocalDate day) {
        var words = new ArrayList<String>();
        words.add(position);
        words.add(String.join(", ", directions));
        words.add(Teachers.year(since, day));
        words.add(near ? t("другая организация") : t("другой муниципалитет"));
        return String.join(", ", words.stream().filter(word -> !word.isBlank()).toList());
    }
}
