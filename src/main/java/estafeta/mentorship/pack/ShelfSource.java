package estafeta.mentorship.pack;

import java.util.List;

/** What there is of the folder of an organisation, as far as the viewer may see it. Each answers for papers of its own. */
public interface ShelfSource {
    List<FolderEntry> entries(Asked asked);
}
