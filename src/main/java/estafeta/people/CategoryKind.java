package estafeta.people;

/** What the commission has decided; the first, the highest and conformity follow one another, the others stand beside them. */
public enum CategoryKind {
    CONFORMITY("соответствие занимаемой должности"),
    FIRST("первая"),
    HIGHEST("высшая"),
    MENTOR("педагог-наставник"),
    METHODIST("педагог-методист");

    private final String words;

    CategoryKind(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** «Педагог-наставник» and «педагог-методист» each stand by themselves; the rest replace one another. */
    public boolean sameLine(CategoryKind other) {
        return this == other || qualifying() && other.qualifying();
    }

    private boolean qualifying() {
        return this == CONFORMITY || this == FIRST || this == HIGHEST;
    }
}
