package estafeta.matching.engine;

/** Adds columns of points and picks what stands out, in 16 bits; every kernel gives the same to the bit. */
interface Kernel {
    /** Writes the sums of the columns over {@code length} mentors from {@code from} on to the beginning of the row. */
    void sum(short[][] columns, int[] chosen, int from, int length, short[] row);

    /** How often the row is more than the bar. */
    int count(short[] row, int length, short bar);

    /** Lists where the row is more than the bar; answers how many. */
    int above(short[] row, int length, short bar, int[] hits);

    /** Writes the row less what stands at {@code from} on, in saturated sums. */
    void subtract(short[] row, short[] less, int from, int length, short[] rest);

    /** The best there is: vectors, if the virtual machine was started with them. */
    static Kernel best() {
        return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent()
                ? new VectorKernel()
                : new PlainKernel();
    }
}
