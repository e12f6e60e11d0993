package estafeta.installation;

/** Makes one-use links by which an administrator enters an installation; the module of accounts offers it as a bean. */
public interface AdministratorLinks {
    /** Nobody can administer this installation yet. */
    boolean needed();

    /** A new link, valid for an hour: the path on this program, from the slash on. */
    String make();
}
