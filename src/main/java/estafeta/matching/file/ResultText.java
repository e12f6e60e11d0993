package estafeta.matching.file;

import estafeta.matching.engine.Result;
import java.io.StringWriter;
import tools.jackson.databind.json.JsonMapper;

/** A result without its problem, as JSON in the words of docs/matching-json.md: the same result gives the same text. */
public final class ResultText {
    private ResultText() {}

    public static String of(Result result) {
        var text = new StringWriter();
        try (var out = JsonMapper.shared().createGenerator(text)) {
            out.writeStartObject();
            ResultJson.fields(result, out);
            out.writeEndObject();
        }
        return text.toString();
    }
}
