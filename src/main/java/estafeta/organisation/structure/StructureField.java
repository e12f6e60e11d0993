package estafeta.organisation.structure;

import estafeta.intake.Field;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The columns that a list of organisations may have. */
public enum StructureField {
    REGION("Регион", "регион", "субъект"),
    MUNICIPALITY("Муниципалитет", "муницип", "район", "округ"),
    FULL("Полное наименование", "полн наимен", "полн назван", "наименован", "организац", "учрежден"),
    SHORT("Краткое название", "кратк", "сокращ"),
    TYPE("Тип", "тип", "вид"),
    SETTLEMENT("Город или село", "город сел", "местност"),
    SMALL("Малокомплектная", "малокомпл"),
    BASE("Базовая", "базов"),
    HEAD("Руководитель", "руковод", "директор", "заведующ");

    /** A row belongs to the list if any of these stands in it: a territory alone is opened, too. */
    private static final Set<StructureField> NAMING = EnumSet.of(REGION, MUNICIPALITY, FULL, SHORT);

    private final String title;
    private final String[] stems;

    StructureField(String title, String... stems) {
        this.title = title;
        this.stems = stems;
    }

    public String title() {
        return title;
    }

    public static List<Field> declared() {
        return Arrays.stream(values()).map(StructureField::declare).toList();
    }

    private Field declare() {
        var field = Field.of(name(), title, stems);
        return NAMING.contains(this)
                ? field.looking(cell -> cell.words().chars().anyMatch(Character::isLetter))
                        .needed()
                : field;
    }
}
