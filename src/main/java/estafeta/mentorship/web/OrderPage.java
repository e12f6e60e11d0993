package estafeta.mentorship.web;

import static estafeta.shell.Text.shortName;
import static estafeta.shell.Text.t;

import estafeta.document.template.Template.Format;
import estafeta.mentorship.Act;
import estafeta.mentorship.Order.State;
import estafeta.mentorship.paper.PaperOfOrder;
import estafeta.shell.Crumb;
import estafeta.shell.Fact;
import estafeta.shell.Option;
import estafeta.shell.TimelineLine;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One order: what it does to which pairs, on what ground, who signs, who has read it. */
public record OrderPage(
        UUID id,
        State state,
        String title,
        List<Line> lines,
        List<Fact> facts,
        List<Reader> readers,
        List<Earlier> earlier,
        List<TimelineLine> timeline,
        Format format,
        boolean pdf,
        List<Beside> beside,
        boolean approve) {
    /** An act with those it is about. */
    public record Line(
            UUID id,
            UUID mentorship,
            Act.Kind kind,
            LocalDate effectiveOn,
            @Nullable LocalDate until,
            String mentors,
            String mentees,
            @Nullable String gone,
            @Nullable String newcomer) {
        public String href() {
            return "/mentorships/" + mentorship;
        }

        public String pair() {
            return names(mentors) + " – " + names(mentees);
        }

        /** From when, until when, who for whom. */
        public String words() {
            return switch (kind) {
                case ASSIGN -> until == null ? t("с {0}", effectiveOn) : t("с {0} по {1}", effectiveOn, until);
                case EXTEND -> until == null ? "" : t("до {0}", until);
                case REPLACE ->
                    gone == null || newcomer == null
                            ? t("с {0}", effectiveOn)
                            : t("с {0}: {1} вместо {2}", effectiveOn, names(newcomer), names(gone));
                case END -> t("последний день {0}", effectiveOn);
                case CHANGE, PAUSE, RESUME -> t("с {0}", effectiveOn);
            };
        }

        private static String names(String all) {
            return Arrays.stream(all.split("; ")).map(name -> shortName(name)).collect(Collectors.joining(", "));
        }
    }

    /** Somebody named in it, and since when acquainted. */
    public record Reader(
            UUID affiliation, String name, @Nullable LocalDate acquaintedOn) {}

    /** A paper that is signed beside it. */
    public record Beside(PaperOfOrder paper, Format format, boolean pdf) {
        public String title() {
            return paper.title();
        }

        public String file() {
            return paper.code() + "." + format.extension();
        }

        public String fileOfPdf() {
            return paper.code() + ".pdf";
        }
    }

    /** An order of the same employer about the same pairs. */
    public record Earlier(UUID id, String number, LocalDate signedOn) {
        public String href() {
            return "/orders/" + id;
        }
    }

    public List<Option> unread() {
        return readers.stream()
                .filter(reader -> reader.acquaintedOn() == null)
                .map(reader -> Option.of(reader.affiliation().toString(), reader.name()))
                .toList();
    }

    public boolean draft() {
        return state == State.DRAFT;
    }

    public boolean registered() {
        return state == State.REGISTERED;
    }

    public String href() {
        return "/orders/" + id;
    }

    /** The paper in the format of its template. */
    public String paper() {
        return href("order." + format.extension());
    }

    public String printing() {
        return switch (format) {
            case WORD -> t("Скачать для печати (Word)");
            case EXCEL -> t("Скачать для печати (Excel)");
        };
    }

    public String href(String step) {
        return "/orders/" + id + "/" + step;
    }

    public List<Crumb> crumbs() {
        return List.of(new Crumb(t("Приказы"), "/orders"));
    }

    public List<Crumb> below() {
        return List.of(new Crumb(t("Приказы"), "/orders"), new Crumb(title, href()));
    }
}
