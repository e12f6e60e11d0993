package estafeta.document.pdf;

import estafeta.document.template.Problem;
import estafeta.document.template.WordFile;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Makes PDF of Word documents: by LibreOffice where it is installed, else by ourselves, which leave nothing out silently. */
@Component
public class Pdf {

    private static final Logger LOG = LoggerFactory.getLogger(Pdf.class);

    private final Optional<LibreOffice> office;

    /** {@code with} is «auto» or «own», whatever is installed. */
    @Autowired
    Pdf(@Value("${estafeta.pdf:auto}") String with, @Value("${PATH:}") String path) {
        this(with.equals("auto") ? LibreOffice.installed(path) : Optional.empty());
    }

    Pdf(Optional<LibreOffice> office) {
        this.office = office;
    }

    /** With the title and the author that the document names. */
    public byte[] of(byte[] docx) {
        var file = WordFile.open(docx);
        return of(docx, file, Imprint.of(file));
    }

    /** The same of the same document to the byte, unless LibreOffice has drawn it. */
    public byte[] of(byte[] docx, Imprint imprint) {
        return of(docx, WordFile.open(docx), imprint);
    }

    private byte[] of(byte[] docx, WordFile file, Imprint imprint) {
        return office.flatMap(program -> program.pdf(docx))
                .flatMap(pdf -> marked(pdf, imprint))
                .orElseGet(() -> own(file, imprint));
    }

    private static Optional<byte[]> marked(byte[] pdf, Imprint imprint) {
        try {
            return Optional.of(Printer.marked(pdf, imprint));
        } catch (IOException broken) {
            LOG.warn("LibreOffice has drawn what is no PDF, drawing it without", broken);
            return Optional.empty();
        }
    }

    private static byte[] own(WordFile file, Imprint imprint) {
        var source = Source.of(file);
        var problems = Undrawable.of(source);
        if (!problems.isEmpty()) {
            throw PdfRefused.undrawable(problems);
        }
        return Printer.print(Paper.of(source), imprint);
    }

    /** What of a document would be missing from its PDF; if there is anything, it is to be had in Word only. */
    public List<Problem> undrawable(byte[] docx) {
        var file = WordFile.open(docx);
        return office.isPresent() ? List.of() : Undrawable.of(Source.of(file));
    }

    /** By ourselves whenever nothing would be missing: of many at once LibreOffice takes seconds for each. */
    public byte[] quickly(byte[] docx, Imprint imprint) {
        var file = WordFile.open(docx);
        return Undrawable.of(Source.of(file)).isEmpty() ? own(file, imprint) : of(docx, file, imprint);
    }

    public int pages(byte[] pdf) {
        return Printer.pages(pdf);
    }

    /** Several papers as one, to be printed and signed together. */
    public byte[] joined(List<byte[]> papers, Imprint imprint) {
        return Printer.joined(papers, imprint);
    }
}
