package estafeta.people.stafflist;

import org.jspecify.annotations.Nullable;

/** Education as the list states it: level in full words, where and when finished. */
public record StaffEducation(
        String level, String institution, @Nullable Integer graduated) {}
