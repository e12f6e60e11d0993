package estafeta.mentorship.web;

import static estafeta.shell.Text.t;

import estafeta.shell.Crumb;
import java.util.List;
import java.util.UUID;

/** One order about pay: whom it pays how much, to be printed again or put right. */
public record PayOrderPage(
        UUID id, String title, String organisation, List<PaysPage.Row> rows, boolean pdf, boolean sets) {
    public String href(String step) {
        return "/pay/" + id + "/" + step;
    }

    public List<Crumb> crumbs() {
        return List.of(new Crumb(t("Доплаты наставникам"), "/pay"));
    }
}
