package estafeta.grammar;

/** What a word agrees with; of a name, the sex of its bearer. */
public enum Gender {
    MASCULINE,
    FEMININE,
    NEUTER,
    PLURAL
}
