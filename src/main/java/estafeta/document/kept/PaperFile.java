package estafeta.document.kept;

import estafeta.document.template.Template.Format;

/** A file of Word or Excel: a template or a paper drawn by one. */
public record PaperFile(Format format, byte[] content) {
    public String named(String title) {
        return title + "." + format.extension();
    }
}
