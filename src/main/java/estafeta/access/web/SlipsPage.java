package estafeta.access.web;

import estafeta.shell.Qr;
import java.util.List;

/** Slips to print and cut: eight on a sheet. */
public record SlipsPage(String href, String place, String site, List<Slip> slips) {
    /** One slip; what is told about its guest tells namesakes apart. */
    public record Slip(String name, String about, String until, String code, Qr qr) {}
}
