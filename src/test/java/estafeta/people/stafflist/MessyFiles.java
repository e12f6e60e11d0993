package estafeta.people.stafflist;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * How the files of src/test/resources/intake were made, each named by what it shows; its main makes those that are not
 * there. All people are invented.
 */
final class MessyFiles {
    private static final Path FOLDER = Path.of("src", "test", "resources", "intake");
    private static final Charset WINDOWS_1251 = Charset.forName("windows-1251");

    private MessyFiles() {}

    public static void main(String[] arguments) throws IOException {
        for (var file : all().entrySet()) {
            var path = FOLDER.resolve(file.getKey());
            if (!Files.exists(path)) {
                Files.write(path, file.getValue());
            }
        }
    }

    private static Map<String, byte[]> all() {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("две-таблицы-друг-под-другом.xlsx", xlsx(book -> {
            var sheet = sheet(book, "Кадры", """
                    Педагогические работники МБОУ «Лесная СОШ» на 01.09.2026

                    Учителя
                    №|ФИО|Должность, предмет|Стаж
                    1|Берёзкин Антон Павлович|учитель химии|12
                    2|Ольхова Дарья Сергеевна|учитель нач.кл.|2
                    Итого|2||

                    Воспитатели дошкольных групп
                    №|Группа|Фамилия, имя, отчество|Кв. кат.
                    1|«Лучики»|Ясенева Роза Альбертовна|высшая
                    2|«Гномики»|Липина Жанна Олеговна|б/к
                    """);
            merge(sheet, "A1:D1", "A3:D3", "A9:D9");
        }));
        files.put("таблицы-рядом-через-пустой-столбец.xlsx", xlsx(book -> {
            var sheet = sheet(book, "Список", """
                    Начальная школа||||Основная школа||
                    ФИО|Должность|Телефон||ФИО|Предмет|Телефон
                    Кедрова Анна Ильинична|учитель|8 900 000 10 01||Соснин Пётр Львович|физика, информ.|+79000001002
                    Рябинина Олеся Павловна|учитель|9000001003||Тополев Глеб Ильич|ИЗО|
                    """);
            merge(sheet, "A1:C1", "E1:G1");
        }));
        files.put("листы-по-частям-и-скрытый-черновик.xlsx", xlsx(book -> {
            sheet(book, "Учителя", """
                    ФИО|Предмет|Нагрузка, час.
                    Вербин Олег Иванович|география|18
                    Клёнова Алла Петровна|рус.яз.,лит-ра|24+3
                    """);
            sheet(book, "Специалисты", """
                    Должность|ФИО
                    педагог-психолог|Черёмухина Лада Олеговна
                    логопед|Жимолостина Ия Павловна
                    """);
            sheet(book, "старое", """
                    ФИО|Предмет
                    Прошлогоднев Иван Ильич|труд
                    """);
            book.setSheetHidden(2, true);
        }));
        files.put("старый-эксель-с-примечаниями-к-ячейкам.xls", xls(book -> {
            var sheet = sheet(book, "Лист1", """
                    Фамилия|Имя|Отчество|Должность|Дата рождения
                    Ивин|Степан|Ильич|учитель истории|12.03.1990
                    Осинская|Майя|Львовна|учитель музыки|01.02.1985
                    """);
            note(book, sheet, 2, 0, "в отпуске по уходу за ребёнком с 14.02.2026 до 14.08.2027");
            note(book, sheet, 1, 3, "внутр. совм. 0,5 ст.");
        }));
        files.put("выгрузка-1с-объединения-и-разделы.xls", xls(book -> {
            var sheet = sheet(book, "TDSheet", """
                    Список сотрудников||||
                    Отбор: Педагогические работники||||
                    Подразделение|||Дата приема|Количество ставок
                    Сотрудник|Должность|||
                    Учителя||||
                    Бузина Елена Марковна|Учитель||25.08.2010|1
                    Калинин Артём Ильич|Учитель||01.09.2025|0,75
                    Администрация||||
                    Дубровский Лев Львович|Заместитель директора по ВР||01.08.2015|1
                    """);
            merge(sheet, "A3:C3", "A5:E5", "A8:E8", "D3:D4", "E3:E4");
        }));
        files.put("мойофис-примечание-и-повтор-шапки.ods", Shapes.ods("""
                <?xml version="1.0" encoding="UTF-8"?>
                <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                  xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
                  xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3">
                <office:body><office:spreadsheet><table:table table:name="Педагоги">
                %s%s
                <table:table-row><table:table-cell office:value-type="string"><office:annotation><dc:creator>Завуч</dc:creator><text:p>мол. спец.</text:p></office:annotation><text:p>Рогозин Тихон Олегович</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>учитель ОБЗР</text:p></table:table-cell><table:table-cell office:value-type="date" office:date-value="2026-09-01"><text:p>1 сен 26</text:p></table:table-cell></table:table-row>
                %s%s
                <table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="1024"/></table:table-row>
                </table:table></office:spreadsheet></office:body></office:document-content>
                """.formatted(
                        row("ФИО", "Должность", "Дата приёма"),
                        row("Камышова Нелли Ивановна", "соц.педагог", ""),
                        row("ФИО", "Должность", "Дата приёма"),
                        row("Тростникова Ева", "педагог-библиотекарь", "с 15.09.2024"))));
        files.put(
                "таблица-в-ворде-с-переносами.docx",
                Shapes.docx(
                        List.of(
                                List.of(
                                        "№ п/п",
                                        "Ф.И.О.\nпедагога",
                                        "Занимаемая должность\n(предмет)",
                                        "Образование, что и когда окончил",
                                        "Стаж"),
                                List.of(
                                        "1",
                                        "Крапивина\nНина\nОлеговна",
                                        "Учитель английского языка",
                                        "высшее, ТГПУ, 2015 г.",
                                        "общий – 11"),
                                List.of("2", "Полынин В.А.", "Учитель физ-ры", "ср/спец", "с 2020 г."),
                                List.of("3", "вакансия", "учитель математики", "", "")),
                        List.of()));
        files.put("ворд-таблица-разорвана-по-страницам.docx", twoTables());
        files.put("кодировка-1251-точка-с-запятой.csv", """
                Тарификационный список на 1 сентября;;;
                Ф. И. О.;Должность;Ставка;Категория
                Шиповникова Г.Н.;учитель биологии;1,33;1 кв. кат.
                Мятин Ян Юрьевич;учитель технологии;0.5;высш. до 05.2027
                Душицын  Сергей  Юльевич;учитель истории;одна;СЗД
                """.getBytes(WINDOWS_1251));
        files.put("табуляция-utf16-из-экселя.tsv", withMark("""
                ФИО\tДолжность\tE-mail
                Щавелева Римма Эдуардовна\tвоспитатель\tshchaveleva@example.org
                Лопухов Эмиль Рашидович\tмуз. рук.\tнет
                """));
        files.put("страница-сайта-педсостав.html", """
                <html><head><meta charset="utf-8"></head><body><table><tr><td>Меню</td><td>Новости</td></tr></table>
                <h2>Педагогический состав</h2>
                <table><thead><tr><th rowspan="2">Фамилия, имя, отчество</th><th rowspan="2">Занимаемая должность</th><th colspan="2">Стаж</th></tr>
                <tr><th>общий</th><th>по специальности</th></tr></thead>
                <tr><td>Ромашкина<br>Белла&nbsp;Юрьевна</td><td>учитель-дефектолог</td><td>20</td><td>4</td></tr>
                <tr><td>Васильков Лука Саввич</td><td>учитель немецкого языка</td><td>1 г. 2 мес.</td><td>1 г.</td></tr>
                </table></body></html>
                """.getBytes(StandardCharsets.UTF_8));
        files.put("html-под-видом-xls.xls", """
                <html><meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><table>
                <tr><td>Сотрудник</td><td>Должность</td><td>Телефон</td></tr>
                <tr><td>Подсолнухов Макар Игоревич</td><td>тьютор</td><td>8(900)000-20-11 моб</td></tr>
                </table></html>
                """.getBytes(StandardCharsets.UTF_8));
        files.put("стаж-через-черту.csv", """
                ФИО,Должность,Стаж
                Осокин Марк Ильич,учитель,8/5
                Рогачёва Инга Львовна,учитель,12/10
                Тимьянов Олег Петрович,учитель,30/28
                Чабрецова Анна Юрьевна,учитель,3/1
                Хмелев Борис Олегович,учитель,20/20
                """.getBytes(StandardCharsets.UTF_8));
        files.put("день-без-года-в-заголовке.csv", """
                "Сведения о педагогах на 15 сентября",,
                ФИО,Предмет,Классы
                Мальвина Яна Игоревна,биология,7а
                """.getBytes(StandardCharsets.UTF_8));
        files.put("латиница-вместо-кириллицы-и-регистр.csv", """
                ФИО;должность
                ПЕТУНИЯ ЗОЯ КОНСТАНТИНОВНА;УЧИТЕЛЬ ХИМИИ
                аcтрoва вeра ильинична;педагог доп. образования
                Георгинов-Флокс Ким Ин-Сун оглы;учитель
                Иванова-Бегония (до брака Настурция) Лия П.;методист
                """.getBytes(StandardCharsets.UTF_8));
        files.put("ушедшие-вакансии-и-гпх.xlsx", xlsx(book -> {
            var sheet = sheet(book, "Штат", """
                    ФИО|Должность|Примечание
                    Гвоздикова Ирма Ивановна|учитель|уволена 31.08.2026
                    ВАКАНСИЯ|учитель физики|0,5 ст.
                    Нарциссов Юрий Ильич|педагог доп. образования|договор ГПХ
                    Тюльпанова Эмма Львовна|учитель|осн. место - ДДТ, внеш. совм.
                    Ирисов Савва Кириллович|учитель|служба в армии с 01.07.2026
                    Пионова Фаина Яновна|мл. воспитатель|
                    Директор школы ____________ Незабудкин И.И.||
                    """);
            fill(book, sheet, 2);
            hide(sheet, 5);
        }));
        files.put("числа-и-даты-какие-бывают.xlsx", xlsx(book -> {
            var sheet = sheet(book, "Лист1", """
                    ФИО|Дата рождения|Принят|Телефон|Ставка
                    Лаванда Ада Ильинична|31.04.1990|44440|+7 (900) 000-30-01|1 + 0,33
                    Базилик Иван Петрович|1988|01/09/2020|000-30|1,5 ст.
                    Шалфеев Ким Львович|12 мая 1987|сент. 2019|89000003003, дом. 2-15-15|2
                    """);
            sheet.getRow(2).createCell(2).setCellValue(LocalDate.of(2020, 9, 1));
            var day = book.createCellStyle();
            day.setDataFormat(book.createDataFormat().getFormat("dd.mm.yyyy"));
            sheet.getRow(2).getCell(2).setCellStyle(day);
        }));
        files.put("пары-по-школам-на-листах.xlsx", xlsx(book -> {
            sheet(book, "СОШ № 2", """
                    Молодой педагог|Предмет|Наставник|Приказ
                    Лугов Иван Ильич|физика|Полева Анна Петровна|12-од от 01.09.2026
                    Рощина Яна Львовна|химия|не назначен|
                    """);
            sheet(book, "Лицей «Родник»", """
                    Наставляемый|Наставник (ФИО, предмет)|№ и дата приказа|Статус
                    Ручьёв О.П., Озеров Т.И.|Ключева М.М. (биология)|приказ от 29.08.2026 г. № 41|
                    Морев Егор (уволился 10.10)|Ключева М.М.|41|прекращено
                    """);
        }));
        files.put(
                "пары-шапка-в-две-строки-и-чужой-наставник.ods",
                Shapes.ods(
                        List.of(
                                List.of("Свод по молодым педагогам на 20.11.2026", "", "", "", "", ""),
                                List.of("ОУ", "Молодой специалист", "", "Наставник", "", "Основание"),
                                List.of("", "ФИО", "стаж", "ФИО", "место работы", ""),
                                List.of(
                                        "Берёзовская школа",
                                        "Грачёв Л.О.",
                                        "1 г.",
                                        "Чижова Н.Н.",
                                        "",
                                        "пр. № 7 от 02.09.26"),
                                List.of("", "Скворцова А.А.", "2025", "Соколов Т.Т.", "МАОУ лицей 1", "договор б/н"),
                                List.of("д/с «Умка»", "нет молодых", "", "", "", "")),
                        List.of("A1:F1", "B2:C2", "D2:E2", "A4:A5")));
        files.put("ответы-формы-вразнобой.csv", """
                "Отметка времени","Фамилия имя отчество","Место работы","Другое (впишите)","Должность","Согласие на обработку персональных данных","Готовы ли вы стать наставником?"
                "01.09.2026 8:00:00","ветрова майя ильинична","Другое","школа 5","учитель","Согласна","Да"
                "01.09.2026 9:30:00","Ветрова М.И.","Другое","школа 5","учитель физики","Согласна","Нет, не в этом году"
                "02.09.2026 10:00:00","Бризов Артём Олегович","СОШ № 1","","тьютор","Не согласен","Да"
                "02.09.2026 10:01:00","=HYPERLINK(""http://example.org"";""Тест"")","СОШ № 1","","тест","Согласна","Да"
                """.getBytes(StandardCharsets.UTF_8));
        files.put("детский-сад-группы-разделами.xlsx", xlsx(book -> {
            var sheet = sheet(book, "Педагоги ДОУ", """
                    Список педагогических работников МБДОУ «Детский сад № 3 «Ромашка»||||||
                    на 01.09.2026||||||
                    №|Ф.И.О. педагога|Должность|Ставка|Кв. категория|Пед. стаж|Примечание
                    Группа раннего возраста «Капельки» (1,5–3 года)||||||
                    1|Снегирёва Алина Игоревна|воспит.|1 + 0,25|СЗД|3 г.|
                    2|Зябликова Ольга Петровна|воспитатель|1|1 кв.кат.|12 лет|в декрете с 10.03.2026
                    Средняя группа № 2 «Почемучки»||||||
                    3|Дроздова Вера Ивановна|воспитатель|1,25|высш.|24|
                    4|вакансия|воспитатель|1|||
                    Подготовительная к школе группа||||||
                    5|Синицына Лия Маратовна|воспитатель|1|б/к|мол. спец.|
                    Специалисты||||||
                    6|Щеглова Нина Олеговна|логопед|1 + 0,5|в/к|19|
                    7|Иволгина Майя Юрьевна|муз.рук.|0,75|СЗД 12.02.2025|7|внутр. совм.
                    8|Чижов Илья Олегович|инструктор по физ-ре|0,5|нет|1 г. 6 мес.|
                    9|Снегирёва Алина Игоревна|педагог-психолог|0,25|||внутр. совм.
                    Заведующий ______________ Сойкина Т.А.||||||
                    """);
            merge(sheet, "A1:G1", "A2:G2", "A4:G4", "A7:G7", "A10:G10", "A12:G12");
        }));
        files.put(
                "доп-образование-направленности.docx",
                Shapes.docx(
                        List.of(
                                List.of("№", "ФИО ПДО", "Объединение", "Направленность", "Нагрузка", "Образование"),
                                List.of(
                                        "1",
                                        "Маков Егор Ильич",
                                        "«Робот и я»",
                                        "техническая",
                                        "18 ч.",
                                        "высшее, ТУСУР, 2019"),
                                List.of(
                                        "2",
                                        "Лилеева Жанна Юрьевна",
                                        "Вокальная студия «Нотки»",
                                        "художественная",
                                        "9+9",
                                        "среднее проф., муз. училище, 2008"),
                                List.of("3", "Ландышев К.О.", "Юный турист", "турист.-краеведч.", "12", "студент ТГПУ"),
                                List.of(
                                        "4",
                                        "Фиалкина Роза Ильинична",
                                        "ОФП; шахматы",
                                        "физк.-спорт.",
                                        "6,5",
                                        "высшее"),
                                List.of(
                                        "",
                                        "Итого по направленностям: техн. – 1, худож. – 1, тур. – 1, спорт. – 1",
                                        "",
                                        "",
                                        "54,5",
                                        "")),
                        List.of("B6:D6")));
        files.put("стаж-шесть-столбцов-лет-и-месяцев.xlsx", xlsx(book -> {
            var sheet = sheet(book, "Стаж", """
                    № п/п|ФИО|Должность|Стаж|||||
                    |||общий||педагогический||в данной должности|
                    |||лет|мес.|лет|мес.|лет|мес.
                    1|2|3|4|5|6|7|8|9
                    1|Орлов Денис Игоревич|учитель физики|12|3|8|11|2|0
                    2|Соколова Анна Львовна|учитель химии|30|0|30|0|30|0
                    3|Ястребова Ия Юрьевна|учитель|1|2|0|3||3
                    4|Коршунов Олег Ильич|методист|21||14|13|5|
                    """);
            merge(sheet, "A1:A3", "B1:B3", "C1:C3", "D1:I1", "D2:E2", "F2:G2", "H2:I2");
        }));
        files.put("она-же-и-прежние-фамилии.xls", xls(book -> {
            sheet(book, "Лист1", """
                    №|ФИО|Должность|Ставка|Условия
                    1|Ёлкина (Соснина) Дарья Олеговна|учитель математики|1|основное
                    |она же|учитель информатики|0,5|внутр. совм.
                    2|Пихтова Майя Ильинична (ранее Берёзова)|учитель|1|осн.
                    3|Туева Роза Юрьевна, дев. Липина|соц. педагог|1|осн.
                    4|Кедров Лев Львович|учитель истории|1|осн.
                    |он же, Кедров|педагог-организатор|0,33|внутр.совм.
                    5|Ольхина-Вязова (Грабова) Яна|учитель|1|внешний совместитель
                    """);
        }));
        files.put(
                "телефоны-всех-видов.ods",
                Shapes.ods(
                        List.of(
                                List.of("ФИО педагога", "Должность", "Контактные телефоны"),
                                List.of(
                                        "Речкин Ян Олегович",
                                        "учитель",
                                        "8-900-000-40-01, дом. 2-11-22; раб. 8 (38222) 3-33-44 доб. 12"),
                                List.of("Озёрная Алла Петровна", "учитель", "+7 900 000 40 02\n8.900.000.40.03 (муж)"),
                                List.of("Прудова Зоя Ильинична", "учитель", "7(900)0004004 / 9000004005 WhatsApp"),
                                List.of("Морская Инна Львовна", "учитель", "т. 8 9 0 0 0 0 0 4 0 0 6"),
                                List.of("Болотова Ия Олеговна", "учитель", "тот же"),
                                List.of("Ключев Пётр Ильич", "учитель", "89000004007,89000004008")),
                        List.of()));
        files.put("вставка-со-страницы-школы.html", """
                <meta charset='utf-8'><table class="MsoTableGrid" border="1"><tbody>
                <tr><td rowspan="2"><p><b>№</b></p></td><td rowspan="2"><p><b>Ф.И.О. педагогического работника</b></p></td>
                <td rowspan="2"><p><b>Занимаемая должность (должности)</b></p></td><td colspan="2"><p><b>Уровень образования, квалификация</b></p></td>
                <td rowspan="2"><p><b>Преподаваемые учебные предметы, курсы, дисциплины (модули)</b></p></td>
                <td rowspan="2">Сведения о повышении квалификации (за последние 3 года)</td>
                <td rowspan="2"><p><b>Общий стаж работы</b></p></td><td rowspan="2"><p><b>Стаж работы по специальности</b></p></td></tr>
                <tr><td><p>уровень</p></td><td><p>учебное заведение, год</p></td></tr>
                <tr><td>1</td><td itemprop="fio"><a href="/p/1">Полевая<br/>Эмма&nbsp;Рашидовна</a></td><td>Учитель</td><td>высшее</td><td>Томский государственный педагогический университет, 2004</td><td>Русский язык, Литература</td><td>2025 г., «Читательская грамотность», 36 ч.</td><td>22 года</td><td>22 года</td></tr>
                <tr><td>2</td><td itemprop="fio"><a href="/p/2">Луговой<br/>Савва&nbsp;Ильич</a></td><td>Учитель, заместитель директора по ВР</td><td>высшее</td><td>ТПУ, 2012</td><td>Физика; астрономия</td><td>-</td><td>14 лет 5 мес</td><td>9 лет</td></tr>
                <tr><td>3</td><td itemprop="fio"><a href="/p/3">Степная<br/>Юна&nbsp;Львовна</a></td><td>Педагог&#8209;психолог</td><td>среднее профессиональное</td><td>педагогический колледж, 2025</td><td>не преподаёт</td><td>нет</td><td>менее года</td><td>менее года</td></tr>
                </tbody></table>
                """.getBytes(StandardCharsets.UTF_8));
        files.put("категории-с-приказом-и-сроком.xls", xls(book -> {
            sheet(book, "Аттестация", """
                    ФИО|Должность|Категория, дата присвоения, № приказа
                    Горина Ада Олеговна|учитель|высш. до 05.2027
                    Скалин Пётр Ильич|учитель|первая, приказ Департамента от 28.04.2023 № 345-к
                    Утёсова Рина Львовна|учитель|высшая, 25.12.2024, пр. № 1022-р
                    Долинин Иван Юрьевич|учитель|I кв. категория (приказ 12-о от 01.03.2019)
                    Каньонова Зоя Яновна|учитель|соответствие занимаемой должности, протокол № 2 от 14.10.2025
                    Вершинина Ева Ильинична|учитель|педагог-наставник с 01.06.2025, бессрочно
                    Низинная Лада Олеговна|учитель|не имеет
                    Пещеров Ким Львович|учитель|первая (2024)
                    """);
        }));
        return files;
    }

