package estafeta.people;

/** How far an education has gone. */
public enum EducationLevel {
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
