package estafeta.mentorship.web;

import static estafeta.shell.Text.t;

import estafeta.shell.Crumb;
import estafeta.shell.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An order being put together: which of what waits goes into it, and on what ground. */
public record OrderFormPage(
        String action, @Nullable OrderPage order, String employerName, List<Option> acts, OrderForm form) {
    public List<Crumb> crumbs() {
        return order == null ? List.of(new Crumb(t("Приказы"), "/orders")) : order.below();
    }
}
