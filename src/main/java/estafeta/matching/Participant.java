package estafeta.matching;

import static estafeta.shell.Text.t;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What matching knows of one teacher, as mentee or as mentor.
 *
 * @param municipality path of the node above the organisation
 * @param difficulties competency to level 0..3
 * @param strengths competencies
 * @param prefers persons wished for; {@code avoids} persons not to be paired with: both secret
 * @param places free ones; of a mentee none
 * @param rural whether the organisation is in a village; {@code small} whether it is малокомплектная
 * @param borrowed whether a mentor of another place, who works at a distance
 */
public record Participant(
        UUID affiliation,
        UUID person,
        String name,
        String position,
        List<String> directions,
        UUID organisation,
        String organisationName,
        String municipality,
        String region,
        @Nullable LocalDate teachingSince,
        @Nullable String category,
        boolean chief,
        int places,
        int present,
        boolean remote,
        Map<String, Integer> difficulties,
        Set<String> strengths,
        Set<UUID> prefers,
        Set<UUID> avoids,
        Set<UUID> failed,
        boolean rural,
        boolean small,
        boolean borrowed) {
    public Participant {
        directions = List.copyOf(directions);
        difficulties = Map.copyOf(difficulties);
        strengths = Set.copyOf(strengths);
        prefers = Set.copyOf(prefers);
        avoids = Set.copyOf(avoids);
        failed = Set.copyOf(failed);
    }

    public String id() {
        return affiliation.toString();
    }

    /** Of a borrowed one nobody is told the name before his side agrees. */
    public String called() {
        return borrowed ? t("наставник другого муниципалитета") : name;
    }

    Participant taking(int mentees) {
        return new Participant(
                affiliation,
                person,
                name,
                position,
                directions,
                organisation,
                organisationName,
                municipality,
                region,
                teachingSince,
                category,
                chief,
                mentees,
                present,
                remote,
                difficulties,
                strengths,
                prefers,
                avoids,
                failed,
                rural,
                small,
                borrowed);
    }
}
