package estafeta.grammar;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Declines full names by the rules of surnames.txt, given.txt and patronymics.txt; letters stay as they were typed. */
public final class Names {

    private static final Rules SURNAMES = Rules.read("surnames.txt");
    private static final Rules GIVEN = Rules.read("given.txt");
    private static final Rules PATRONYMICS = Rules.read("patronymics.txt");
    private static final Set<String> FIRST_OF_SURNAME = RuleText.listed("surnames.txt", "первая");
    private static final Set<String> FIRST_OF_GIVEN = RuleText.listed("given.txt", "первая");

    private Names() {}

    /** A name in six cases, and whose it was taken to be. */
    public record Declined(Forms forms, Gender gender, double confidence) {}

    /** Of whom the name is, is guessed. */
    public static Declined decline(FullName name) {
        var guess = Sexes.of(name);
        return new Declined(decline(name, guess.gender()), guess.gender(), guess.confidence());
    }

    public static Forms decline(FullName name, Gender gender) {
        return joined(name.parts().stream().map(part -> decline(part, gender)));
    }

    /** The surname as it is told, the rest by the rules. */
    static Forms decline(FullName name, Gender gender, Forms surname) {
        return joined(name.parts().stream()
                .map(part -> part.kind() == FullName.Kind.SURNAME ? surname : decline(part, gender)));
    }

    private static Forms joined(Stream<Forms> words) {
        return words.reduce((before, after) -> before.with(Forms.fixed(" ")).with(after))
                .orElse(Forms.fixed(""));
    }

    public static Forms surname(String surname, Gender gender) {
        return decline(new FullName.Part(FullName.Kind.SURNAME, surname), gender);
    }

    public static Forms given(String given, Gender gender) {
        return decline(new FullName.Part(FullName.Kind.GIVEN, given), gender);
    }

    public static Forms patronymic(String patronymic, Gender gender) {
        return decline(new FullName.Part(FullName.Kind.PATRONYMIC, patronymic), gender);
    }

    private static Forms decline(FullName.Part part, Gender gender) {
        return switch (part.kind()) {
            case FIXED -> Forms.fixed(part.text());
            case SURNAME -> halves(afterParticles(part.text()), SURNAMES, FIRST_OF_SURNAME, gender);
            case GIVEN -> halves(afterParticles(part.text()), GIVEN, FIRST_OF_GIVEN, gender);
            case PATRONYMIC ->
                part.text().contains(" ")
                        ? Forms.fixed(part.text())
                        : halves(new Split("", part.text()), PATRONYMICS, Set.of(), gender);
        };
    }

    /** What stands before the word itself: «фон », «О'». */
    private record Split(String ahead, String word) {}

    private static Split afterParticles(String text) {
        int at = text.lastIndexOf(' ') + 1;
        return new Split(text.substring(0, at), text.substring(at));
    }

    /** Both halves of a double name decline, the first unless it is no name by itself. */
    private static Forms halves(Split split, Rules rules, Set<String> fixedFirsts, Gender gender) {
        var halves = Arrays.asList(split.word().split("(?<=[-‑–])|(?=[-‑–])"));
        var last = halves.getLast();
        var stays = syllableOfTuva(last);
        var forms = IntStream.range(0, halves.size()).mapToObj(at -> {
            var half = halves.get(at);
            var first = at < halves.size() - 1;
            return half.isEmpty()
                            || !Character.isLetter(half.codePointAt(0))
                            || first && (stays || fixedFirsts.contains(Pattern.folded(half)))
                    ? Forms.fixed(half)
                    : rules.find(half, gender).orElse(Paradigm.FIXED).of(half);
        });
        return Forms.joined(Stream.concat(Stream.of(Forms.fixed(split.ahead())), forms));
    }

    /** «Кызыл-оол», «Мерген-оолович»: one word of two. */
    private static boolean syllableOfTuva(String last) {
        return List.of("оол", "кыс", "оолович", "ооловна").contains(Pattern.folded(last));
    }
}
