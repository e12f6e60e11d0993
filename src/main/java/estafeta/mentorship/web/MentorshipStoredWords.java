package estafeta.mentorship.web;

import estafeta.mentorship.Agreement;
import estafeta.mentorship.Side;
import estafeta.mentorship.pay.Pay;
import estafeta.shell.StoredWords;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Words who somebody is in a pair and why there is no agreement, how a pay is reckoned. */
@Component
class MentorshipStoredWords implements StoredWords {
    @Override
    public Optional<String> words(String schema, String table, String column, String value) {
        return switch (schema + "." + table + "." + column) {
            case "mentorship.side.role" -> Optional.of(Side.Role.valueOf(value).words());
            case "mentorship.side.aspect" ->
                Optional.of(Side.Aspect.valueOf(value).words());
            case "mentorship.agreement.none_because" ->
                Optional.of(Agreement.NoneBecause.valueOf(value).words());
            case "mentorship.pay.how" -> Optional.of(Pay.How.valueOf(value).words());
            default -> Optional.empty();
        };
    }
}