    private static byte[] xlsx(Consumer<Workbook> fill) {
        return bytes(new XSSFWorkbook(), fill);
    }

    private static byte[] xls(Consumer<Workbook> fill) {
        return bytes(new HSSFWorkbook(), fill);
    }

    private static byte[] bytes(Workbook workbook, Consumer<Workbook> fill) {
        try (workbook;
                var bytes = new ByteArrayOutputStream()) {
            fill.accept(workbook);
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Whole numbers are numbers, everything else is text. */
    private static Sheet sheet(Workbook book, String name, String lines) {
        var sheet = book.createSheet(name);
        for (var line : lines.split("\n", -1)) {
            var row = sheet.createRow(sheet.getPhysicalNumberOfRows());
            var cells = line.split("\\|", -1);
            for (int column = 0; column < cells.length; column++) {
                var text = cells[column].strip();
                if (text.matches("\\d{1,5}")) {
                    row.createCell(column).setCellValue(Integer.parseInt(text));
                } else if (!text.isEmpty()) {
                    row.createCell(column).setCellValue(text);
                }
            }
        }
        return sheet;
    }

    private static void merge(Sheet sheet, String... ranges) {
        for (var range : ranges) {
            sheet.addMergedRegion(CellRangeAddress.valueOf(range));
        }
    }

    private static void note(Workbook book, Sheet sheet, int row, int column, String text) {
        var creation = book.getCreationHelper();
        var anchor = creation.createClientAnchor();
        anchor.setRow1(row);
        anchor.setRow2(row + 2);
        anchor.setCol1(column);
        anchor.setCol2(column + 2);
        var drawing =
                sheet.getDrawingPatriarch() == null ? sheet.createDrawingPatriarch() : sheet.getDrawingPatriarch();
        var comment = drawing.createCellComment(anchor);
        comment.setString(creation.createRichTextString(text));
        sheet.getRow(row).getCell(column).setCellComment(comment);
    }

    private static void fill(Workbook book, Sheet sheet, int row) {
        var yellow = book.createCellStyle();
        yellow.setFillForegroundColor(IndexedColors.YELLOW.index);
        yellow.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        sheet.getRow(row).forEach(cell -> cell.setCellStyle(yellow));
    }

    private static void hide(Sheet sheet, int row) {
        sheet.getRow(row).setZeroHeight(true);
    }

    private static String row(String... cells) {
        var row = new StringBuilder("<table:table-row>");
        for (var cell : cells) {
            row.append("<table:table-cell office:value-type=\"string\"><text:p>")
                    .append(cell)
                    .append("</text:p></table:table-cell>");
        }
        return row.append("</table:table-row>").toString();
    }

    private static byte[] withMark(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_16LE);
        var marked = new byte[bytes.length + 2];
        marked[0] = (byte) 0xFF;
        marked[1] = (byte) 0xFE;
        System.arraycopy(bytes, 0, marked, 2, bytes.length);
        return marked;
    }

    /** One list, the header on its first page only. */
    private static byte[] twoTables() {
        var first = List.of(
                List.of("ФИО", "Должность", "Категория"),
                List.of("Северов Пётр Ильич", "учитель алгебры", "в/к"),
                List.of("Южина Тая Олеговна", "учитель", "нет"));
        var second = List.of(
                List.of("Западова Инна Львовна", "воспитатель", "1"),
                List.of("Востоков Глеб Юрьевич", "учитель права", "СЗД"));
        return Shapes.pages(List.of(first, second));
    }
}
