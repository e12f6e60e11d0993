package estafeta.organisation;

import java.util.List;

/** A type of organisation with its vocabulary; spellings are what lists of the field call it besides its title. */
public record OrganisationType(
        String code, String title, OrganisationKind kind, List<String> spellings, Vocabulary vocabulary) {}
