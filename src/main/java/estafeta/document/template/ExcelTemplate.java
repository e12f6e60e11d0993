package estafeta.document.template;

/** later */
final class ExcelTemplate {
    static Template read(String workbook, ContentTypes types, Container file, Names names, Problems problems) {
        throw new IllegalStateException();
    }
}
