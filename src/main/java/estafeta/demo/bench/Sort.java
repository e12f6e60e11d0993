package estafeta.demo.bench;

import java.util.List;

/** A type of organisation with how it is called, how many work in it and how common it is. */
enum Sort {
    SCHOOL("school", 34, 46, "учитель", "директор"),
    GYMNASIUM("gymnasium", 5, 62, "учитель", "директор"),
    BASIC_SCHOOL("basic_school", 8, 16, "учитель", "директор"),
    KINDERGARTEN("kindergarten", 39, 26, "воспитатель", "заведующий"),
    EXTRA("extra", 9, 30, "педагог дополнительного образования", "директор"),
    COLLEGE("college", 5, 66, "преподаватель", "директор");

    private static final List<String> NAMES = List.of(
            "Журавушка",
            "Теремок",
            "Солнышко",
            "Ромашка",
            "Родничок",
            "Берёзка",
            "Сказка",
            "Колокольчик",
            "Ласточка",
            "Росток",
            "Радуга",
            "Светлячок");
    private static final List<String> VILLAGES = List.of(
            "Берёзовореченская",
            "Луговская",
            "Сосновоборская",
            "Приозёрная",
            "Кедровореченская",
            "Таёжинская",
            "Ключевская",
            "Раздольненская",
            "Заозёрновская",
            "Верхнелуговская",
            "Нижнеключевская",
            "Новоборская");

    final String code;
    final int share;
    final int staff;
    final String position;
    final String leader;

    Sort(String code, int share, int staff, String position, String leader) {
        this.code = code;
        this.share = share;
        this.staff = staff;
        this.position = position;
        this.leader = leader;
    }

    static Sort any(Dice dice) {
        var point = dice.below(100);
        for (var sort : values()) {
            point -= sort.share;
            if (point < 0) {
                return sort;
            }
        }
        return SCHOOL;
    }

    /** The full name and the short one. */
    List<String> names(int no, boolean city, Dice dice) {
        var village = dice.pick(VILLAGES);
        var called = dice.pick(NAMES);
        return switch (this) {
            case SCHOOL ->
                city
                        ? List.of(
                                "Муниципальное автономное общеобразовательное учреждение средняя общеобразовательная школа № "
                                        + no,
                                "СОШ № " + no)
                        : List.of(
                                "Муниципальное казённое общеобразовательное учреждение «" + village
                                        + " средняя общеобразовательная школа № " + no + "»",
                                village + " СОШ № " + no);
            case GYMNASIUM ->
                List.of("Муниципальное автономное общеобразовательное учреждение гимназия № " + no, "Гимназия № " + no);
            case BASIC_SCHOOL ->
                List.of(
                        "Муниципальное казённое общеобразовательное учреждение «" + village
                                + " основная общеобразовательная школа № " + no + "»",
                        village + " ООШ № " + no);
            case KINDERGARTEN ->
                List.of(
                        "Муниципальное автономное дошкольное образовательное учреждение детский сад № " + no + " «"
                                + called + "»",
                        "Детский сад № " + no + " «" + called + "»");
            case EXTRA ->
                List.of(
                        "Муниципальное бюджетное учреждение дополнительного образования «Дом творчества „" + called
                                + "“ № " + no + "»",
                        "ДТ «" + called + "» № " + no);
            case COLLEGE ->
                List.of(
                        "Государственное профессиональное образовательное учреждение «Педагогический колледж № " + no
                                + "»",
                        "Педагогический колледж № " + no);
        };
    }
}
