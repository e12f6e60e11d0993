package estafeta.installation;

import java.io.IOException;
import java.io.PrintWriter;
import java.sql.SQLException;

/** Data of a given size and measurements over them; made of the modules of the program, which this module does not know. */
public interface Bench {

    /** How much of a country. */
    enum Size {
        TINY,
        REGION,
        LARGE,
        X5,
        COUNTRY
    }

    /** Whether the base holds data already. */
    boolean filled();

    /** Rows that are ready to be written. */
    interface Filling {
        void into(BulkLoad load) throws SQLException;
    }

    /** The same data for the same size and school year. All that is read is read now: a load locks what it fills. */
    Filling filling(Size size);

    /** Asks the program at the address for its pages and prints how long they took. */
    void measure(String address, int rounds, PrintWriter out) throws IOException, InterruptedException;

    /** Brings a list of so many rows, takes it over and back, and prints how long each took and how much memory. */
    void intake(int rows, PrintWriter out);

    /** Draws so many orders in Word and half of them as PDF, and prints how long that took and how much memory. */
    void papers(int orders, PrintWriter out);

    /** Searches for the pairs of the largest region as its operator does, and prints how long each part took. */
    void search(PrintWriter out);
}
