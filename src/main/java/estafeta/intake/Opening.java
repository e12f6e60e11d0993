package estafeta.intake;

import java.io.IOException;
import javax.xml.stream.XMLStreamException;

/** Opens bytes nobody vouches for: libraries give up on broken ones in many ways, and each means a broken file. */
final class Opening {
    private Opening() {}

    @FunctionalInterface
    interface Reading<T> {
        T read() throws IOException, XMLStreamException;
    }

    static <T> T of(String fileName, Reading<T> reading) {
        try {
            return reading.read();
        } catch (IntakeRefused refused) {
            throw refused;
        } catch (IOException | XMLStreamException | RuntimeException hostile) {
            throw IntakeRefused.broken(fileName);
        }
    }
}
