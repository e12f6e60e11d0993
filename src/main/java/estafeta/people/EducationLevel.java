package estafeta.people;

import estafeta.kernel.Coded;

/** How far an education has gone. */
public enum EducationLevel implements Coded {
    SECONDARY("среднее общее"),
    VOCATIONAL("среднее профессиональное"),
    HIGHER("высшее"),
    POSTGRADUATE("аспирантура, учёная степень"),
    RETRAINING("профессиональная переподготовка"),
    STUDENT("учится в вузе или колледже");

    private final String words;

    EducationLevel(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
