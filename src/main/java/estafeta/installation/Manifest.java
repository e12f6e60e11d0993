package estafeta.installation;

import java.time.Instant;
import java.util.List;

/** What an archive holds, and by what to know that it came back whole. */
record Manifest(
        int format,
        Instant made,
        String kind,
        String server,
        String schemaVersion,
        List<TableContent> tables,
        List<SequenceState> sequences) {

    static final int FORMAT = 1;
    static final String ENTRY = "manifest.json";

    /** One table: its columns, and the rows as they stood, in the order of its key. */
    record TableContent(String schema, String name, List<String> columns, long rows, String sha256) {
        String entry() {
            return "tables/" + schema + "." + name + ".copy";
        }

        boolean sameTable(Table table) {
            return schema.equals(table.schema()) && name.equals(table.name());
        }
    }

    record SequenceState(String schema, String name, long value, boolean called) {}
}
