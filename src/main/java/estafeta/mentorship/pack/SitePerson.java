package estafeta.mentorship.pack;

import estafeta.document.Vocabulary;
import estafeta.grammar.Forms;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody as the site may tell of him: by name and position only with a consent to just that, else by a number. The reason
 * why is for the eyes of the office.
 */
public record SitePerson(
        UUID person,
        String name,
        Forms shown,
        @Nullable String position,
        @Nullable String because) {
    private static final SitePerson EXAMPLE =
            new SitePerson(new UUID(0, 0), "Родникова Ирина Владимировна", Forms.fixed("педагог № 1"), null, null);

    static final Vocabulary<SitePerson> VOCABULARY = Vocabulary.of("участник на сайте", EXAMPLE)
            .position("кто", "имя, если есть согласие его публиковать, иначе «педагог № 1»", SitePerson::shown)
            .text("должность", "должность и предметы, если есть согласие их публиковать", SitePerson::position);

    public boolean named() {
        return because == null;
    }
}
