package estafeta.demo.bench;

import static estafeta.demo.bench.Districts.MEASURING;

import estafeta.intake.BookReader;
import estafeta.intake.ListWorkbook;
import estafeta.intake.ListWorkbook.Column;
import estafeta.intake.RunId;
import estafeta.intake.Runs;
import estafeta.intake.RunsAtWork;
import estafeta.kernel.NodeId;
import estafeta.kernel.Refusal;
import estafeta.kernel.Today;
import estafeta.kernel.Viewers;
import estafeta.people.stafflist.StaffImports;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;

/** Brings a long staff list to a school of its own and takes it back; times each part as its people wait for it. */
@Component
class Lists {
    /** Whoever has no experience yet. */
    private static final LocalDate BORN = LocalDate.of(2002, 1, 1);

    private static final int MEGABYTE = 1024 * 1024;
    private static final int HOSTILE_MEGABYTES = 100;
    private static final List<String> SUBJECTS =
            List.of("математика", "физика", "русский язык, литература", "начальные классы", "английский язык", "химия");

    private final Districts districts;
    private final StaffImports imports;
    private final Runs runs;
    private final RunsAtWork work;
    private final Viewers viewers;
    private final Today today;

    Lists(Districts districts, StaffImports imports, Runs runs, RunsAtWork work, Viewers viewers, Today today) {
        this.districts = districts;
        this.imports = imports;
        this.runs = runs;
        this.work = work;
        this.viewers = viewers;
        this.today = today;
    }

    void measure(int rows, PrintWriter out) {
        viewers.as(MEASURING, () -> {
            var school = school();
            var file = list(rows);
            out.printf("Список на %d строк, %d КБ, секунды%n%n", rows, file.length / 1024);
            var before = Stopwatch.settledHeap();
            var run = Stopwatch.timed(out, "принять файл и показать, что получится", () -> {
                var brought = imports.bring(school, "Педагоги.xlsx", file, today.at(school), MEASURING);
                imports.preview(brought, MEASURING);
                return brought;
            });
            Stopwatch.timed(out, "показать ещё раз", () -> imports.preview(run, MEASURING));
            Stopwatch.timed(out, "внести", () -> {
                work.begin(run, MEASURING);
                work.takeOver(run, MEASURING);
                return run;
            });
            var taken = Stopwatch.settledHeap();
            Stopwatch.timed(
                    out,
                    "показать тот же список снова: всё совпадает",
                    () -> imports.preview(
                            imports.bring(school, "Педагоги.xlsx", file, today.at(school), MEASURING), MEASURING));
            Stopwatch.timed(out, "отменить", () -> {
                runs.beginUndoing(run, MEASURING);
                work.takeBack(run, MEASURING);
                return run;
            });
            out.printf(
                    "%nкуча после сборки мусора, МБ: до %d, после внесения %d, после отмены %d%n",
                    before, taken, Stopwatch.settledHeap());
            refused(out, "отказать файлу в 100 МБ", new byte[HOSTILE_MEGABYTES * MEGABYTE]);
            refused(out, "отказать архиву, что раскрывается в 100 МБ", bomb());
            results(run, out);
        });
    }

    private void results(RunId run, PrintWriter out) {
        var undone =
                runs.results(run).stream().filter(result -> result.undone()).count();
        out.printf("%nвнесено и отменено строк: %d%n", undone);
    }

    private NodeId school() {
        return districts.school(districts.district(), "Школа замеров", "Школа замеров");
    }

    /** A staff list of invented people: posts, a category, experience, a day of birth, a telephone. */
    private static byte[] list(int rows) {
        var dice = new Dice();
        var names = new Surnames(dice);
        try (var workbook = new ListWorkbook(
                "Педагоги",
                "Педагогический состав",
                List.of(
                        new Column("№ п/п", 6),
                        new Column("ФИО", 30),
                        new Column("Дата рождения", 12),
                        new Column("Телефон", 16),
                        new Column("Должность", 20),
                        new Column("Предмет", 20),
                        new Column("Категория", 20),
                        new Column("Пед. стаж", 12),
                        new Column("Дата приёма", 12)))) {
            for (int row = 1; row <= rows; row++) {
                var name = names.next();
                var experience = 1 + row % 40;
                workbook.row(
                        row,
                        name.surname() + " " + name.given() + " " + name.patronymic(),
                        BORN.minusYears(experience).plusDays(row % 365),
                        "8 900 %03d-%02d-%02d".formatted(row / 10_000, row / 100 % 100, row % 100),
                        "учитель",
                        SUBJECTS.get(row % SUBJECTS.size()),
                        row % 3 == 0 ? "первая, приказ № 5 от 01.02.2025" : null,
                        experience + " лет",
                        LocalDate.of(2015, 9, 1));
            }
            return workbook.bytes();
        }
    }

    /** A book of one sheet full of nothing. */
    private static byte[] bomb() {
        var nothing = " ".repeat(MEGABYTE).getBytes(StandardCharsets.UTF_8);
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            for (int megabyte = 0; megabyte < HOSTILE_MEGABYTES; megabyte++) {
                zip.write(nothing);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void refused(PrintWriter out, String what, byte[] file) {
        Stopwatch.timed(out, what, () -> {
            try {
                return BookReader.read("Список.xlsx", file);
            } catch (Refusal refusal) {
                return refusal;
            }
        });
    }
}
