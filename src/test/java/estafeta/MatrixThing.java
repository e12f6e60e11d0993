package estafeta;

import estafeta.kernel.NodeId;

/** Makes at a school a thing of a kind that routes of the access matrix name, and answers its id. */
public interface MatrixThing {
    String kind();

    String at(NodeId school);
}
