package estafeta.kernel;

import com.ibm.icu.text.MessageFormat;
import java.util.Locale;

/**
 * A request that the program will not do, said in the user's words: what was found, what is expected, how to mend it.
 * Carries the Russian pattern (ICU message syntax) and its arguments, so that it can be said in another language.
 */
public abstract class Refusal extends RuntimeException {
    /** How a refusal is answered: 404, 403, 409, 422. */
    public enum Kind {
        UNKNOWN,
        FORBIDDEN,
        CONFLICT,
        INVALID
    }

    private final Kind kind;
    private final String pattern;
    private final transient Object[] arguments;

    protected Refusal(Kind kind, String pattern, Object... arguments) {
        super(new MessageFormat(pattern, Locale.of("ru")).format(arguments), null, false, true);
        this.kind = kind;
        this.pattern = pattern;
        this.arguments = arguments.clone();
    }

    public Kind kind() {
        return kind;
    }

    public String pattern() {
        return pattern;
    }

    public Object[] arguments() {
        return arguments.clone();
    }
}
