package estafeta.demo.story;

import static estafeta.demo.Narrator.TELLER;
import static estafeta.demo.Narrator.council;
import static estafeta.demo.Narrator.lastLessons;
import static estafeta.demo.Narrator.lessons;

import estafeta.demo.Narrator;
import estafeta.demo.Told;
import estafeta.kernel.NodeId;
import estafeta.kernel.Period;
import estafeta.mentorship.Act;
import estafeta.mentorship.Fate.Choice;
import estafeta.mentorship.Fate.Kind;
import estafeta.mentorship.Fates;
import estafeta.mentorship.MentorshipId;
import estafeta.mentorship.OrderId;
import estafeta.mentorship.Side;
import estafeta.mentorship.YearEnd;
import estafeta.people.AbsenceKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Story 22: in August the pairs of last year go on, end and change by one order. */
final class AugustRollOver implements Story {
    @Override
    public String title() {
        return "Август: пары прошлого года продолжаются, кончаются и меняются одним приказом";
    }

    @Override
    public List<MentorshipId> tell(Narrator narrator, NodeId here, NodeId there) {
        var end = narrator.tell(() -> narrator.fates.end(here));
        var year = end.year().start();
        var goesOn = begun(narrator, here, year - 1, "Берестова Ника Юрьевна", "Громова Алла Ильинична", "88-од");
        longer(narrator, here, goesOn, year, "104-од");
        var threeYears = begun(narrator, here, year - 2, "Ольхин Игнат Петрович", "Родникова Зоя Львовна", "71-од");
        longer(narrator, here, threeYears, year - 1, "90-од");
        longer(narrator, here, threeYears, year, "105-од");
        var otherKind = begun(narrator, here, year, "Ивлева Дина Марковна", "Калинин Пётр Олегович", "106-од");
        var vera = mentor(narrator, here, "Тополева Вера Егоровна");
        var lev = young(narrator, here, "Лозин Лев Денисович", year);
        var otherMentor = narrator.working(here, vera, lev, lessons(year), "107-од");
        narrator.tell(() -> narrator.affiliations.beginAbsence(
                vera.at(),
                AbsenceKind.LONG_LEAVE,
                Period.since(lastLessons(year).plusDays(10)),
                TELLER));
        var newcomer = mentor(narrator, here, "Рябинина Олеся Титовна");

        var until = lastLessons(year + 1);
        narrator.tell(() -> narrator.fates.choose(
                here,
                List.of(
                        new Fates.Row(goesOn, null, Choice.goesOn(until)),
                        new Fates.Row(threeYears, null, Choice.of(Kind.COMPLETES)),
                        new Fates.Row(otherKind, null, Choice.otherKind("short", until, true)),
                        new Fates.Row(otherMentor, null, Choice.otherMentor(newcomer.at(), until, true))),
                TELLER));
        var order = settled(narrator, here, end);
        var followed = signed(narrator, order, end, here);
        looked(narrator, Stream.concat(Stream.of(goesOn), followed.stream()));
        var all = new ArrayList<>(List.of(goesOn, threeYears, otherKind, otherMentor));
        all.addAll(followed);
        return all;
    }

    private static MentorshipId begun(
            Narrator narrator, NodeId here, int year, String mentee, String mentor, String number) {
        return narrator.working(
                here, mentor(narrator, here, mentor), young(narrator, here, mentee, year), lessons(year), number);
    }

    private static Told mentor(Narrator narrator, NodeId here, String name) {
        return narrator.teacher(here, name, LocalDate.of(2006, 8, 25), 2003, "математика");
    }

    private static Told young(Narrator narrator, NodeId here, String name, int year) {
        return narrator.teacher(here, name, LocalDate.of(year, 9, 1), year, "математика");
    }

    /** One more school year by an order of its September. */
    private static void longer(Narrator narrator, NodeId here, MentorshipId pair, int year, String number) {
        narrator.tell(() -> narrator.atWork.extend(pair, lastLessons(year), TELLER));
        narrator.ordered(here, number, LocalDate.of(year, 9, 1), pair);
    }

    /** By the council of the last days of August, once it has been held. */
    private static OrderId settled(Narrator narrator, NodeId here, YearEnd end) {
        var council = council(end.next().start());
        var held = narrator.byNow(council.heldOn(), here).equals(council.heldOn());
        return narrator.tell(() -> narrator.fates.settle(here, held ? council : null, TELLER))
                .orders()
                .getFirst();
    }

    /** The mentors of the new pairs sign their papers, then the order gets its number; answers the new pairs. */
    private static List<MentorshipId> signed(Narrator narrator, OrderId order, YearEnd end, NodeId here) {
        var on = narrator.byNow(end.begins().minusDays(1), here);
        var followed = narrator.tell(() -> narrator.orders.acts(order, TELLER)).stream()
                .filter(act -> act.kind() == Act.Kind.ASSIGN)
                .map(Act::mentorship)
                .toList();
        narrator.tell(() -> followed.forEach(pair -> narrator.mentorships.sides(pair, TELLER).stream()
                .filter(side -> side.role() == Side.Role.MENTOR)
                .forEach(side -> {
                    narrator.papers.agree(pair, side.affiliation(), on, "папка «Наставничество»", TELLER);
                    narrator.papers.noteAgreement(pair, side.affiliation(), "118/дс", on, TELLER);
                })));
        narrator.tell(() -> narrator.orders.register(order, "118-од", on, TELLER));
        return followed;
    }

    /** Told long after August, the changes carry a mark until somebody has looked them through. */
    private static void looked(Narrator narrator, Stream<MentorshipId> changed) {
        narrator.tell(() -> changed.filter(
                        pair -> narrator.mentorships.require(pair, TELLER).recordedLate())
                .forEach(pair -> narrator.atWork.check(pair, TELLER)));
    }
}
