package estafeta.people;

/**
 * Rows of one table that a merge has moved or taken out, enough of each to give it back.
 *
 * @param what the table, with a word if several things are noted of it
 * @param rows a JSON array
 */
public record Moved(String what, String rows) {
    public boolean any() {
        return !rows.equals("[]");
    }
}
