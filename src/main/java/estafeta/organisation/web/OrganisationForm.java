package estafeta.organisation.web;

import estafeta.organisation.Features;
import estafeta.organisation.Settlement;
import org.jspecify.annotations.Nullable;

/** A new organisation, or what is noted of an old one, as it was typed. */
public record OrganisationForm(
        String under,
        String underWords,
        String type,
        String fullName,
        String shortName,
        String settlement,
        String small,
        String base,
        String opened,
        String zone,
        String version) {

    public OrganisationForm(
            @Nullable String under,
            @Nullable String underWords,
            @Nullable String type,
            @Nullable String fullName,
            @Nullable String shortName,
            @Nullable String settlement,
            @Nullable String small,
            @Nullable String base,
            @Nullable String opened,
            @Nullable String zone,
            @Nullable String version) {
        this.under = typed(under);
        this.underWords = typed(underWords);
        this.type = typed(type);
        this.fullName = typed(fullName);
        this.shortName = typed(shortName);
        this.settlement = typed(settlement);
        this.small = typed(small);
        this.base = typed(base);
        this.opened = typed(opened);
        this.zone = typed(zone);
        this.version = typed(version);
    }

    Features features() {
        return new Features(
                settlement.isEmpty() ? null : Settlement.valueOf(settlement), !small.isEmpty(), !base.isEmpty());
    }

    static String typed(@Nullable String text) {
        return text == null ? "" : text;
    }
}
