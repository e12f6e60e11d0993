package estafeta.mentorship.pairlist;

import static org.assertj.core.api.Assertions.assertThat;

import estafeta.kernel.NodeId;
import estafeta.mentorship.pairlist.OrganisationsByName.Known;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrganisationsByNameTests {
    private static final OrganisationsByName NAMES = new OrganisationsByName(List.of(
            known(
                    "Заречная СОШ № 4",
                    "Муниципальное бюджетное общеобразовательное учреждение «Заречная средняя общеобразовательная школа № 4» Приозёрского района"),
            known("СОШ № 1", "МБОУ СОШ № 1 г. Приозёрска"),
            known(
                    "СОШ № 3",
                    "Муниципальное бюджетное общеобразовательное учреждение средняя общеобразовательная школа № 3 г. Приозёрска"),
            known("Гимназия № 1", "МАОУ «Гимназия № 1 имени первых учителей города» г. Приозёрска"),
            known("Озёрная ООШ", "МКОУ «Озёрная основная общеобразовательная школа»"),
            known("Детский сад «Рябинка»", "МБДОУ детский сад «Рябинка»"),
            known("Детский сад «Ёлочка» № 5", "МБДОУ детский сад № 5 «Ёлочка»"),
            known("ДДТ", "МБУ ДО «Дом детского творчества»"),
            known("Берёзовская СОШ", "МБОУ «Берёзовская СОШ»"),
            known("Берёзовская ООШ", "МБОУ «Берёзовская ООШ»")));

    @ParameterizedTest
    @CsvSource({
        "Заречная № 4,Заречная СОШ № 4",
        "МБОУ Заречная СОШ 4,Заречная СОШ № 4",
        "Зареченская школа №4,Заречная СОШ № 4",
        "моу сош 1,СОШ № 1",
        "СОШ №1,СОШ № 1",
        "школа № 3,СОШ № 3",
        "МБОУ СОШ №3 г. Приозёрска,СОШ № 3",
        "гимназия 1,Гимназия № 1",
        "Озерная ООШ (малокомпл.),Озёрная ООШ",
        "д/с «Рябинка»,Детский сад «Рябинка»",
        "МБДОУ \"Рябинка\",Детский сад «Рябинка»",
        "дс 5,Детский сад «Ёлочка» № 5",
        "Дом детского творчества,ДДТ",
        "ДДТ,ДДТ",
        "Березовская сош,Берёзовская СОШ"
    })
    void areFoundAsPeopleWriteThem(String written, String name) {
        assertThat(NAMES.find(written)).extracting(Known::shortName).containsExactly(name);
    }

    @Test
    void areAskedWhenSeveralAreMeant() {
        assertThat(NAMES.find("Берёзовская школа")).hasSize(2);
    }

    @Test
    void areNotGuessed() {
        assertThat(NAMES.find("СОШ № 7")).isEmpty();
        assertThat(NAMES.find("лицей № 1")).isEmpty();
        assertThat(NAMES.find("Лесная школа")).isEmpty();
    }

    @Test
    void areToldByTheFullNameWhereTheShortOneIsAnothersToo() {
        var one = known("СОШ № 1", "МБОУ СОШ № 1 г. Приозёрска");
        var other = known("СОШ № 1", "МКОУ СОШ № 1 с. Заречного");
        var third = known("СОШ № 2", "МБОУ СОШ № 2 г. Приозёрска");
        var names = new OrganisationsByName(List.of(one, other, third));
        assertThat(names.told(one)).isEqualTo(one.fullName());
        assertThat(names.told(third)).isEqualTo("СОШ № 2");
        assertThat(names.find(names.told(other))).containsExactly(other);
    }

    private static Known known(String brief, String full) {
        return new Known(NodeId.next(), brief, full);
    }
}
