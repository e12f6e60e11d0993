package estafeta.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the engine is measured against. */
class PeersTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "com/google/ortools/Loader.class",
                "org/jgrapht/Graph.class",
                "estafeta/matching/engine/MatchingBench.class"
            })
    void stayOutsideTheProgramAndItsTests(String peer) {
        assertThat(PeersTests.class.getClassLoader().getResource(peer)).isNull();
    }
}
