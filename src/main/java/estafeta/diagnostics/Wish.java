package estafeta.diagnostics;

/** With whom one would like to work, and with whom not. */
public enum Wish {
    PREFER,
    AVOID
}
