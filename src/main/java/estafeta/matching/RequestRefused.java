package estafeta.matching;

import estafeta.kernel.Constraints;
import estafeta.kernel.Refusal;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Every way a request for a mentor of another municipality is not made or not answered. */
public final class RequestRefused extends Refusal {
    private RequestRefused(Kind kind, String pattern, Object... arguments) {
        super(kind, pattern, arguments);
    }

    static <T> T guarded(Supplier<T> save) {
        return Constraints.guarded(save, RequestRefused::ofConstraint, MatchingRefused::changedMeanwhile);
    }

    static Optional<RequestRefused> ofConstraint(String constraint) {
        return Optional.<@Nullable RequestRefused>ofNullable(
                switch (constraint) {
                    case "request_standing_once", "request_waiting_once" ->
                        new RequestRefused(
                                Kind.CONFLICT,
                                "Этого наставника для этого педагога уже попросили, ответа ещё нет. Дождитесь его или отзовите просьбу в том подборе, из которого она ушла.");
                    case "request_answered_at_a_time", "request_reason_of_declining" -> closed();
                    default -> null;
                });
    }

    static RequestRefused unknown() {
        return new RequestRefused(
                Kind.UNKNOWN,
                "Такой просьбы нет или она не к вам. Просьбы, которые ждут вашего ответа, стоят на главной странице.");
    }

    static RequestRefused closed() {
        return new RequestRefused(
                Kind.CONFLICT,
                "На эту просьбу уже ответили, или её отозвали. Откройте её снова: там написано, что с ней.");
    }

    static RequestRefused outOfDate() {
        return new RequestRefused(
                Kind.CONFLICT,
                "Запись одного из педагогов с тех пор объединили с другой, и эта просьба больше не действует. Если она ещё нужна, её пришлют заново.");
    }

    static RequestRefused noPlaces(String mentor, String free) {
        return new RequestRefused(
                Kind.CONFLICT,
                "{0}: свободных мест не хватает, сейчас их {1}. Добавьте место на странице «Наставники» и согласитесь снова или откажитесь от просьбы.",
                mentor,
                free);
    }

    static RequestRefused mentorAway(String mentor) {
        return new RequestRefused(
                Kind.CONFLICT,
                "{0} сейчас отсутствует или не отмечен как готовый работать на расстоянии. Отметьте это на странице «Наставники» и согласитесь снова или откажитесь от просьбы.",
                mentor);
    }

    /** Why is a matter of the other side, where it is shown. */
    static RequestRefused notNow() {
        return new RequestRefused(
                Kind.CONFLICT,
                "Составить пару сейчас не получилось: у тех, кто просил, что-то изменилось. Ничего не записано. Попробуйте позже или откажитесь от просьбы.");
    }

    static RequestRefused waits(String mentee) {
        return new RequestRefused(
                Kind.CONFLICT,
                "Для педагога {0} уже попросили наставника в другом муниципалитете. Сначала отзовите просьбу, потом меняйте пару.",
                mentee);
    }
}
