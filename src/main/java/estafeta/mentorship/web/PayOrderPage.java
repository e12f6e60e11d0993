package estafeta.mentorship.web;

import static estafeta.shell.Text.t;

import estafeta.shell.Crumb;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** One order about pay: whom it pays how much, to be printed again or put right. */
public record PayOrderPage(
        UUID id,
        String title,
        UUID employer,
        String organisation,
        List<UUID> pays,
        List<PaysPage.Row> rows,
        boolean pdf,
        boolean sets) {
    /** With everybody whom it pays. */
    public String paper(String file) {
        return "/pay/at/" + employer + "/" + file
                + pays.stream().map(pay -> "pay=" + pay).collect(Collectors.joining("&", "?", ""));
    }

    public String href(String step) {
        return "/pay/" + id + "/" + step;
    }

    public List<Crumb> crumbs() {
        return List.of(new Crumb(t("Доплаты наставникам"), "/pay"));
    }
}
