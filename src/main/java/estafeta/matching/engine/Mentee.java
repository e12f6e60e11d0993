package estafeta.matching.engine;

/** What a mentee wants: one mentor in a role. Who wants two is listed in each role and never gets one mentor twice. */
public record Mentee(String id, String role) {
    public static Mentee of(String id) {
        return new Mentee(id, "");
    }
}
