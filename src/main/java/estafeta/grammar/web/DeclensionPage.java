package estafeta.grammar.web;

import static estafeta.shell.Text.t;

import estafeta.grammar.Correction;
import estafeta.grammar.Gender;
import estafeta.shell.Option;
import java.util.Arrays;
import java.util.List;

/** Words in all six cases, and what has been put right so far. */
public record DeclensionPage(DeclensionForm form, List<Row> corrections) {
    /** One correction as a line. */
    public record Row(String id, String words, String what, String forms) {
        static Row of(Correction correction) {
            var six = correction.forms();
            return new Row(
                    correction.id().value().toString(),
                    six.nominative(),
                    what(correction),
                    String.join(", ", six.all().subList(1, six.all().size())));
        }

        private static String what(Correction correction) {
            var gender = correction.gender();
            return gender == null ? t(correction.kind().words()) : gendered(gender);
        }
    }

    public boolean declined() {
        return !form.words().isEmpty();
    }

    /** Whose name it was taken to be; empty where that says nothing. */
    public String read() {
        return form.gender().isEmpty() ? "" : gendered(Gender.valueOf(form.gender()));
    }

    public List<Option> kinds() {
        return Arrays.stream(Correction.Kind.values())
                .map(kind -> Option.of(kind.name(), t(kind.words())))
                .toList();
    }

    public List<Option> genders() {
        return List.of(
                Option.of(Gender.MASCULINE.name(), gendered(Gender.MASCULINE)),
                Option.of(Gender.FEMININE.name(), gendered(Gender.FEMININE)));
    }

    private static String gendered(Gender gender) {
        return gender == Gender.FEMININE ? t("женское имя") : t("мужское имя");
    }
}
