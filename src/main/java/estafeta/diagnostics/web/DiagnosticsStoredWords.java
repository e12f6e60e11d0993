package estafeta.diagnostics.web;

import static estafeta.shell.Text.t;

import estafeta.diagnostics.Competencies;
import estafeta.diagnostics.Source;
import estafeta.diagnostics.Wish;
import estafeta.shell.StoredWords;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Words what somebody is good at and what is hard, how hard, and who said so. */
@Component
class DiagnosticsStoredWords implements StoredWords {
    private final Competencies competencies;

    DiagnosticsStoredWords(Competencies competencies) {
        this.competencies = competencies;
    }

    @Override
    public Optional<String> words(String schema, String table, String column, String value) {
        return switch (schema + "." + table + "." + column) {
            case "diagnostics.difficulty.level" ->
                competencies.levels().stream()
                        .filter(level -> String.valueOf(level.value()).equals(value))
                        .map(level -> t(level.ownWords()))
                        .findFirst();
            case "diagnostics.difficulty.competency", "diagnostics.strength.competency" ->
                competencies.all().stream()
                        .filter(competency -> competency.code().equals(value))
                        .map(competency -> t(competency.shortName()))
                        .findFirst();
            case "diagnostics.difficulty.source" ->
                Optional.of(
                        switch (Source.valueOf(value)) {
                            case SELF -> t("с ваших слов");
                            case MENTOR -> t("со слов наставника");
                            case CURATOR -> t("со слов куратора");
                        });
            case "diagnostics.wish.kind" ->
                Optional.of(Wish.valueOf(value) == Wish.PREFER ? t("хотелось бы вместе") : t("не вместе"));
            default -> Optional.empty();
        };
    }
}
