package estafeta.matching.engine;

import java.util.List;

/** Why a pair may not be: the code of the reason and the values that put it into words. */
public record Limit(String code, List<String> arguments) implements Fit {
    public static final Limit BANNED = of("banned");
    public static final Limit UNLISTED = of("unlisted");
    /** The mentor stands outside what the mentee may reach. */
    public static final Limit OUT_OF_REACH = of("out-of-reach");

    public static final Limit NO_PLACES = of("no-places");
    /** The mentor suits, yet all his places go to others. */
    public static final Limit TAKEN = of("taken");
    /** All the mentor's places are locked for others. */
    public static final Limit LOCKED = of("locked");
    /** The mentor is locked for the same mentee in another role. */
    public static final Limit OTHER_ROLE = of("other-role");

    public Limit {
        arguments = List.copyOf(arguments);
    }

    public static Limit of(String code, String... arguments) {
        return new Limit(code, List.of(arguments));
    }
}
