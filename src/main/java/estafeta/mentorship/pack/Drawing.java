package estafeta.mentorship.pack;

import static estafeta.shell.Text.shortDay;
import static estafeta.shell.Text.shortName;
import static estafeta.shell.Text.t;

import estafeta.document.kept.PaperFile;
import estafeta.document.pdf.Imprint;
import estafeta.document.pdf.Pdf;
import estafeta.document.pdf.PdfRefused;
import estafeta.document.template.Template.Format;
import estafeta.kernel.Viewer;
import estafeta.mentorship.ConsentId;
import estafeta.mentorship.MentorshipId;
import estafeta.mentorship.OrderId;
import estafeta.mentorship.PairPaper;
import estafeta.mentorship.Scans;
import estafeta.mentorship.Scans.Scan;
import estafeta.mentorship.localact.LocalAct;
import estafeta.mentorship.localact.LocalActs;
import estafeta.mentorship.paper.OrderPapers;
import estafeta.mentorship.paper.PairPapers;
import estafeta.mentorship.paper.PaperOfOrder;
import estafeta.people.AffiliationId;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws papers as files of a pack: as PDF wherever their template lets, so that nobody changes them by accident. */
@Component
class Drawing {
    private final OrderPapers orders;
    private final PairPapers pairs;
    private final Scans scans;
    private final LocalActs localActs;
    private final Pdf pdf;

    Drawing(OrderPapers orders, PairPapers pairs, Scans scans, LocalActs localActs, Pdf pdf) {
        this.orders = orders;
        this.pairs = pairs;
        this.scans = scans;
        this.localActs = localActs;
        this.pdf = pdf;
    }

    Piece order(UUID id, String name, Viewer viewer) {
        return Piece.drawn("order:" + id, name, () -> file(orders.draw(new OrderId(id), viewer), name));
    }

    Piece besideOrder(UUID id, PaperOfOrder paper, String name, Viewer viewer) {
        return Piece.drawn(
                paper.code() + ":" + id, name, () -> file(orders.draw(new OrderId(id), paper, viewer), name));
    }

    Piece ofPair(UUID id, PairPaper.Kind kind, @Nullable UUID of, String name, Viewer viewer) {
        var paper = new PairPaper(kind, of == null ? null : new AffiliationId(of));
        return Piece.drawn(
                kind.code() + ":" + id + ":" + Objects.requireNonNullElse(of, ""),
                name,
                () -> file(pairs.draw(new MentorshipId(id), paper, viewer), name));
    }

    /** As it was brought; opening it is written down. */
    Piece scan(UUID consent, String name, Viewer viewer) {
        return Piece.lying(
                "scan:" + consent, t("{0}, скан", name), () -> brought(scans.open(new ConsentId(consent), viewer)));
    }

    Piece localAct(LocalAct act, Viewer viewer) {
        var name = t("{0} от {1}", act.kind().words(), shortDay(act.signedOn()));
        return Piece.lying("local-act:" + act.id().value(), name, () -> brought(localActs.open(act.id(), viewer)));
    }

    Piece.Content file(PaperFile drawn, String title) {
        if (drawn.format() == Format.WORD) {
            try {
                return new Piece.Content("pdf", pdf.quickly(drawn.content(), new Imprint(title, "", null)));
            } catch (PdfRefused undrawable) {
                return new Piece.Content(drawn.format().extension(), drawn.content());
            }
        }
        return new Piece.Content(drawn.format().extension(), drawn.content());
    }

    /** «Согласие наставника Родникова И. В.», of a paper nobody has signed with a word about it. */
    static String name(PairPaper.Kind kind, @Nullable String of, boolean signed) {
        var name = of == null ? kind.title() : kind.title() + " " + shortName(of);
        return signed ? name : t("{0}, не подписано", name);
    }

    private static Piece.Content brought(Scan scan) {
        return new Piece.Content(scan.name().substring(scan.name().lastIndexOf('.') + 1), scan.content());
    }
}
