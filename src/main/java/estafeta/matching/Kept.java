package estafeta.matching;

import estafeta.kernel.Secrets;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes down what searches knew, by which rules they went and what came out, and reads it again. */
@Component
class Kept {
    private final Secrets secrets;
    private final JsonMapper json = JsonMapper.shared();

    Kept(Secrets secrets) {
        this.secrets = secrets;
    }

    /** Packed: a region is tens of megabytes of text. */
    String sealed(Participants participants) {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            json.writeValue(gzip, participants);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return secrets.seal(packed.toByteArray());
    }

    Participants participants(Snapshot snapshot) {
        var sealed = secrets.openBytes(snapshot.participantsSealed());
        if (sealed[0] == '{') {
            return beforePacking(sealed);
        }
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(sealed))) {
            return json.readValue(gzip, Participants.class);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** As everything was kept until 30 November 2026. */
    private Participants beforePacking(byte[] plain) {
        var known = (ObjectNode) json.readTree(plain);
        withWhatIsNew(known);
        return json.treeToValue(known, Participants.class);
    }

    /** The same for the same participants: eight digits of SHA-256. */
    String fingerprint(Participants participants) {
        var text = json.writeValueAsString(participants).getBytes(StandardCharsets.UTF_8);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text), 0, 4);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Until 29 November 2026 nobody wanted two mentors, nobody was borrowed, and kinds of schools were not told apart. */
    private static void withWhatIsNew(ObjectNode participants) {
        if (participants.has("roles")) {
            return;
        }
        participants.putObject("roles");
        for (var side : new String[] {"mentees", "mentors"}) {
            for (var teacher : participants.get(side)) {
                ((ObjectNode) teacher).put("rural", false).put("small", false).put("borrowed", false);
            }
        }
    }

    String written(Rules rules) {
        return json.writeValueAsString(rules);
    }

    Rules rules(String written) {
        return json.readValue(written, Rules.class);
    }

    String written(Outcome outcome) {
        return json.writeValueAsString(outcome);
    }

    Outcome outcome(String written) {
        return json.readValue(written, Outcome.class);
    }
}
