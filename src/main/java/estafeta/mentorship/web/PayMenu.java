package estafeta.mentorship.web;

import static estafeta.shell.Text.t;

import estafeta.kernel.Permission;
import estafeta.kernel.Viewer;
import estafeta.shell.MenuItem;
import estafeta.shell.MenuSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** Pay in the menu of whoever sees nothing else of mentoring; others come to it from the orders. */
@Component
class PayMenu implements MenuSource {
    private static final int ORDER = 27;

    @Override
    public List<MenuItem> menu(Viewer viewer) {
        return viewer.mayAnywhere(Permission.SEE_PAY) && !viewer.mayAnywhere(Permission.SEE_MENTORSHIPS)
                ? List.of(new MenuItem(t("Доплаты"), "/pay", ORDER, "table"))
                : List.of();
    }
}
