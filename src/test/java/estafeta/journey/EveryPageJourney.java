package estafeta.journey;

import estafeta.AccessMatrix;
import estafeta.AccessMatrix.Needs;
import estafeta.AccessMatrix.Row;
import estafeta.EstafetaTest;
import estafeta.access.AccessGiven;
import estafeta.access.web.DeviceCookie;
import estafeta.kernel.NodeId;
import estafeta.kernel.Period;
import estafeta.kernel.Role;
import estafeta.kernel.Today;
import estafeta.organisation.OrganisationGiven;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;

/** Every page of the program, once in each width and theme, as somebody sees it who may do everything in a region. */
@EstafetaTest
@Tag("crawl")
class EveryPageJourney {
    /** Parts of pages, and what is shown for a filled form alone. */
    private static final Set<String> PARTS = Set.of(
            "/organisations/lookup",
            "/people/lookup",
            "/mentorships/lookup",
            "/people/at/{node}",
            "/kinds/{node}/brief",
            "/signing/{node}/brief",
            "/templates/{node}/brief",
            "/municipal/{node}/brief",
            "/mentorships/of/{person}",
            "/mentorships/{id}/refuse/check",
            "/diagnostics/{person}/blocks");

    /** Saved, not shown. */
    private static final Set<String> FILES = Set.of(
            "/templates/{node}/{paper}/file",
            "/templates/{node}/{paper}/preview",
            "/templates/{node}/{paper}/ready",
            "/templates/{node}/{paper}/{id}/file",
            "/templates/{node}/{paper}/{id}/preview",
            "/mentorships/at/{node}/note",
            "/mentorships/consents/{id}/scan",
            "/local-acts/acts/{id}/scan");

    /** -Dpictures keeps what was seen. */
    private static final Optional<Path> PICTURES = Optional.ofNullable(System.getProperty("pictures"))
            .map(asked -> Path.of("target", "journey", "every-page"));

    @LocalServerPort
    int port;

    @Autowired
    AccessMatrix matrix;

    @Autowired
    AccessGiven access;

    @Autowired
    OrganisationGiven organisations;

    @Autowired
    Today today;

    /** The rows of pages, their things made: lists that come first are not empty. */
    private List<Row> pages(NodeId school) throws IOException {
        var made = new HashMap<String, String>();
        return AccessMatrix.rows().stream()
                .filter(row ->
                        row.method() == HttpMethod.GET && !PARTS.contains(row.path()) && !FILES.contains(row.path()))
                .filter(row -> !row.path().matches(".*[.](xlsx|docx|pdf|zip)")) // a file is saved, not shown
                .map(row -> matrix.filled(row, school, made))
                .toList();
    }

    @Test
    void isOpenToEverybody() throws IOException {
        var region = organisations.region();
        var account = access.account(Role.REGIONAL_OPERATOR, region.region());
        access.grant(account, Role.CURATOR, region.region(), Period.since(today.at(region.region())));
        try (var browser = new Chromium()) {
            var address = "http://127.0.0.1:" + port;
            var guest = browser.visit(address, PICTURES);
            var operator = browser.visit(address, PICTURES);
            operator.keep(DeviceCookie.NAME, access.token(account));
            for (var row : pages(region.school())) {
                (row.needs() == Needs.PUBLIC ? guest : operator).open(row.path());
            }
            guest.wasWell();
            operator.wasWell();
        }
    }
}
