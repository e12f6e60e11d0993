package estafeta.demo.bench;

import java.util.List;

/** A page of the program with addresses of it that are opened in turn. */
record Route(String words, boolean search, List<String> addresses) {
    String address(int round) {
        return addresses.get(round % addresses.size());
    }
}
