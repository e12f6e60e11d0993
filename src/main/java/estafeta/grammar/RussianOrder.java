package estafeta.grammar;

import com.ibm.icu.text.Collator;
import java.util.Comparator;
import java.util.Locale;

/** The order of a Russian list, as the collation of the database has it: ё beside е, spaces and hyphens before letters. */
public final class RussianOrder {

    private static final Collator COLLATOR =
            Collator.getInstance(Locale.of("ru", "RU")).freeze();

    private RussianOrder() {}

    public static Comparator<String> ofNames() {
        return ((Comparator<String>) COLLATOR::compare).thenComparing(Comparator.naturalOrder());
    }
}
