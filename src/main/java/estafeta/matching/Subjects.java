package estafeta.matching;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What somebody teaches, made ready to be compared with what others teach. */
record Subjects(List<Subject> all) {
    private static final int UNKNOWN = -1;
    /** Letters by which two words for a subject are taken for one. */
    private static final int STEM = 4;

    private static final List<List<String>> KIN = List.of(
            List.of("физик", "математик", "информатик", "астроном", "алгебр", "геометр"),
            List.of("русск", "литератур", "родной язык", "чтение"),
            List.of("хими", "биологи", "географи", "эколог", "природовед", "окружающ"),
            List.of("истори", "обществозн", "право", "экономик", "однкнр", "орксэ"),
            List.of("англ", "немецк", "французск", "китайск", "иностранн", "корейск"),
            List.of("начальн", "нач.", "нач "),
            List.of("изо", "технолог", "труд", "музык", "рисован", "черчен", "мхк"),
            List.of("физ-ра", "физкультур", "физическ", "обзр", "обж", "спорт"));

    /** @param kin number of its family, -1 if of none */
    private record Subject(String text, String folded, String stem, int kin) {
        static Subject of(String text) {
            var folded = text.toLowerCase(Locale.ROOT);
            var letters = folded.replaceAll("[^а-яё]", "");
            return new Subject(text, folded, letters.substring(0, Math.min(STEM, letters.length())), kin(folded));
        }

        private static int kin(String folded) {
            for (int family = 0; family < KIN.size(); family++) {
                if (KIN.get(family).stream().anyMatch(folded::contains)) {
                    return family;
                }
            }
            return UNKNOWN;
        }

        boolean is(Subject other) {
            return folded.equals(other.folded) || akin(other) && stem.equals(other.stem);
        }

        boolean akin(Subject other) {
            return kin != UNKNOWN && kin == other.kin;
        }
    }

    /** Two subjects of one family. */
    record Kindred(String wanted, String given) {}

    static Subjects of(List<String> directions) {
        return new Subjects(directions.stream().map(Subject::of).toList());
    }

    /** The first of these that is also among the others, whatever it is called there. */
    Optional<String> same(Subjects others) {
        return all.stream()
                .filter(wanted -> others.all.stream().anyMatch(wanted::is))
                .findFirst()
                .map(Subject::text);
    }

    Optional<Kindred> kindred(Subjects others) {
        for (var wanted : all) {
            for (var given : others.all) {
                if (wanted.akin(given)) {
                    return Optional.of(new Kindred(wanted.text, given.text));
                }
            }
        }
        return Optional.empty();
    }
}
