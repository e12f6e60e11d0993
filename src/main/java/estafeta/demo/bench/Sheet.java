package estafeta.demo.bench;

import estafeta.installation.BulkLoad;
import estafeta.kernel.Period;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of one table on their way to COPY, sent a megabyte at a time. */
final class Sheet {
    private static final int FULL = 1 << 20;
    private final BulkLoad load;
    private final String into;
    private final List<Sheet> before;
    private final StringBuilder rows = new StringBuilder(FULL + (FULL >> 3));

    /** @param before whose rows the triggers of this table look for */
    Sheet(BulkLoad load, String into, Sheet... before) {
        this.load = load;
        this.into = into;
        this.before = List.of(before);
    }

    void row(@Nullable Object... values) {
        for (int column = 0; column < values.length; column++) {
            if (column > 0) {
                rows.append('\t');
            }
            append(values[column]);
        }
        rows.append('\n');
        if (rows.length() > FULL) {
            send();
        }
    }

    void send() {
        before.forEach(Sheet::send);
        try {
            load.copy(into, new ByteArrayInputStream(rows.toString().getBytes(StandardCharsets.UTF_8)));
            rows.setLength(0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void append(@Nullable Object value) {
        switch (value) {
            case null -> rows.append("\\N");
            case Boolean truth -> rows.append(truth ? 't' : 'f');
            case Period period -> rows.append(period.sql());
            case LocalDate day -> rows.append(day.equals(LocalDate.MAX) ? "infinity" : day.toString());
            case Collection<?> texts -> rows.append(array(texts));
            default -> rows.append(escaped(value.toString()));
        }
    }

    private static String array(Collection<?> texts) {
        return escaped("{"
                + String.join(
                        ",",
                        texts.stream()
                                .map(text -> "\""
                                        + text.toString().replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
                                .toList())
                + "}");
    }

    private static String escaped(String text) {
        return text.indexOf('\\') < 0 && text.indexOf('\t') < 0 && text.indexOf('\n') < 0
                ? text
                : text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n");
    }
}
