package estafeta.mentorship.web;

import estafeta.mentorship.Fate;
import estafeta.mentorship.PairAtYearEnd;
import estafeta.shell.Option;
import java.util.Arrays;
import java.util.List;

/** One pair at the end of a school year: what is to become of it, with all that must be said. */
public record FatePage(NewYearPage page, NewYearPage.Row row, List<Option> kinds, FateForm form) {
    public List<Option> fates() {
        return Arrays.stream(Fate.Kind.values())
                .map(kind -> Option.of(kind.name(), kind.words()))
                .toList();
    }

    public PairAtYearEnd pair() {
        return row.pair();
    }

    public String href() {
        return page.href("pairs/" + row.id());
    }
}
