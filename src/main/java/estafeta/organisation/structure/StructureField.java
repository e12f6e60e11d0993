package estafeta.organisation.structure;

import estafeta.intake.Field;
import java.util.Arrays;
import java.util.List;

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
        return Arrays.stream(values())
                .map(field -> Field.of(field.name(), field.title, field.stems))
                .toList();
    }
}
