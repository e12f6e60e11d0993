package estafeta.document.kept;

import estafeta.document.pdf.Imprint;
import estafeta.document.pdf.Pdf;
import estafeta.document.template.Template.Format;
import estafeta.shell.Pages;
import org.springframework.http.ResponseEntity;

/** A file of Word or Excel: a template or a paper drawn by one. */
public record PaperFile(Format format, byte[] content) {
    public String named(String title) {
        return title + "." + format.extension();
    }

    /** To be saved under the title as it is. */
    public ResponseEntity<byte[]> download(String title) {
        return Pages.file(named(title), content);
    }

    /** To be saved under the title of the imprint as PDF; of a workbook there is none. */
    public ResponseEntity<byte[]> download(Pdf pdf, Imprint imprint) {
        if (format != Format.WORD) {
            throw KeptTemplateRefused.workbook();
        }
        return Pages.file(imprint.title() + ".pdf", pdf.of(content, imprint));
    }
}
