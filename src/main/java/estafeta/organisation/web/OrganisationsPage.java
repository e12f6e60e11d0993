package estafeta.organisation.web;

import static estafeta.shell.Text.t;

import estafeta.organisation.Settlement;
import estafeta.shell.Option;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The list of organisations: a column for each level that it crosses. */
public record OrganisationsPage(
        List<Row> rows,
        int total,
        OrganisationFilter filter,
        @Nullable String next,
        List<Option> types,
        String place,
        boolean manage,
        List<Option> workbooks,
        boolean regions,
        boolean municipalities) {

    /** One organisation as a line. */
    public record Row(
            UUID id,
            String name,
            String fullName,
            String type,
            String kind,
            @Nullable String settlement,
            boolean small,
            boolean base,
            boolean closed,
            @Nullable String region,
            @Nullable String municipality,
            @Nullable String head) {
        public String href() {
            return "/organisations/" + id;
        }

        /** «село, малокомплектная, базовая». */
        public String marks() {
            var place =
                    settlement == null ? "" : t(Settlement.valueOf(settlement).words());
            return Stream.of(place, small ? t("малокомплектная") : "", base ? t("базовая") : "")
                    .filter(mark -> !mark.isEmpty())
                    .collect(Collectors.joining(", "));
        }
    }

    static OrganisationsPage of(
            List<Row> found,
            int total,
            OrganisationFilter filter,
            List<Option> types,
            String place,
            boolean manage,
            List<Option> workbooks,
            int depth) {
        boolean more = found.size() > OrganisationRegister.PAGE;
        var rows = more ? found.subList(0, OrganisationRegister.PAGE) : found;
        return new OrganisationsPage(
                rows,
                total,
                filter,
                more ? filter.after(rows.getLast().name(), rows.getLast().id()) : null,
                types,
                place,
                manage,
                workbooks,
                depth < 2,
                depth < 3);
    }

    public boolean counted() {
        return total <= OrganisationRegister.COUNTED;
    }
}
