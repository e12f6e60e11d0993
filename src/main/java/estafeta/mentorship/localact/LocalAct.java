package estafeta.mentorship.localact;

import static estafeta.shell.Text.t;

import estafeta.kernel.FileId;
import estafeta.kernel.NodeId;
import estafeta.kernel.Period;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * An act of an organisation on which its mentoring stands. The term is the one it states itself: an act that begins later
 * takes its place and leaves it as it is.
 */
@Table(schema = "mentorship", name = "local_act")
public record LocalAct(
        @Id LocalActId id,
        NodeId node,
        Kind kind,
        @Nullable String number,
        LocalDate signedOn,
        @Nullable String orderNumber,
        @Nullable LocalDate orderedOn,
        Period period,
        @Nullable FileId scan,
        @Nullable String mistake,
        @Version int version) {
    /** What an inspection asks for. */
    public enum Kind {
        INTRODUCTION,
        REGULATION,
        ROAD_MAP;

        public String words() {
            return switch (this) {
                case INTRODUCTION -> t("Приказ о внедрении наставничества и назначении куратора");
                case REGULATION -> t("Положение о наставничестве");
                case ROAD_MAP -> t("Дорожная карта");
            };
        }

        /** An order has a number of its own; what an order approves may have none. */
        public boolean order() {
            return this == INTRODUCTION;
        }
    }

    public LocalAct {
        if (kind.order() && number == null) {
            throw LocalActRefused.numberUnsaid();
        }
        if ((orderNumber == null) != (orderedOn == null)) {
            throw LocalActRefused.orderInPart();
        }
        if (orderedOn != null && orderedOn.isBefore(signedOn)) {
            throw LocalActRefused.orderedBefore(signedOn, orderedOn);
        }
    }

    static LocalAct of(NodeId node, Kind kind, NewLocalAct wanted) {
        return new LocalAct(
                LocalActId.next(),
                node,
                kind,
                said(wanted.number()),
                wanted.signedOn(),
                said(wanted.orderNumber()),
                wanted.orderedOn(),
                wanted.period(),
                null,
                null,
                0);
    }

    /** Whichever of those begun by the day begins last, whether its term has run out or not. */
    public static Optional<LocalAct> latest(Collection<LocalAct> acts, Kind kind, LocalDate day) {
        return acts.stream()
                .filter(act ->
                        act.valid() && act.kind == kind && !act.period.first().isAfter(day))
                .max(Comparator.comparing(act -> act.period.first()));
    }

    public boolean valid() {
        return mistake == null;
    }

    /** «№ 41-од от 1 сентября 2026, приказ об утверждении № 12 от 1 сентября 2026» */
    public String requisites() {
        var own = number == null ? t("от {0}", signedOn) : t("№ {0} от {1}", number, signedOn);
        return orderNumber == null || orderedOn == null
                ? own
                : t("{0}, приказ об утверждении № {1} от {2}", own, orderNumber, orderedOn);
    }

    LocalAct corrected(NewLocalAct wanted) {
        requireValid();
        return new LocalAct(
                id,
                node,
                kind,
                said(wanted.number()),
                wanted.signedOn(),
                said(wanted.orderNumber()),
                wanted.orderedOn(),
                wanted.period(),
                scan,
                null,
                version);
    }

    LocalAct scanned(@Nullable FileId file) {
        requireValid();
        return new LocalAct(id, node, kind, number, signedOn, orderNumber, orderedOn, period, file, null, version);
    }

    /** «Внесено ошибочно»: counts nowhere, stays readable. */
    LocalAct mistaken(String because) {
        requireValid();
        if (because.isBlank()) {
            throw LocalActRefused.mistakeWithoutReason();
        }
        return new LocalAct(
                id, node, kind, number, signedOn, orderNumber, orderedOn, period, scan, because.strip(), version);
    }

    private void requireValid() {
        if (mistake != null) {
            throw LocalActRefused.mistaken();
        }
    }

    private static @Nullable String said(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
