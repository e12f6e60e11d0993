package estafeta.demo.bench;

import estafeta.demo.InventedNames;
import java.util.List;

/** Names for a whole country: the invented ones are the common ones, most people have a rarer surname made of syllables. */
final class Surnames {
    private static final List<String> FIRST = List.of(
            "Бар", "Бел", "Бор", "Бул", "Вар", "Вер", "Вол", "Вор", "Гал", "Гол", "Гор", "Гул", "Дар", "Дем", "Доб",
            "Дор", "Ел", "Ерм", "Жар", "Жел", "Заб", "Зел", "Зор", "Кал", "Кар", "Кол", "Кор", "Куд", "Кур", "Лаз",
            "Лев", "Лод", "Лук", "Мал", "Мар", "Мел", "Мол", "Мур", "Нев", "Ник", "Нос", "Ок", "Ос", "Пал", "Пар",
            "Пет", "Пол", "Пром", "Рад", "Рог", "Руб", "Сав", "Сел", "Сер", "Сол", "Сур", "Тал", "Тер", "Тим", "Тур",
            "Ул", "Фад", "Фил", "Хар", "Хол", "Цвет", "Чал", "Чер", "Шам", "Шел", "Шум", "Щер", "Юж", "Яр");
    private static final List<String> MIDDLE = List.of(
            "", "", "ад", "ак", "ан", "ар", "аш", "ем", "ен", "ер", "еш", "ик", "ил", "ин", "ист", "ок", "ом", "он",
            "ор", "от", "уг", "ун", "ур", "уш");
    private static final List<String> LAST =
            List.of("ов", "ов", "ев", "ин", "ин", "енков", "ушкин", "овцев", "атов", "ихин");
    private final InventedNames names = new InventedNames(2026);
    private final Dice dice;

    Surnames(Dice dice) {
        this.dice = dice;
    }

    InventedNames.Name next() {
        var name = names.next();
        return dice.percent(30)
                ? name
                : new InventedNames.Name(
                        dice.pick(FIRST) + dice.pick(MIDDLE) + dice.pick(LAST) + (name.woman() ? "а" : ""),
                        name.given(),
                        name.patronymic(),
                        name.woman());
    }
}
