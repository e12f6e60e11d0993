package estafeta.mentorship.pack;

import estafeta.document.Vocabulary;
import estafeta.grammar.Forms;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the contents page of a folder tells: each paper by its part, whether it is there, and in which file. */
record FolderFacts(
        Forms organisation,
        LocalDate day,
        String year,
        LocalDate drawn,
        int has,
        int lacks,
        int expired,
        List<Part> parts) {
    record Part(String title, List<Line> lines) {}

    record Line(
            String title,
            String standing,
            String remark,
            @Nullable String files) {}

    private static final Part EXAMPLE = new Part(
            "Приказы о наставничестве",
            List.of(new Line(
                    "Приказ № 41-од от 01.09.2026",
                    "есть",
                    "4 пары",
                    "02. Приказы о наставничестве/01. Приказ № 41-од от 01.09.2026.pdf")));

    static final Vocabulary<FolderFacts> VOCABULARY = Vocabulary.of(
                    "содержание папки наставничества",
                    new FolderFacts(
                            Forms.fixed("Средняя школа № 7"),
                            LocalDate.of(2026, 12, 15),
                            "2026–2027",
                            LocalDate.of(2026, 12, 15),
                            1,
                            0,
                            0,
                            List.of(EXAMPLE)))
            .organisation("организация", "полное название организации", FolderFacts::organisation)
            .day("дата", "на какой день", FolderFacts::day)
            .text("учебный год", "учебный год", FolderFacts::year)
            .day("составлены", "когда составлены бумаги архива", FolderFacts::drawn)
            .number("есть", "сколько бумаг есть", FolderFacts::has)
            .number("не хватает", "скольких бумаг не хватает", FolderFacts::lacks)
            .number("не действуют", "сколько бумаг больше не действуют", FolderFacts::expired)
            .list(
                    "разделы",
                    "разделы папки по порядку",
                    Vocabulary.of("раздел папки", EXAMPLE)
                            .text("название", "название раздела", Part::title)
                            .list(
                                    "бумаги",
                                    "бумаги раздела",
                                    Vocabulary.of("бумага", EXAMPLE.lines().getFirst())
                                            .text("название", "что за бумага", Line::title)
                                            .text("состояние", "есть, не хватает, не действует", Line::standing)
                                            .text("пометка", "номер, дата, где подлинник", Line::remark)
                                            .text("файлы", "в каких файлах архива", Line::files),
                                    Part::lines),
                    FolderFacts::parts);
}
