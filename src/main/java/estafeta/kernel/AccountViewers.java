package estafeta.kernel;

/** Who an account looks as when nobody sits at a screen. Implemented by access. */
public interface AccountViewers {
    /** With the grants valid at this moment; of a closed account without any. */
    Viewer viewer(AccountId account);
}
