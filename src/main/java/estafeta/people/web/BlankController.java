package estafeta.people.web;

import static estafeta.shell.Pages.page;
import static estafeta.shell.Text.shortName;
import static estafeta.shell.Text.t;

import estafeta.document.pdf.Imprint;
import estafeta.document.pdf.Pdf;
import estafeta.kernel.KernelRefused;
import estafeta.kernel.PersonId;
import estafeta.kernel.Viewer;
import estafeta.people.AffiliationId;
import estafeta.people.ConsentPurpose;
import estafeta.people.GuardianId;
import estafeta.people.Guardians;
import estafeta.people.People;
import estafeta.people.paper.ConsentPapers;
import estafeta.shell.Option;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Blanks of consents to print for a person. */
@Controller
@RequestMapping("/people/{id}")
class BlankController {
    private final People people;
    private final Guardians guardians;
    private final ConsentPapers papers;
    private final Pdf pdf;

    BlankController(People people, Guardians guardians, ConsentPapers papers, Pdf pdf) {
        this.people = people;
        this.guardians = guardians;
        this.papers = papers;
        this.pdf = pdf;
    }

    @GetMapping("/blanks")
    ModelAndView choose(@PathVariable PersonId id, Viewer viewer) {
        people.editable(id, viewer);
        var name = people.require(id, viewer).name().full();
        return page(
                "people/blanks",
                new BlanksPage(
                        id.value(),
                        name,
                        PersonChangeController.crumbs(id, name),
                        Words.consents().stream()
                                .map(consent -> new BlanksPage.Consent(
                                        consent.value(),
                                        consent.words(),
                                        papers.drawnAsPdf(id, purpose(consent.value()), viewer)))
                                .toList(),
                        guardians.of(id, viewer).stream()
                                .map(guardian -> Option.of(guardian.id().value().toString(), guardian.words()))
                                .toList()));
    }

    /**
     * In the format of its template, whatever the address says. Without a guardian the person signs, or a guardian whose name
     * is written by hand; at: the affiliation, if the person is at several organisations.
     */
    @GetMapping({"/blank.docx", "/blank.xlsx"})
    ResponseEntity<byte[]> blank(
            @PathVariable PersonId id,
            @RequestParam(defaultValue = "") String consent,
            @RequestParam(defaultValue = "") String guardian,
            @RequestParam(defaultValue = "") String at,
            Viewer viewer) {
        var purpose = purpose(consent);
        var signer = id(guardian, GuardianId::new);
        var affiliation = id(at, AffiliationId::new);
        if (affiliation != null && !people.require(affiliation, viewer).person().equals(id)) {
            throw KernelRefused.unknownPage();
        }
        var paper = affiliation == null
                ? papers.draw(id, purpose, signer, viewer)
                : papers.draw(affiliation, purpose, signer, viewer);
        return paper.download(title(id, purpose, viewer));
    }

    @GetMapping("/blank.pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable PersonId id,
            @RequestParam(defaultValue = "") String consent,
            @RequestParam(defaultValue = "") String guardian,
            Viewer viewer) {
        var purpose = purpose(consent);
        return papers.draw(id, purpose, id(guardian, GuardianId::new), viewer)
                .download(pdf, Imprint.of(title(id, purpose, viewer)));
    }

    private String title(PersonId id, @Nullable ConsentPurpose purpose, Viewer viewer) {
        var name = shortName(people.require(id, viewer).name().full());
        return purpose == null ? t("Согласие на публикацию, {0}", name) : t("Согласие на обработку данных, {0}", name);
    }

    private static @Nullable ConsentPurpose purpose(String typed) {
        return Arrays.stream(ConsentPurpose.values())
                .filter(purpose -> purpose.name().equals(typed))
                .findFirst()
                .orElse(null);
    }

    private static <I> @Nullable I id(String typed, Function<UUID, I> named) {
        try {
            return typed.isEmpty() ? null : named.apply(UUID.fromString(typed));
        } catch (IllegalArgumentException foreign) {
            throw KernelRefused.unknownPage();
        }
    }
}
