package estafeta.people.likeness;

/** What speaks for one person, or against, in two records; the weights add up to the score. */
public enum Ground {
    SAME_SNILS(200, "совпадает СНИЛС"),
    SAME_NAME(50, "совпадают фамилия, имя и отчество"),
    SAME_WITHOUT_PATRONYMIC(40, "совпадают фамилия и имя, отчество есть не везде"),
    SAME_INITIALS(35, "совпадают фамилия и инициалы"),
    SLIP_IN_SURNAME(40, "фамилия отличается на одну букву, имя и отчество те же"),
    SLIP_IN_GIVEN(35, "имя отличается на одну букву, остальное то же"),
    SLIP_IN_PATRONYMIC(40, "отчество отличается на одну букву, остальное то же"),
    FORMER_SURNAME(50, "совпадает с прежней фамилией"),
    OTHER_SURNAME(15, "имя и отчество те же, фамилия другая"),
    SAME_BIRTH_DATE(40, "совпадает дата рождения"),
    SWAPPED_BIRTH_DATE(30, "день и месяц рождения переставлены"),
    BIRTH_DATE_OF_OTHER_YEAR(15, "день и месяц рождения те же, год другой"),
    SAME_PHONE(30, "совпадает телефон"),
    SAME_EMAIL(30, "совпадает почта"),
    SAME_PLACE(15, "в одной организации"),
    SAME_START(5, "преподаёт с одного и того же времени"),
    OTHER_SNILS(-100, "разные СНИЛС"),
    OTHER_BIRTH_DATE(-60, "разные даты рождения"),
    OTHER_GIVEN(-60, "разные имена"),
    OTHER_PATRONYMIC(-60, "разные отчества"),
    OTHER_SEX(-60, "разный пол"),
    OTHER_REGION(-20, "в разных регионах");

    private final int weight;
    private final String words;

    Ground(int weight, String words) {
        this.weight = weight;
        this.words = words;
    }

    public int weight() {
        return weight;
    }

    public String words() {
        return words;
    }

    public boolean against() {
        return weight < 0;
    }
}
