package estafeta.grammar;

/** The six cases, in the order of school: кто, кого, кому, кого, кем, о ком. */
public enum Case {
    NOMINATIVE,
    GENITIVE,
    DATIVE,
    ACCUSATIVE,
    INSTRUMENTAL,
    PREPOSITIONAL
}
