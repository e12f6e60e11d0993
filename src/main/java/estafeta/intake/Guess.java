package estafeta.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What each column of a table seems to hold, told by its title and by its cells. */
public record Guess(List<Answer> answers) {

    private static final int CELLS_LOOKED_AT = 200;
    private static final double BY_TITLE = 0.65;
    private static final double BY_CELLS_ALONE = 0.7;
    private static final double UNTOLD = 0.8;
    private static final double WORTH_ASKING = 0.5;
    private static final double SURE = 0.7;

    /** The field a column seems to hold, with the confidence from 0 to 1; no field: ignored. */
    public record Answer(Column column, @Nullable Field field, double confidence) {

        public boolean sure() {
            return confidence >= SURE;
        }
    }

    private record Candidate(Column column, Field field, double confidence) {}

    public Guess {
        answers = List.copyOf(answers);
    }

    public Mapping mapping() {
        var fields = new HashMap<Integer, String>();
        for (var answer : answers) {
            if (answer.field() != null) {
                fields.put(answer.column().index(), answer.field().code());
            }
        }
        return new Mapping(fields);
    }

    static Guess of(Table table, List<Field> fields) {
        var candidates = new ArrayList<Candidate>();
        for (var column : table.columns()) {
            var cells = cells(table, column);
            for (var field : fields) {
                candidates.add(new Candidate(column, field, confidence(column, field, cells)));
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::confidence).reversed());
        var chosen = new HashMap<Column, Candidate>();
        var taken = new HashSet<Field>();
        for (var candidate : candidates) {
            if (candidate.confidence() >= WORTH_ASKING
                    && !chosen.containsKey(candidate.column())
                    && taken.add(candidate.field())) {
                chosen.put(candidate.column(), candidate);
            }
        }
        return new Guess(table.columns().stream()
                .map(column -> Optional.ofNullable(chosen.get(column))
                        .map(found -> new Answer(column, found.field(), found.confidence()))
                        .orElse(new Answer(column, null, 0)))
                .toList());
    }

    private static double confidence(Column column, Field field, List<Cell> cells) {
        var title = field.answers(column.words());
        if (title == 0 && !field.telling()) {
            return 0;
        }
        var alike = cells.isEmpty()
                ? UNTOLD
                : (double) cells.stream().filter(field.looks()).count() / cells.size();
        if (title > 0) {
            return BY_TITLE * title + (1 - BY_TITLE) * alike;
        }
        return !cells.isEmpty() && alike > 0.6 ? BY_CELLS_ALONE * alike : 0;
    }

    /** The filled cells of rows that are more than a caption. */
    private static List<Cell> cells(Table table, Column column) {
        return table.body()
                .filter(row -> row.cells().stream().filter(Cell::stated).count() > 1)
                .filter(row -> !table.numbersColumns(row))
                .map(row -> row.cell(column.index()))
                .filter(Cell::stated)
                .limit(CELLS_LOOKED_AT)
                .toList();
    }
}
