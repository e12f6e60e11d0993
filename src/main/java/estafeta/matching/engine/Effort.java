package estafeta.matching.engine;

/**
 * How a sheet is looked through; the result is the same whatever it is.
 *
 * @param candidates of each mentee that are listed at first, and so many more each time they do not suffice
 */
record Effort(int candidates, Kernel kernel) {
    static Effort usual() {
        return new Effort(32, Kernel.best());
    }
}
