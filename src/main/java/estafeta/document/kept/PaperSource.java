package estafeta.document.kept;

import java.util.List;

/** The kinds of papers of a module that knows their facts. */
public interface PaperSource {
    List<PaperKind> papers();
}
