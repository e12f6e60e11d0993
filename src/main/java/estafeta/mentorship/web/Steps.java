package estafeta.mentorship.web;

import static estafeta.shell.Text.t;

import estafeta.kernel.Refusal;
import estafeta.people.AffiliationId;
import estafeta.shell.FormErrors;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How the journeys read an id from a field, and which refusals they show over the form. */
final class Steps {
    private Steps() {}

    static Optional<AffiliationId> affiliation(String typed) {
        try {
            return typed.isBlank() ? Optional.empty() : Optional.of(new AffiliationId(UUID.fromString(typed.strip())));
        } catch (IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }

    /** One of the offered answers; nothing chosen, or something not offered, is noted as an error. */
    static <E extends Enum<E>> @Nullable E chosen(Class<E> answers, String typed, String field, FormErrors errors) {
        var chosen = Arrays.stream(answers.getEnumConstants())
                .filter(answer -> answer.name().equals(typed))
                .findFirst();
        if (chosen.isEmpty()) {
            errors.add(field, t("Выберите один из ответов."));
        }
        return chosen.orElse(null);
    }

    static FormErrors shown(Refusal refused) {
        return switch (refused.kind()) {
            case CONFLICT, INVALID -> FormErrors.of(refused);
            case UNKNOWN, FORBIDDEN -> throw refused;
        };
    }
}
