package estafeta.diagnostics.web;

import static estafeta.shell.Text.t;

import estafeta.diagnostics.Wish;
import estafeta.diagnostics.Wishes.Wished;
import estafeta.shell.Option;
import java.util.List;

/** One's wishes, those one may name, and what was typed; asked: one may also say whom one would like. */
public record WishesPage(List<Wished> wishes, List<Option> colleagues, String about, String kind, boolean asked) {
    public String words(Wished wish) {
        if (wish.kind() == Wish.AVOID) {
            return t("не хочу в одну пару");
        }
        return asked
                ? t("с кем вам было бы легко")
                : t("с кем вам было бы легко; сейчас не учитывается: в вашей организации об этом не спрашивают");
    }
}
