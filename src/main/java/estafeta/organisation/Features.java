package estafeta.organisation;

import org.jspecify.annotations.Nullable;

/** What is counted of an organisation: city or village (null: not stated), малокомплектная, «базовая». */
public record Features(@Nullable Settlement settlement, boolean small, boolean base) {
    public static final Features NONE = new Features(null, false, false);
}
