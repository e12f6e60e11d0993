package estafeta.people.stafflist;

import estafeta.people.AbsenceKind;
import estafeta.people.CategoryKind;
import estafeta.people.EducationLevel;
import estafeta.people.PostTerms;
import java.util.Optional;

/** The words of a list in the terms of the register. */
final class StaffTerms {
    private StaffTerms() {}

    static AbsenceKind absence(StaffAbsence.Kind kind) {
        return switch (kind) {
            case CHILD_CARE -> AbsenceKind.PARENTAL;
            case LONG_LEAVE -> AbsenceKind.LONG_LEAVE;
            case MILITARY -> AbsenceKind.SERVICE;
            case ILLNESS -> AbsenceKind.ILLNESS;
        };
    }

    static PostTerms terms(StaffPost.Employment employment) {
        return switch (employment) {
            case MAIN -> PostTerms.MAIN;
            case INTERNAL -> PostTerms.INTERNAL;
            case EXTERNAL -> PostTerms.EXTERNAL;
            case CONTRACT -> PostTerms.CONTRACT;
        };
    }

    /** Соответствие занимаемой должности is no category, yet worth noting. */
    static Optional<CategoryKind> category(StaffCategory category) {
        return switch (category.level()) {
            case FIRST -> Optional.of(CategoryKind.FIRST);
            case HIGHEST -> Optional.of(CategoryKind.HIGHEST);
            case METHODIST -> Optional.of(CategoryKind.METHODIST);
            case MENTOR -> Optional.of(CategoryKind.MENTOR);
            case NONE -> category.fitForPost() ? Optional.of(CategoryKind.CONFORMITY) : Optional.empty();
        };
    }

    static Optional<EducationLevel> education(StaffEducation education) {
        var level = education.level();
        if (level.contains("высш")) {
            return Optional.of(EducationLevel.HIGHER);
        }
        if (level.contains("проф")) {
            return Optional.of(EducationLevel.VOCATIONAL);
        }
        if (level.contains("студ") || level.contains("учится")) {
            return Optional.of(EducationLevel.STUDENT);
        }
        return level.contains("средн") ? Optional.of(EducationLevel.SECONDARY) : Optional.empty();
    }
}
