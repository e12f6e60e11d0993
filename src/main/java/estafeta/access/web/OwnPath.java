package estafeta.access.web;

/** Where to go after sign-in: a page of ours alone, by whatever spelling another one is asked for. */
final class OwnPath {
    private OwnPath() {}

    static String of(String asked) {
        boolean ours = asked.length() < 2000
                && asked.matches("/([^/\\\\\\s\\p{Cntrl}][^\\\\\\s\\p{Cntrl}]*)?")
                && !asked.startsWith("/sign-in");
        return ours ? asked : "/";
    }
}
