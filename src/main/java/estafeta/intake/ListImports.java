package estafeta.intake;

import estafeta.kernel.Viewer;

/** Reads lists of one kind and keeps what is put right in them. */
public interface ListImports {
    /** Keeps what was put right by hand; answers whether the list is read otherwise now. */
    boolean adjust(RunId id, Adjustments.Typed typed, Viewer viewer);

    /** The list as it was brought, with what is wrong or doubtful marked in it. */
    MarkedBook.Saved marked(RunId id, Viewer viewer);
}
