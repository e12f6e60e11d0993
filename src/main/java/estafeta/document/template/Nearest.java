package estafeta.document.template;

import estafeta.document.Facts;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;

/** The name that was most likely meant: by the fewest letters to change, of equal ones the first. */
final class Nearest {

    private Nearest() {}

    /** Empty if none is near. */
    static String of(String typed, Collection<String> names) {
        var key = Facts.key(typed);
        var tail = key.substring(key.lastIndexOf('.') + 1);
        int allowed = Math.max(1, key.length() / 3);
        return names.stream()
                .min(Comparator.comparingInt(name -> distance(key, Facts.key(name))))
                .filter(name -> distance(key, Facts.key(name)) <= allowed)
                .or(() -> names.stream()
                        .filter(name -> !tail.isEmpty() && Facts.key("." + name).endsWith("." + tail))
                        .findFirst())
                .orElse("");
    }

    private static int distance(String one, String other) {
        var above = new int[other.length() + 1];
        Arrays.setAll(above, i -> i);
        for (int i = 1; i <= one.length(); i++) {
            var row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[other.length()];
    }
}
