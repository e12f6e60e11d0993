package estafeta.organisation;

import estafeta.kernel.NodeId;
import estafeta.kernel.Period;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** Who leads an organisation for a time, as its head or acting («и. о.»). One of each at a time; a cancelled one counts nowhere. */
@Table(schema = "organisation", name = "head")
public record Head(
        @Id HeadId id,
        NodeId unit,
        String surname,
        String given,
        @Nullable String patronymic,
        String position,
        boolean acting,
        @Nullable String ground,
        Period period,
        boolean cancelled,
        @Version int version) {

    static Head of(NodeId unit, NewHead head) {
        return new Head(
                HeadId.next(),
                unit,
                stated(head.surname()),
                stated(head.given()),
                line(head.patronymic()),
                stated(head.position()),
                head.acting(),
                line(head.ground()),
                head.period(),
                false,
                0);
    }

    public String fullName() {
        return surname + " " + given + (patronymic == null ? "" : " " + patronymic);
    }

    /** «Иванова М. П.» */
    public String initials() {
        return surname + " " + letter(given) + (patronymic == null ? "" : " " + letter(patronymic));
    }

    boolean leads(LocalDate day) {
        return !cancelled && period.contains(day);
    }

    boolean leadsAfter(LocalDate day) {
        return !cancelled && (period.last() == null || period.last().isAfter(day));
    }

    Head end(LocalDate last) {
        if (cancelled) {
            throw OrganisationRefused.headCancelled();
        }
        if (last.isBefore(period.first())) {
            throw OrganisationRefused.headEndsBeforeBegin(period.first());
        }
        return new Head(
                id, unit, surname, given, patronymic, position, acting, ground, period.endingOn(last), false, version);
    }

    Head cancel() {
        if (cancelled) {
            throw OrganisationRefused.headCancelled();
        }
        return new Head(id, unit, surname, given, patronymic, position, acting, ground, period, true, version);
    }

    private static String letter(String name) {
        return name.substring(0, name.offsetByCodePoints(0, 1)) + ".";
    }

    private static String stated(String text) {
        var line = line(text);
        if (line == null) {
            throw OrganisationRefused.headWithoutName();
        }
        return line;
    }

    private static @Nullable String line(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip().replaceAll("\\s+", " ");
    }
}
