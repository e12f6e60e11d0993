package estafeta.mentorship.web;

import static estafeta.shell.Text.t;

import estafeta.intake.ListWorkbook;
import estafeta.intake.ListWorkbook.Column;
import estafeta.kernel.PersonId;
import estafeta.kernel.ReadingJournal;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.mentorship.pay.Pay;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives what mentors are paid out as a workbook, for whoever reckons the wages. Every look is noted. */
@Component
class PayExport {
    private static final List<Column> COLUMNS = List.of(
            new Column("№ п/п", 6),
            new Column("Организация", 30),
            new Column("Наставник", 36),
            new Column("Должность", 24),
            new Column("Наставляемые", 36),
            new Column("С", 12),
            new Column("По", 12),
            new Column("Рублей в месяц", 14),
            new Column("Условие", 30),
            new Column("Приказ №", 14),
            new Column("Дата приказа", 14),
            new Column("Примечание", 24));

    private final PayRegister register;
    private final ReadingJournal readings;
    private final Today today;

    PayExport(PayRegister register, ReadingJournal readings, Today today) {
        this.register = register;
        this.readings = readings;
        this.today = today;
    }

    @Transactional
    byte[] workbook(PayFilter filter, Viewer viewer) {
        var all = new PayFilter(filter.q(), filter.state(), filter.year(), filter.employer(), "", "");
        var rows = ListWorkbook.fitting(register.find(all, viewer, ListWorkbook.asked()));
        readings.opened(
                rows.stream()
                        .map(PaysPage.Row::person)
                        .distinct()
                        .map(PersonId::new)
                        .toList(),
                "доплата");
        var title = t("Доплаты наставникам");
        try (var workbook = ListWorkbook.of(title, title, today.at(viewer), COLUMNS)) {
            var number = 0;
            for (var row : rows) {
                var term = row.paid() == null ? row.term() : row.paid();
                workbook.row(
                        ++number,
                        row.organisation(),
                        row.name(),
                        row.position(),
                        row.mentees(),
                        term.first(),
                        term.last(),
                        row.sum(),
                        row.how() == Pay.How.NONE ? "без доплаты" : row.terms(),
                        row.number(),
                        row.signedOn(),
                        note(row));
            }
            return workbook.bytes();
        }
    }

    private static @Nullable String note(PaysPage.Row row) {
        if (row.paid() == null) {
            return "не платится: наставник вышел из пары";
        }
        return row.paused() ? "пара приостановлена" : null;
    }
}
