package estafeta;

import estafeta.kernel.NodeId;
import java.util.function.Function;

/** Makes at a school a thing of a kind that routes of the access matrix name, and answers its id. */
public record MatrixThing(String kind, Function<NodeId, Object> maker) {
    public String at(NodeId school) {
        return maker.apply(school).toString();
    }
}
