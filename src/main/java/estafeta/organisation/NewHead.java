package estafeta.organisation;

import estafeta.kernel.Period;
import org.jspecify.annotations.Nullable;

/** Whom to appoint head or acting head, for how long and on what ground («приказ № 41-к от 01.09.2026»). */
public record NewHead(
        String surname,
        String given,
        @Nullable String patronymic,
        String position,
        boolean acting,
        @Nullable String ground,
        Period period) {}
