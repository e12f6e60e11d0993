package estafeta.matching;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A participant, told by what matters in a test; everything else is as usual. */
final class Somebody {
    static final LocalDate DAY = LocalDate.of(2026, 9, 1);

    private final UUID affiliation = UUID.randomUUID();
    private final UUID person = UUID.randomUUID();
    private List<String> directions = List.of("математика");
    private UUID organisation = UUID.nameUUIDFromBytes(new byte[] {1});
    private String municipality = "1.1";
    private String position = "учитель";
    private int since = 2001;
    private @Nullable String category;
    private boolean chief;
    private int places = 1;
    private int present;
    private boolean remote;
    private boolean borrowed;
    private Map<String, Integer> difficulties = Map.of();
    private Set<String> strengths = Set.of();
    private Set<UUID> prefers = Set.of();
    private Set<UUID> avoids = Set.of();
    private Set<UUID> failed = Set.of();

    static Somebody teaching(String... directions) {
        var somebody = new Somebody();
        somebody.directions = List.of(directions);
        return somebody;
    }

    Somebody as(String post) {
        position = post;
        return this;
    }

    Somebody at(UUID place, String path) {
        organisation = place;
        municipality = path;
        return this;
    }

    Somebody since(int year) {
        since = year;
        return this;
    }

    Somebody of(@Nullable String given) {
        category = given;
        return this;
    }

    Somebody chief(boolean is) {
        chief = is;
        return this;
    }

    Somebody places(int free, int taken) {
        places = free;
        present = taken;
        return this;
    }

    Somebody remote(boolean is) {
        remote = is;
        return this;
    }

    Somebody borrowed() {
        borrowed = true;
        remote = true;
        return this;
    }

    Somebody hard(Map<String, Integer> levels) {
        difficulties = levels;
        return this;
    }

    Somebody strong(Set<String> competencies) {
        strengths = competencies;
        return this;
    }

    Somebody preferring(Set<UUID> persons) {
        prefers = persons;
        return this;
    }

    Somebody avoiding(Set<UUID> persons) {
        avoids = persons;
        return this;
    }

    Somebody failed(Set<UUID> persons) {
        failed = persons;
        return this;
    }

    UUID person() {
        return person;
    }

    Participant known() {
        return new Participant(
                affiliation,
                person,
                "Тестова Анна Павловна",
                position,
                directions,
                organisation,
                "СОШ № 4",
                municipality,
                municipality.substring(0, 1),
                LocalDate.of(since, 9, 1),
                category,
                chief,
                places,
                present,
                remote,
                difficulties,
                strengths,
                prefers,
                avoids,
                failed,
                false,
                false,
                borrowed);
    }
}
