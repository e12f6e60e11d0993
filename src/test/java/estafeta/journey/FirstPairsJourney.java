package estafeta.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import estafeta.access.Totp;
import estafeta.installation.ServedProgram;
import estafeta.people.stafflist.Samples;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From an empty program to the first pairs in a real browser: the administrator's half hour and the curator's first. */
@Tag("journey")
class FirstPairsJourney {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final Path PICTURES = Path.of("target", "journey", "first-pairs");
    private static final String TREE = """
            Регион;Муниципалитет;Наименование;Краткое название;Тип;Местность;Директор
            Приозёрская область;Приозёрский район;МБОУ «Заречная СОШ № 4» Приозёрского района;Заречная СОШ № 4;СОШ;село;Ветлугина Зоя Кирилловна
            Приозёрская область;Приозёрский район;МБДОУ детский сад «Ёлочка»;Детский сад «Ёлочка»;ДОУ;село;
            Приозёрская область;город Приозёрск;МАОУ «Гимназия № 1 имени первых учителей города» г. Приозёрска;Гимназия № 1;гимназия;город;
            Приозёрская область;город Приозёрск;МБУ ДО «Дом детского творчества»;ДДТ;УДО;тайга;
            """;

    private static final int BIRTH = 12;

    @TempDir
    Path folder;

    @Test
    void leadsFromAnEmptyProgramToApprovedPairs() throws Exception {
        try (var program = ServedProgram.start(folder.resolve("home"));
                var browser = new Chromium()) {
            var administrator = browser.visit(program.address(), Optional.of(PICTURES.resolve("administrator")));
            comeIn(administrator, program.administratorLink());
            bringTheTree(administrator);
            var link = inviteTheCurator(administrator);

            var curator = browser.visit(program.address(), Optional.of(PICTURES.resolve("curator")));
            accept(curator, link);
            bringTheStaff(curator);
            findPairs(curator);
            undoIsRefusedForThoseInPairs(curator);

            administrator.wasWell();
            curator.wasWell();
        }
    }

    private static void comeIn(Visit administrator, String link) {
        administrator.open(link);
        administrator.type("Фамилия, имя, отчество", "Горностаев Пётр Ильич");
        administrator.type("Почта или телефон", "admin@region.example");
        administrator.type("Пароль", "берёза велосипед компот");
        administrator.press("Войти");
        assertThat(administrator.text()).contains("Включите код с телефона");
        var key = administrator.page().locator("#key").innerText();
        administrator.type("Код из приложения", Totp.of(key).code(Instant.now()));
        administrator.press("Включить");
        assertThat(administrator.text()).contains("Запасные коды");
        administrator.press("Я сохранил коды, дальше");
        assertThat(administrator.text()).contains("Добрый день, Пётр Ильич");
    }

    private static void bringTheTree(Visit administrator) {
        administrator.press("Загрузить список организаций");
        administrator.bring(
                "Файл со списком",
                new FilePayload("Организации.csv", "text/csv", TREE.getBytes(StandardCharsets.UTF_8)));
        administrator.press("Посмотреть, что получится");
        assertThat(administrator.text()).contains("Проверьте список");
        administrator.press(Pattern.compile("Добавить \\d+ организаци"));
        assertThat(administrator.text()).contains("Список внесён");
    }

    private static String inviteTheCurator(Visit administrator) {
        administrator.press("К организациям");
        administrator.press("Заречная СОШ № 4");
        administrator.press("Доступ");
        administrator.press("Пригласить");
        administrator.type("Кого", "Осокина Тамара Ильинична");
        administrator.choose("Роль", "CURATOR");
        administrator.press("Пригласить");
        assertThat(administrator.text()).contains("Приглашение готово");
        return administrator.value("Ссылка");
    }

    private static void accept(Visit curator, String link) {
        curator.open(link);
        assertThat(curator.text()).contains("Вас приглашают", "Заречная СОШ № 4");
        curator.type("Почта или телефон", "osokina@school.example");
        curator.type("Пароль", "сирень трамвай печенье");
        curator.press("Войти");
        assertThat(curator.text()).contains("Добрый день, Тамара Ильинична");
    }

    private static void bringTheStaff(Visit curator) throws IOException {
        curator.press("Загрузить список педагогов");
        curator.bring("Файл со списком", new FilePayload("Тарификация.xlsx", XLSX, withTwoMistakes()));
        curator.press("Посмотреть, что получится");
        var wrong = curator.page().locator("#bad input");
        assertThat(wrong.count()).isEqualTo(2);
        wrong.nth(0).fill("Дудко Степан Андреевич");
        wrong.nth(1).fill("28.02.1964");
        curator.press("Исправить и проверить снова");
        assertThat(curator.page().locator("#bad").count()).isZero();
        curator.press(Pattern.compile("Внести \\d+ человек"));
        assertThat(curator.text()).contains("Список внесён", "Дудко Степан Андреевич");
    }

    private static void findPairs(Visit curator) {
        curator.press("Подобрать пары");
        assertThat(curator.text()).contains("Нужен наставник", "Кольцова Инна Юрьевна");
        curator.press("Подобрать пары");
        assertThat(curator.text()).containsPattern("Пары подобраны для (\\d) из \\1");
        curator.press("Заменить");
        assertThat(curator.text()).contains("чего это стоит", "на всех");
        curator.press("Выбрать");
        assertThat(curator.text()).contains("Цена для всех", "Почему вы решили иначе");
        curator.type("Почему вы решили иначе", "Работают в соседних кабинетах");
        curator.press("Заменить");
        assertThat(curator.text()).contains("Выбрано вами", "Почему выбрано: Работают в соседних кабинетах");
        curator.press(Pattern.compile("Утвердить \\d+ пар"));
        assertThat(curator.text()).contains("Все пары утверждены");
        curator.press("Открыть пару");
        assertThat(curator.text()).contains("Что происходило", "Пара предложена подбором и утверждена");
    }

    private static void undoIsRefusedForThoseInPairs(Visit curator) {
        curator.menu("Люди");
        curator.press("Загрузить список");
        curator.press("Тарификация.xlsx");
        curator.press("Отменить загрузку");
        assertThat(curator.text())
                .contains("Загрузка отменена не вся", "На эту запись опираются другие: пара", "Кольцова Инна Юрьевна");
        curator.open("/people?q=Кольцова");
        assertThat(curator.text()).contains("Кольцова Инна Юрьевна");
        curator.open("/people?q=Мирошник");
        assertThat(curator.text()).doesNotContain("Мирошник Ева Львовна");
    }

    /** Sample 01 with a name that lacks half of it and a day that no calendar has. */
    private static byte[] withTwoMistakes() throws IOException {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(Samples.tarification()));
                var spoiled = new ByteArrayOutputStream()) {
            for (var row : workbook.getSheetAt(0)) {
                var name = row.getCell(1) == null ? "" : row.getCell(1).toString();
                if (name.equals("Ф.И.О.")) {
                    row.createCell(BIRTH).setCellValue("Дата рождения");
                } else if (name.startsWith("Дудко")) {
                    row.getCell(1).setCellValue("Дудко");
                } else if (name.startsWith("Ярмак")) {
                    row.createCell(BIRTH).setCellValue("30.02.1964");
                }
            }
            workbook.write(spoiled);
            return spoiled.toByteArray();
        }
    }
}
