package estafeta.kernel;

import static estafeta.kernel.Permission.*;

import java.util.EnumSet;
import java.util.Set;

/** What somebody is at a node of the tree; holds for everything under it. */
public enum Role {
    /** Sums of pay are the employer's alone: running the installation needs none. */
    ADMINISTRATOR("администратор", EnumSet.complementOf(EnumSet.of(SEE_PAY, SET_PAY))),
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
                    SEE_PAY,
                    SET_PAY,
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
                    SEE_PAY,
                    SET_PAY,
                    INVITE)),
    ACCOUNTANT("бухгалтер", EnumSet.of(SEE_ORGANISATIONS, SEE_PAY)),
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
