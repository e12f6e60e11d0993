package estafeta.intake;

import estafeta.kernel.NodeId;
import estafeta.shell.Option;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A form with a list to be brought: whose it is, for which day, a file or what was pasted. */
record NewList(String place, String day, @Nullable MultipartFile file, String pasted, String pastedPage) {
    static NewList empty(String place) {
        return new NewList(place, "", null, "", "");
    }

    /** The chosen place, or the only one there is. */
    Optional<NodeId> at(List<Option> places) {
        return Option.chosen(places, place).map(id -> new NodeId(UUID.fromString(id)));
    }

    @Nullable
    BroughtList list() throws IOException {
        return BroughtList.of(file, pasted, pastedPage);
    }
}
