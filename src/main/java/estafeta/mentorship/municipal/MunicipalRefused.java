package estafeta.mentorship.municipal;

import estafeta.kernel.Constraints;
import estafeta.kernel.Refusal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Supplier;

/** Every way a list of municipal mentors is not changed. */
public final class MunicipalRefused extends Refusal {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private MunicipalRefused(Kind kind, String pattern, Object... arguments) {
        super(kind, pattern, arguments);
    }

    static <T> T guarded(Supplier<T> save) {
        return Constraints.guarded(save, MunicipalRefused::ofConstraint, MunicipalRefused::changedMeanwhile);
    }

    public static Optional<MunicipalRefused> ofConstraint(String constraint) {
        return Optional.ofNullable(
                switch (constraint) {
                    case "municipal_list_once" -> changedMeanwhile();
                    case "municipal_list_year_likely" -> unknownYear();
                    case "municipal_list_number_and_date" -> numberUnsaid();
                    case "municipal_mentor_once" -> new MunicipalRefused(Kind.CONFLICT, "Этот наставник уже в списке.");
                    default -> null;
                });
    }

    static MunicipalRefused unknown() {
        return new MunicipalRefused(
                Kind.UNKNOWN, "Такой строки в списке нет. Откройте список снова: возможно, её уже убрали.");
    }

    static MunicipalRefused removed() {
        return new MunicipalRefused(Kind.CONFLICT, "Этого наставника в списке уже нет. Откройте список снова.");
    }

    public static MunicipalRefused unknownYear() {
        return new MunicipalRefused(Kind.UNKNOWN, "Такого учебного года нет. Выберите год на странице списка.");
    }

    static MunicipalRefused nothingChosen() {
        return new MunicipalRefused(Kind.INVALID, "Отметьте, кого включить в список.");
    }

    static MunicipalRefused notHere() {
        return new MunicipalRefused(
                Kind.INVALID,
                "В список входят те, кто сейчас работает в организациях этого места. Обновите страницу и отметьте снова.");
    }

    static MunicipalRefused nothingBefore() {
        return new MunicipalRefused(
                Kind.CONFLICT, "Списка прошлых лет здесь нет. Составьте этот из банка наставников.");
    }

    static MunicipalRefused empty() {
        return new MunicipalRefused(Kind.CONFLICT, "В списке никого нет. Сначала включите в него наставников.");
    }

    static MunicipalRefused approved() {
        return new MunicipalRefused(Kind.CONFLICT, "Список утверждён. Чтобы изменить его, нажмите «Внести изменения».");
    }

    static MunicipalRefused notApproved() {
        return new MunicipalRefused(Kind.CONFLICT, "Список ещё составляется: его можно менять и так.");
    }

    static MunicipalRefused numberUnsaid() {
        return new MunicipalRefused(Kind.INVALID, "Впишите номер и дату распоряжения, например 112-р.");
    }

    static MunicipalRefused later(LocalDate day, LocalDate today) {
        return new MunicipalRefused(
                Kind.INVALID,
                "День {0} ещё не наступил, сегодня {1}. Укажите сегодняшний день или более ранний.",
                DAY.format(day),
                DAY.format(today));
    }

    static MunicipalRefused changedMeanwhile() {
        return new MunicipalRefused(
                Kind.CONFLICT, "Список только что изменил кто-то другой. Откройте его снова и внесите своё.");
    }
}
