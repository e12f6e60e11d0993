package estafeta.diagnostics.web;

import static estafeta.shell.Text.t;

import estafeta.diagnostics.Competencies;
import estafeta.shell.StoredWords;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Words how hard something is. */
@Component
class DiagnosticsStoredWords implements StoredWords {
    private final Competencies competencies;

    DiagnosticsStoredWords(Competencies competencies) {
        this.competencies = competencies;
    }

    @Override
    public Optional<String> words(String schema, String table, String column, String value) {
        return (schema + "." + table + "." + column).equals("diagnostics.difficulty.level")
                ? competencies.levels().stream()
                        .filter(level -> String.valueOf(level.value()).equals(value))
                        .map(level -> t(level.ownWords()))
                        .findFirst()
                : Optional.empty();
    }
}
