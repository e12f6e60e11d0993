package estafeta.people.web;

import estafeta.kernel.Refusal;
import estafeta.shell.FormErrors;

/** Which refusals are shown over the form that led to them; the others are a page of their own. */
final class Refusals {
    private Refusals() {}

    static FormErrors shown(Refusal refused) {
        return switch (refused.kind()) {
            case CONFLICT, INVALID -> FormErrors.of(refused);
            case UNKNOWN, FORBIDDEN -> throw refused;
        };
    }
}
