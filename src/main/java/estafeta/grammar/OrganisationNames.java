package estafeta.grammar;

/** Declines names of organisations: the head, never what stands in quotation marks nor an abbreviation. */
public final class OrganisationNames {

    private static final Phrase PHRASE = Phrase.ofOrganisations();

    private OrganisationNames() {}

    public static Forms decline(String name) {
        return PHRASE.decline(name);
    }
}
