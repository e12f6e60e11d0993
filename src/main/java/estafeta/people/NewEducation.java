package estafeta.people;

import org.jspecify.annotations.Nullable;

/** An education to be noted. */
public record NewEducation(
        EducationLevel level,
        @Nullable String institution,
        @Nullable String qualification,
        @Nullable Integer year) {}
