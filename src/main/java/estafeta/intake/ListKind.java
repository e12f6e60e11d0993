package estafeta.intake;

import estafeta.kernel.Permission;

/** A kind of lists with a permission of its own; lists of a kind that says nothing want {@link Permission#IMPORT}. */
public interface ListKind {
    String code();

    Permission needs();
}
