package estafeta.mentorship.pack;

import estafeta.kernel.Constraints;
import estafeta.kernel.Refusal;
import java.util.Optional;
import java.util.function.Supplier;

/** Every way papers are not put together. */
public final class PackRefused extends Refusal {
    private PackRefused(Kind kind, String pattern, Object... arguments) {
        super(kind, pattern, arguments);
    }

    static <T> T guarded(Supplier<T> save) {
        return Constraints.guarded(save, PackRefused::ofConstraint, PackRefused::underWay);
    }

    public static Optional<PackRefused> ofConstraint(String constraint) {
        return Optional.ofNullable(
                switch (constraint) {
                    case "pack_under_way_once" -> underWay();
                    case "pack_year_likely" -> unlikelyYear();
                    default -> null;
                });
    }

    static PackRefused unknown() {
        return new PackRefused(
                Kind.UNKNOWN,
                "Такого архива нет: он хранится {0} дней, потом стирается. Откройте папку организации и соберите его заново.",
                Packs.KEPT.toDays());
    }

    static PackRefused unlikelyYear() {
        return new PackRefused(Kind.INVALID, "Такого учебного года нет. Выберите год из списка.");
    }

    static PackRefused underWay() {
        return new PackRefused(
                Kind.CONFLICT, "Эти бумаги уже собираются. Откройте страницу снова: там видно, сколько готово.");
    }

    static PackRefused failed(String number) {
        return new PackRefused(
                Kind.CONFLICT,
                "Бумагу не удалось составить, номер ошибки {0}. Сообщите его тому, кто ведёт программу, и соберите архив заново.",
                number);
    }

    static PackRefused notReady() {
        return new PackRefused(
                Kind.CONFLICT,
                "Бумаги ещё собираются. Откройте страницу снова: когда всё готово, там будет «Скачать».");
    }

    static PackRefused nothing() {
        return new PackRefused(Kind.CONFLICT, "Собирать нечего: бумаг, которые вам открыты, за этот учебный год нет.");
    }
}
