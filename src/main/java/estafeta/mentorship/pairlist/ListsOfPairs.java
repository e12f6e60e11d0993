package estafeta.mentorship.pairlist;

import estafeta.intake.ListKind;
import estafeta.kernel.Permission;
import org.springframework.stereotype.Component;

/** Lists of pairs are also brought by whoever leads a district without seeing what is private in its schools. */
@Component
class ListsOfPairs implements ListKind {
    @Override
    public String code() {
        return PairImports.KIND;
    }

    @Override
    public Permission needs() {
        return Permission.BRING_PAIRS;
    }
}
