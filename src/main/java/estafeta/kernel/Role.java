package estafeta.kernel;

import static estafeta.kernel.Permission.*;

import java.util.EnumSet;
import java.util.Set;

/** What somebody is at a node of the tree; holds for everything under it. */
public enum Role {
    ADMINISTRATOR("администратор", EnumSet.allOf(Permission.class)),
    REGIONAL_OPERATOR(
            "региональный оператор",
            EnumSet.of(SEE_ORGANISATIONS, MANAGE_TREE, SEE_PEOPLE, SEE_MENTORSHIPS, MATCH, INVITE, GRANT)),
    MUNICIPAL_COORDINATOR(
            "муниципальный координатор",
            EnumSet.of(
                    SEE_ORGANISATIONS,
                    MANAGE_TREE,
                    SEE_PEOPLE,
                    SEE_MENTORSHIPS,
                    LEAD_MENTORSHIPS,
                    BRING_PAIRS,
                    MATCH,
                    INVITE,
                    GRANT)),
    HEAD(
            "руководитель",
            EnumSet.of(
                    SEE_ORGANISATIONS,
                    SEE_PEOPLE,
                    EDIT_PEOPLE,
                    SEE_PRIVATE,
                    SEE_MENTORSHIPS,
                    APPROVE_MENTORSHIPS,
                    INVITE,
                    GRANT)),
    CURATOR(
            "куратор",
            EnumSet.of(
                    SEE_ORGANISATIONS,
                    SEE_PEOPLE,
                    EDIT_PEOPLE,
                    SEE_PRIVATE,
                    IMPORT,
                    DIAGNOSE,
                    SEE_DIAGNOSTICS,
                    SEE_MENTORSHIPS,
                    LEAD_MENTORSHIPS,
                    BRING_PAIRS,
                    MATCH,
                    APPROVE_MENTORSHIPS,
                    INVITE)),
    MENTOR("наставник", EnumSet.noneOf(Permission.class)),
    MENTEE("молодой педагог", EnumSet.noneOf(Permission.class)),
    GUEST("приглашённый", EnumSet.noneOf(Permission.class));

    private final String words;
    private final Set<Permission> permissions;

    Role(String words, Set<Permission> permissions) {
        this.words = words;
        this.permissions = Set.copyOf(permissions);
    }

    public String words() {
        return words;
    }

    public Set<Permission> permissions() {
        return permissions;
    }

    /** Whether the role reaches over more than one organisation and so wants a second factor. */
    public boolean aboveOrganisations() {
        return this == ADMINISTRATOR || this == REGIONAL_OPERATOR || this == MUNICIPAL_COORDINATOR;
    }
}
