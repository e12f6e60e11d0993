package estafeta.document.template;

import estafeta.kernel.Refusal;
import java.util.List;

/** A file that cannot serve as a template, with everything that is wrong with it. */
public final class TemplateRefused extends Refusal {

    private final transient List<Problem> problems;

    private TemplateRefused(Kind kind, String pattern, List<Problem> problems) {
        super(kind, pattern, problems.size(), problems.getFirst().words());
        this.problems = problems;
    }

    static TemplateRefused of(List<Problem> problems) {
        return new TemplateRefused(
                Kind.INVALID,
                "{0, plural, one {В шаблоне # ошибка.} few {В шаблоне # ошибки. Первая:} many {В шаблоне # ошибок. Первая:}"
                        + " other {В шаблоне # ошибки. Первая:}} {1}",
                List.copyOf(problems));
    }

    static TemplateRefused of(Problem.Kind kind, String found, String hint) {
        return of(List.of(new Problem(kind, new Place.Whole(), found, hint)));
    }

    public List<Problem> problems() {
        return problems;
    }
}
