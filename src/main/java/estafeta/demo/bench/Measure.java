package estafeta.demo.bench;

import estafeta.installation.Bench;

/** How many there are of what. */
record Measure(int regions, int organisations, int people, int pairs) {
    static Measure of(Bench.Size size) {
        return switch (size) {
            case TINY -> new Measure(2, 24, 500, 60);
            case REGION -> new Measure(1, 470, 16_500, 1_300);
            case LARGE -> new Measure(1, 1_700, 60_000, 4_700);
            case X5 -> new Measure(5, 2_350, 82_500, 6_500);
            case COUNTRY -> new Measure(85, 40_000, 1_400_000, 110_000);
        };
    }
}
