package estafeta.document;

import static estafeta.shell.Text.t;

import estafeta.grammar.Correction;
import estafeta.grammar.Forms;
import estafeta.grammar.Gender;
import estafeta.shell.Crumb;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The words of one paper as it declines them, each with the way to where it is put right for every paper. */
public record PaperWords(String title, List<Crumb> crumbs, String href, boolean correct, List<Row> rows) {
    /** A name, a position, an organisation, a place; a name alone has a gender. */
    public record Row(Correction.Kind kind, @Nullable Gender gender, Forms forms) {
        public String what() {
            return t(kind.words());
        }

        /** Where it is put right; from there the way leads back to the paper. */
        public String href(String back) {
            return UriComponentsBuilder.fromPath("/declensions")
                    .queryParam("kind", kind)
                    .queryParam("words", "{words}")
                    .queryParam("gender", Objects.requireNonNullElse(gender, ""))
                    .queryParam("back", "{back}")
                    .encode()
                    .buildAndExpand(forms.nominative(), back)
                    .toUriString();
        }
    }

    /** Each once, as the paper comes to them. */
    public static List<Row> of(Facts facts) {
        return declined(facts).distinct().toList();
    }

    private static Stream<Row> declined(Fact fact) {
        return switch (fact) {
            case Fact.Person person
            when person.present() -> Stream.of(new Row(Correction.Kind.NAME, person.gender(), person.full()));
            case Fact.Words words when words.present() -> Stream.of(new Row(words.kind(), null, words.forms()));
            case Fact.Several several -> several.items().stream().flatMap(PaperWords::declined);
            case Facts facts -> facts.byName().values().stream().flatMap(PaperWords::declined);
            default -> Stream.empty();
        };
    }
}
