package estafeta.matching.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a JSON object field by field and a list entry by entry, so that whatever is wrong with one can name its line. */
final class JsonSource implements AutoCloseable {
    private final JsonParser parser;

    JsonSource(String text) {
        parser = JsonMapper.shared().createParser(text);
    }

    @Override
    public void close() {
        parser.close();
    }

    /** Reads the whole text: an object with these fields, each read by what is told for it. */
    void whole(Map<String, Runnable> readers) {
        try {
            parser.nextToken();
            fields(readers);
            if (parser.nextToken() != null) throw FileRefused.unexpected(line());
        } catch (JacksonException broken) {
            var place = broken.getLocation();
            throw FileRefused.notJson(place == null ? line() : place.getLineNr(), broken.getOriginalMessage());
        }
    }

    /** Reads the object that begins here. */
    void fields(Map<String, Runnable> readers) {
        if (parser.currentToken() != JsonToken.START_OBJECT) throw FileRefused.notAnObject(line());
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var reader = readers.get(parser.currentName());
            if (reader == null) {
                throw FileRefused.unknownField(
                        line(), parser.currentName(), String.join(", ", new TreeSet<>(readers.keySet())));
            }
            parser.nextToken();
            reader.run();
        }
    }

    int line() {
        return parser.currentTokenLocation().getLineNr();
    }

    /** The object that begins here. */
    Entry object() {
        if (parser.currentToken() != JsonToken.START_OBJECT) throw FileRefused.notAnObject(line());
        var line = line();
        return new Entry(parser.readValueAsTree(), line);
    }

    /** A value of its own, named so. */
    Entry value(String name) {
        var line = line();
        return new Entry(JsonMapper.shared().createObjectNode().set(name, parser.<JsonNode>readValueAsTree()), line);
    }

    void each(String field, Consumer<Entry> reader) {
        if (parser.currentToken() != JsonToken.START_ARRAY) throw FileRefused.notAList(line(), field);
        while (parser.nextToken() != JsonToken.END_ARRAY) reader.accept(object());
    }

    /** An object of the file and the line on which it begins. */
    record Entry(JsonNode node, int line) {
        /** Refuses any other field. */
        Entry only(String... known) {
            for (var name : node.propertyNames())
                if (!List.of(known).contains(name))
                    throw FileRefused.unknownField(line, name, String.join(", ", known));
            return this;
        }

        List<String> names() {
            return List.copyOf(node.propertyNames());
        }

        boolean has(String field) {
            return node.hasNonNull(field);
        }

        String text(String field) {
            var found = require(field);
            if (!found.isString() || found.stringValue().isBlank()) throw FileRefused.notText(line, field);
            return found.stringValue();
        }

        String textOr(String field, String otherwise) {
            return has(field) ? text(field) : otherwise;
        }

        /** The texts of a list; none if it is not there. */
        List<String> texts(String field) {
            if (!has(field)) return List.of();
            var texts = new ArrayList<String>();
            for (var one : list(field)) texts.add(one.isString() ? one.stringValue() : one.toString());
            return texts;
        }

        boolean flag(String field) {
            var found = require(field);
            if (!found.isBoolean()) throw FileRefused.notBoolean(line, field);
            return found.booleanValue();
        }

        long whole(String field, long least, long most) {
            var found = require(field);
            if (!found.isIntegralNumber() || !found.canConvertToLong())
                throw FileRefused.notBetween(line, field, found.toString(), least, most);
            var number = found.longValue();
            if (number < least || number > most)
                throw FileRefused.notBetween(line, field, found.toString(), least, most);
            return number;
        }

        long whole(String field) {
            return whole(field, Long.MIN_VALUE, Long.MAX_VALUE);
        }

        Entry object(String field) {
            return new Entry(require(field), line);
        }

        @Nullable
        Entry objectOrNone(String field) {
            return has(field) ? object(field) : null;
        }

        List<Entry> each(String field) {
            var entries = new ArrayList<Entry>();
            for (var one : list(field)) entries.add(new Entry(one, line));
            return entries;
        }

        private JsonNode list(String field) {
            var found = require(field);
            if (!found.isArray()) throw FileRefused.notAList(line, field);
            return found;
        }

        private JsonNode require(String field) {
            var found = node.get(field);
            if (found == null || found.isNull()) throw FileRefused.missing(line, field);
            return found;
        }
    }
}
