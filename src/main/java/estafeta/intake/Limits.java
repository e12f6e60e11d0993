package estafeta.intake;

/** How large an upload may be: bytes as sent, bytes unpacked, rows and columns of a sheet. */
public record Limits(long bytes, long unpackedBytes, int rows, int columns) {

    private static final long MEGABYTE = 1024 * 1024;

    public static final Limits USUAL = new Limits(10 * MEGABYTE, 60 * MEGABYTE, 20_000, 200);

    static long megabytes(long bytes) {
        return Math.ceilDiv(bytes, MEGABYTE);
    }
}
