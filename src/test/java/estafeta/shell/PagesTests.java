package estafeta.shell;

import static estafeta.shell.Rendering.*;
import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.Content;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

/** Renders templates of the frame by themselves. What was rendered lies in {@code target/pages}, to be looked at. */
class PagesTests {
    @BeforeEach
    void speakRussian() {
        LocaleContextHolder.setLocale(Text.RUSSIAN);
    }

    @Test
    void wrapContentInTheFrame() throws IOException {
        var html = page(
                "plain",
                curator(new FormErrors()),
                "shell/page",
                Map.of("title", "Люди", "content", text("Содержание")));
        assertThat(html)
                .contains("<html lang=\"ru\" data-bs-theme=\"auto\">")
                .contains("<title>Люди | Эстафета</title>")
                .contains("<h1>Люди</h1>")
                .contains("<a href=\"/people\" aria-current=\"page\">Люди</a>")
                .contains("Воробьёва Н.\u00a0С.<small>куратор</small>")
                .contains("href=\"/more\"")
                .doesNotContain("class=\"null\"", "Демонстрация");
    }

    @Test
    void putErrorsFirstAndBesideTheirFields() throws IOException {
        var errors = new FormErrors()
                .add("mentor", "У Журавлёва О. П. заняты все три места. Добавьте место или выберите другого.")
                .add("from", "Сентябрь: 30 дней. Укажите другую дату.")
                .add("why", "Выберите, почему закрепляется наставник: это войдёт в приказ.");
        var html = page(
                "form",
                curator(errors),
                "shell/page",
                Map.of("title", "Закрепить наставника", "narrow", true, "content", form(errors)));
        assertThat(html)
                .contains("<title>Ошибка: Закрепить наставника | Эстафета</title>")
                .contains("Исправьте 3 места")
                .contains("<a href=\"#from\">Сентябрь: 30 дней. Укажите другую дату.</a>")
                .contains("value=\"31.09.2026\"")
                .contains("id=\"from-error\"")
                .contains("<input type=\"hidden\" name=\"once\"")
                .contains("<input type=\"hidden\" name=\"_csrf\" value=\"token\">");
    }

    @Test
    void escapeWhatPeopleTyped() {
        var html = rendered(
                curator(new FormErrors()),
                "shell/field",
                Map.of("name", "a", "label", "Имя", "value", "\"><script>alert(1)</script>"));
        assertThat(html).doesNotContain("<script>");
    }

    @Test
    void sayInEnglish() throws IOException {
        LocaleContextHolder.setLocale(java.util.Locale.ENGLISH);
        var html = page("help-en", curator(new FormErrors()), "shell/help", Map.of());
        assertThat(html).contains("<h1>Help</h1>").contains("lang=\"ru\">Русский</button>");
    }

    private static Content form(FormErrors errors) {
        var fields = new StringBuilder();
        var frame = curator(errors);
        fields.append(rendered(
                frame,
                "shell/lookup",
                Map.of(
                        "name",
                        "mentor",
                        "label",
                        "Наставник",
                        "href",
                        "/people/lookup",
                        "words",
                        "Журавлёв О. П., учитель физики, гимназия № 12")));
        fields.append(rendered(frame, "shell/day", Map.of("name", "from", "label", "Начало", "value", "31.09.2026")));
        fields.append(rendered(
                frame,
                "shell/day",
                Map.of("name", "to", "label", "Окончание", "value", "31.05.2027", "optional", true)));
        var reasons = List.of(
                Option.of("first", "Первый год работы"),
                Option.of("new", "Новая школа или должность"),
                new Option("hard", "Затруднения", "по диагностике"));
        fields.append(rendered(frame, "shell/radios", Map.of("name", "why", "label", "Основание", "options", reasons)));
        fields.append(rendered(
                frame,
                "shell/radios",
                Map.of("name", "form", "label", "Форма", "options", reasons, "picks", true, "value", "new")));
        fields.append(rendered(
                frame,
                "shell/checks",
                Map.of("name", "aims", "label", "Цели", "options", reasons, "values", List.of("hard"))));
        fields.append(rendered(
                frame,
                "shell/select",
                Map.of("name", "kind", "label", "Вид", "options", reasons, "empty", "Выберите")));
        fields.append(rendered(
                frame,
                "shell/field",
                Map.of("name", "number", "label", "Номер приказа", "optional", true, "width", "short")));
        fields.append(rendered(
                frame, "shell/textarea", Map.of("name", "note", "label", "Пояснение", "value", "Строка\nвторая")));
        fields.append(rendered(frame, "shell/file", Map.of("name", "file", "label", "Файл")));
        fields.append(
                rendered(frame, "shell/checkbox", Map.of("name", "agree", "label", "Сообщить обоим", "checked", true)));
        fields.append(
                "<div class=\"actions\"><button class=\"btn btn-primary\" type=\"submit\">Закрепить наставника</button><a class=\"btn btn-quiet\" href=\"/\">Отложить</a></div>");
        return output -> output.writeContent(
                rendered(frame, "shell/form", Map.of("action", "/mentorships", "content", text(fields.toString()))));
    }
}
