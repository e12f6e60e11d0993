package estafeta.mentorship.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is typed about an order; each page shows the fields it needs. */
public record OrderForm(
        List<String> chosen,
        String body,
        String protocol,
        String heldOn,
        String number,
        String day,
        String because,
        String anyway) {
    public OrderForm {
        chosen = chosen == null ? List.of() : List.copyOf(chosen);
        body = text(body);
        protocol = text(protocol);
        heldOn = text(heldOn);
        number = text(number);
        day = text(day);
        because = text(because);
        anyway = text(anyway);
    }

    static OrderForm registering(String number, String day) {
        return new OrderForm(List.of(), "", "", "", number, day, "", "");
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
