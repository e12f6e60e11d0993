package estafeta.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import estafeta.kernel.Refusal;
import estafeta.shell.FormErrors;
import estafeta.shell.Found;
import estafeta.shell.Look;
import estafeta.shell.Paper;
import estafeta.shell.Rendering;
import estafeta.shell.Section;
import estafeta.shell.State;
import estafeta.shell.Text;
import estafeta.shell.TimelineLine;
import estafeta.shell.WorkItem;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

class HomePageTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 11);

    @Test
    void makesTheHeaviestTurnTheNextStep() {
        var page = page(item(State.WAIT, 90), item(State.STOP, 80), item(State.TURN, 10), item(State.TURN, 50));
        assertThat(page.turn()).isEqualTo(item(State.TURN, 50));
        assertThat(page.mine()).containsExactly(item(State.STOP, 80), item(State.TURN, 10));
        assertThat(page.theirs()).containsExactly(item(State.WAIT, 90));
        assertThat(page.waiting()).isEqualTo(3);
    }

    @Test
    void saysThatNothingWaits() {
        assertThat(page().nothing()).isTrue();
        assertThat(page(item(State.WAIT, 1)).nothing()).isFalse();
    }

    @Test
    void showsTheWorkOfACurator() throws IOException {
        LocaleContextHolder.setLocale(Text.RUSSIAN);
        var work = List.of(
                new WorkItem(
                        State.TURN,
                        "Ждёт со вчерашнего дня",
                        "Проверьте 14 пар, и приказ готов к подписи",
                        "Пары подобраны вчера в 16:20. После вашей проверки приказ уйдёт директору Гордееву П. А.",
                        "Проверить пары",
                        "/matching",
                        100),
                new WorkItem(
                        State.STOP,
                        "Срок прошёл вчера",
                        "Константинопольская-Вознесенская А. К. осталась без наставника",
                        "Учитель физики, работает 8 дней. Муниципальное автономное общеобразовательное учреждение гимназия № 55 имени Е. Г. Версткиной г. Томска",
                        "Найти наставника",
                        "/matching",
                        90),
                new WorkItem(
                        State.NONE,
                        "До 30 сентября",
                        "Муниципалитет просит подтвердить сведения",
                        "",
                        "Проверить",
                        "/",
                        10),
                new WorkItem(
                        State.WAIT,
                        "У директора с 7 сентября",
                        "Положение о наставничестве, новая редакция",
                        "Гордеев П. А. открыл документ вчера в 18:05.",
                        "Открыть",
                        "/",
                        5));
        var actions = List.of(
                new Found("Действия", "Загрузить список педагогов", "", "/intake"),
                new Found("Действия", "Подобрать пары", "", "/matching"));
        var year = Section.of(
                "Путь года",
                1,
                output -> output.writeContent(Rendering.rendered(
                        Rendering.curator(new FormErrors()),
                        "shell/timeline",
                        Map.of(
                                "lines",
                                List.of(
                                        new TimelineLine(
                                                "внесены 3 сентября, 62 педагога",
                                                "Люди",
                                                "",
                                                "",
                                                List.of(),
                                                TimelineLine.Mark.GOOD),
                                        new TimelineLine(
                                                "эстафета у вас",
                                                "Пары и приказ",
                                                "Воробьёва Н. С.",
                                                "Сроки перенесены на ноябрь.",
                                                List.of(new Paper("Приказ, DOCX", "/")),
                                                TimelineLine.Mark.MINE),
                                        TimelineLine.of("май 2027", "Итоги", "", ""))))));
        for (var theme : Look.Theme.values()) {
            var html = Rendering.page(
                    "home-" + theme.css(),
                    Rendering.frame(new FormErrors(), "/", new Look(theme, false), true),
                    "shell/home",
                    Map.of("page", HomePage.of("Воробьёва Наталья Сергеевна", TODAY, work, actions, List.of(year))));
            assertThat(html.replace('\u00a0', ' '))
                    .contains("<h1>Добрый день, Наталья Сергеевна</h1>")
                    .contains("Пятница, 11 сентября 2026. Вас ждут 3 дела, ещё 1 сейчас у других.")
                    .contains("Демонстрация");
        }
    }

    @Test
    void offersTheNextStepWhenNothingWaits() throws IOException {
        LocaleContextHolder.setLocale(Text.RUSSIAN);
        var html = Rendering.page(
                "home-empty",
                Rendering.frame(new FormErrors(), "/", new Look(Look.Theme.LIGHT, true), false),
                "shell/home",
                Map.of("page", page()));
        assertThat(html)
                .contains("Дел сейчас нет.")
                .contains("<a class=\"btn btn-primary\" href=\"/intake\">Загрузить список</a>");
    }

    @Test
    void rendersWhatGoesWrong() throws IOException {
        LocaleContextHolder.setLocale(Text.RUSSIAN);
        var frame = Rendering.frame(new FormErrors(), "/strange", new Look(Look.Theme.DARK, false), false);
        assertThat(Rendering.page(
                        "unknown", frame, "shell/unknown", Map.of("page", new UnknownPage("Такой страницы нет."))))
                .contains("action=\"/search\"");
        assertThat(Rendering.page(
                        "refused",
                        frame,
                        "shell/refused",
                        Map.of("page", new RefusalPage(Refusal.Kind.CONFLICT, "Пара уже завершена.", "/mentorships"))))
                .contains("Пара уже завершена.");
        assertThat(Rendering.page("failure", frame, "shell/failure", Map.of("page", new FailurePage("1234-5678", "/"))))
                .contains("1234-5678");
        var typed = List.of(new ExpiredPage.Typed("name", "Анна \"и\" Борис"));
        assertThat(Rendering.page(
                        "expired",
                        frame,
                        "shell/expired",
                        Map.of("page", new ExpiredPage("/people", typed, false, false))))
                .contains("name=\"name\" value=\"Анна &#34;и&#34; Борис\"");
        var found = new LinkedHashMap<String, List<Found>>();
        found.put(
                "Люди",
                List.of(new Found(
                        "Люди", "Иванова Мария Петровна", "учитель русского языка, гимназия № 55", "/people/1")));
        assertThat(Rendering.page("search", frame, "shell/search", Map.of("page", new SearchPage("ива", found))))
                .contains("Иванова Мария Петровна");
        assertThat(Rendering.page("help", frame, "shell/help", Map.of())).contains("Чей ход");
    }

    private static HomePage page(WorkItem... work) {
        return HomePage.of(
                "Воробьёва Наталья Сергеевна",
                TODAY,
                List.of(work),
                List.of(new Found("Действия", "Загрузить список", "", "/intake")),
                List.of());
    }

    private static WorkItem item(State state, int weight) {
        return new WorkItem(state, "с 8 сентября", "Дело", "", "Открыть", "/", weight);
    }
}
