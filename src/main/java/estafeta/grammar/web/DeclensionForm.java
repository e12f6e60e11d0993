package estafeta.grammar.web;

import estafeta.grammar.Correction.Kind;
import estafeta.grammar.Forms;
import estafeta.grammar.Gender;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Words that are asked for, how they are to be declined, and the page where they were found wrong. */
public record DeclensionForm(
        String kind,
        String words,
        String gender,
        String genitive,
        String dative,
        String accusative,
        String instrumental,
        String prepositional,
        String back) {
    public DeclensionForm {
        kind = Arrays.stream(Kind.values()).map(Kind::name).toList().contains(text(kind))
                ? text(kind)
                : Kind.NAME.name();
        words = text(words);
        gender = List.of(Gender.MASCULINE.name(), Gender.FEMININE.name()).contains(text(gender)) ? text(gender) : "";
        genitive = text(genitive);
        dative = text(dative);
        accusative = text(accusative);
        instrumental = text(instrumental);
        prepositional = text(prepositional);
        back = text(back).matches("/(?!/)[^\\\\\\p{Cntrl}]*") ? text(back) : "";
    }

    Kind of() {
        return Kind.valueOf(kind);
    }

    /** The same words in these forms. */
    DeclensionForm in(Forms forms, @Nullable Gender read) {
        return new DeclensionForm(
                kind,
                words,
                read == null ? "" : read.name(),
                forms.genitive(),
                forms.dative(),
                forms.accusative(),
                forms.instrumental(),
                forms.prepositional(),
                back);
    }

    Forms forms() {
        return new Forms(words, genitive, dative, accusative, instrumental, prepositional);
    }

    /** Where to go on when it is put right. */
    String onward() {
        return back.isEmpty() ? href() : back;
    }

    String href() {
        return UriComponentsBuilder.fromPath("/declensions")
                .queryParam("kind", kind)
                .queryParam("words", "{words}")
                .queryParam("gender", gender)
                .encode()
                .buildAndExpand(words)
                .toUriString();
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.replaceAll("[\\s\\u00a0]+", " ").strip();
    }
}
