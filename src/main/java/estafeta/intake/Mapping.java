package estafeta.intake;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/** Which column holds which field; a column without a field is ignored, a field has one column. */
public record Mapping(Map<Integer, String> fields) {

    public Mapping {
        fields = Map.copyOf(fields);
    }

    public Mapping with(int column, String field) {
        var changed = new TreeMap<>(fields);
        changed.values().remove(field);
        changed.put(column, field);
        return new Mapping(changed);
    }

    public OptionalInt column(String field) {
        return fields.entrySet().stream()
                .filter(each -> each.getValue().equals(field))
                .mapToInt(Map.Entry::getKey)
                .findFirst();
    }

    public boolean has(String field) {
        return fields.containsValue(field);
    }

    public List<Field> lacks(Collection<Field> declared) {
        return declared.stream()
                .filter(field -> field.required() && !has(field.code()))
                .toList();
    }
}
