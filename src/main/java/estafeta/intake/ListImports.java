package estafeta.intake;

import estafeta.kernel.NodeId;
import estafeta.kernel.Viewer;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads lists of one kind and keeps what is put right in them. */
public interface ListImports {
    /** Keeps a list that has a table; without a day it is of the day it names, else of today. */
    RunId bring(NodeId node, String fileName, byte[] content, @Nullable LocalDate day, Viewer viewer);

    /** Keeps what was put right by hand; answers whether the list is read otherwise now. */
    boolean adjust(RunId id, Adjustments.Typed typed, Viewer viewer);

    /** The list as it was brought, with what is wrong or doubtful marked in it. */
    MarkedBook.Saved marked(RunId id, Viewer viewer);
}
