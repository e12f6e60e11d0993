package estafeta.mentorship.web;

import static estafeta.shell.Text.t;

import estafeta.kernel.NodeId;
import estafeta.kernel.SchoolYear;
import estafeta.mentorship.municipal.MunicipalList.State;
import estafeta.shell.Crumb;
import estafeta.shell.TimelineLine;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The municipal mentors of a place for a school year. */
public record MunicipalPage(
        NodeId node,
        String place,
        int year,
        @Nullable State state,
        @Nullable String number,
        @Nullable LocalDate signedOn,
        LocalDate today,
        List<Row> rows,
        Count count,
        MunicipalFilter filter,
        boolean municipalities,
        boolean manages,
        boolean hadBefore,
        List<TimelineLine> timeline,
        @Nullable String next) {
    /** How many, of how many organisations, and how many of them work there no longer. */
    public record Count(int mentors, int organisations, int gone) {}

    /** A municipal mentor; contacts are there for whoever may see them anyway. */
    public record Row(
            UUID id,
            UUID person,
            String key,
            String name,
            String organisation,
            @Nullable String municipality,
            @Nullable String position,
            @Nullable String subjects,
            @Nullable String categories,
            @Nullable String theme,
            boolean working,
            @Nullable String phone,
            @Nullable String email,
            boolean publishes) {
        public String post() {
            return Known.post(position, subjects);
        }

        public String held() {
            return Known.categories(categories);
        }

        public String about() {
            return Known.or(theme);
        }

        /** On a paper that is hung out: only what may be published. */
        public String published() {
            return !publishes
                    ? ""
                    : String.join(
                            ", ",
                            Stream.of(phone, email)
                                    .filter(part -> part != null && !part.isEmpty())
                                    .toList());
        }

        public String themes() {
            return "/municipal/mentors/" + id + "/theme";
        }
    }

    static String address(NodeId node, int year) {
        return "/municipal/" + node.value() + "/" + year;
    }

    MunicipalRegister.Asked asked() {
        return new MunicipalRegister.Asked(node, year, signedOn == null ? today : signedOn, today, filter);
    }

    public String address() {
        return address(node, year);
    }

    public String href(String step) {
        return address() + "/" + step;
    }

    public String before() {
        return address(node, year - 1);
    }

    public String after() {
        return address(node, year + 1);
    }

    /** «2026/2027», as papers have it. */
    public String years() {
        return year + "/" + (year + 1);
    }

    public String yearBefore() {
        return new SchoolYear(year - 1).words();
    }

    public String yearAfter() {
        return new SchoolYear(year + 1).words();
    }

    public boolean draft() {
        return state != State.APPROVED;
    }

    public String title() {
        return t("Муниципальные наставники на {0} учебный год", years());
    }

    public boolean printsContacts() {
        return rows.stream().anyMatch(row -> !row.published().isEmpty());
    }

    public List<Crumb> crumbs() {
        return List.of(new Crumb(t("Наставники"), "/mentors"));
    }

    public List<Crumb> below() {
        return List.of(new Crumb(t("Наставники"), "/mentors"), new Crumb(title(), address()));
    }

    MunicipalPage with(List<Row> shown, @Nullable String more) {
        return with(shown, count, more);
    }

    MunicipalPage counted(Count counted) {
        return with(rows, counted, next);
    }

    private MunicipalPage with(List<Row> shown, Count counted, @Nullable String more) {
        return new MunicipalPage(
                node,
                place,
                year,
                state,
                number,
                signedOn,
                today,
                shown,
                counted,
                filter,
                municipalities,
                manages,
                hadBefore,
                timeline,
                more);
    }
}
