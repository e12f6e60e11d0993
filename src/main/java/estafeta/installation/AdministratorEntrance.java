package estafeta.installation;

/** How whoever has the machine becomes an administrator; made of the accounts of the program, which know more than this module. */
public interface AdministratorEntrance {
    /** Whether nobody is an administrator yet. */
    boolean wanted();

    /** The path of a new link: opens once, within an hour. */
    String makeLink();
}
