package estafeta.people;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A post to be taken: the position as the school writes it, and what is known besides. */
public record NewPost(
        String position,
        List<String> directions,
        @Nullable String groups,
        @Nullable BigDecimal hours,
        @Nullable BigDecimal rate,
        PostTerms terms) {
    public NewPost {
        if (position.isBlank()) {
            throw PeopleRefused.noPosition();
        }
        directions = List.copyOf(directions);
    }

    public static NewPost of(String position, String... directions) {
        return new NewPost(position.strip(), List.of(directions), null, null, null, PostTerms.MAIN);
    }
}
