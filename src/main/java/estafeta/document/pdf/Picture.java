package estafeta.document.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;

/** A picture of a kind that can be drawn and of a size that memory bears. */
record Picture(String part, byte[] content, boolean jpeg) {

    private static final long MOST_POINTS = 25_000_000;

    /** None for other kinds and for what unpacks too large: its size is read before it is. */
    static Optional<Picture> of(String part, byte[] content) {
        try (var stream = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            var readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            var reader = readers.next();
            try {
                reader.setInput(stream);
                var kind = reader.getFormatName().toLowerCase(Locale.ROOT);
                long points = (long) reader.getWidth(0) * reader.getHeight(0);
                return (kind.equals("png") || kind.equals("jpeg")) && points <= MOST_POINTS
                        ? Optional.of(new Picture(part, content, kind.equals("jpeg")))
                        : Optional.empty();
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Picture picture && part.equals(picture.part) && Arrays.equals(content, picture.content);
    }

    @Override
    public int hashCode() {
        return part.hashCode();
    }
}
