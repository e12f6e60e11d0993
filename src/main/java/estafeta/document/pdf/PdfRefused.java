package estafeta.document.pdf;

import estafeta.document.template.Problem;
import estafeta.kernel.Refusal;
import java.util.List;

/** A document that cannot become a PDF, with all in it that cannot be drawn. */
public final class PdfRefused extends Refusal {

    private static final List<Problem> NOTHING_UNDRAWN = List.of();

    private final transient List<Problem> problems;

    private PdfRefused(List<Problem> problems, String pattern, Object... arguments) {
        super(Kind.INVALID, pattern, arguments);
        this.problems = problems;
    }

    static PdfRefused undrawable(List<Problem> problems) {
        return new PdfRefused(
                problems,
                "PDF вышел бы неполным, скачайте документ в Word. {0}",
                problems.getFirst().words());
    }

    static PdfRefused tooLong(int pages) {
        return new PdfRefused(
                NOTHING_UNDRAWN, "В документе больше {0} страниц. Скачайте его в Word или разделите на части.", pages);
    }

    static PdfRefused highMargins() {
        return new PdfRefused(
                NOTHING_UNDRAWN,
                "Поля и колонтитулы не оставляют места тексту. Сделайте их ниже или скачайте документ в Word.");
    }

    public List<Problem> problems() {
        return problems;
    }
}
