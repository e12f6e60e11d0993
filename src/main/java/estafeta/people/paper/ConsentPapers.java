package estafeta.people.paper;

import static estafeta.shell.Text.t;

import estafeta.document.Fact;
import estafeta.document.Facts;
import estafeta.document.Vocabulary;
import estafeta.document.kept.Holding;
import estafeta.document.kept.KeptTemplates;
import estafeta.document.kept.PaperFile;
import estafeta.document.kept.PaperKind;
import estafeta.document.kept.PaperSource;
import estafeta.grammar.Declensions;
import estafeta.grammar.Gender;
import estafeta.kernel.NodeId;
import estafeta.kernel.PersonId;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.organisation.Organisations;
import estafeta.people.AffiliationId;
import estafeta.people.ConsentPurpose;
import estafeta.people.Contacts;
import estafeta.people.Guardian;
import estafeta.people.GuardianId;
import estafeta.people.Guardians;
import estafeta.people.People;
import estafeta.people.PersonName;
import estafeta.people.PublicationItem;
import estafeta.people.Sex;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Blanks of consents in the template of the organisation: what is known is printed, passport and address stay lines to write
 * on by hand.
 */
@Component
@Transactional(readOnly = true)
public class ConsentPapers implements PaperSource {
    /** From then on a child signs besides the guardian. */
    private static final int SIGNS_TOO = 14;

    private final People people;
    private final Guardians guardians;
    private final Organisations organisations;
    private final Declensions declensions;
    private final KeptTemplates templates;
    private final Today today;

    ConsentPapers(
            People people,
            Guardians guardians,
            Organisations organisations,
            Declensions declensions,
            KeptTemplates templates,
            Today today) {
        this.people = people;
        this.guardians = guardians;
        this.organisations = organisations;
        this.declensions = declensions;
        this.templates = templates;
        this.today = today;
    }

    /** To data for a purpose; without a purpose to publication. */
    public PaperFile draw(
            PersonId person, @Nullable ConsentPurpose purpose, @Nullable GuardianId guardian, Viewer viewer) {
        return draw(person, people.editable(person, viewer), purpose, guardian, viewer);
    }

    /** The same for one of several organisations at which the person may be. */
    public PaperFile draw(
            AffiliationId at, @Nullable ConsentPurpose purpose, @Nullable GuardianId guardian, Viewer viewer) {
        var affiliation = people.editable(at, viewer);
        return draw(affiliation.person(), affiliation.organisation(), purpose, guardian, viewer);
    }

    private PaperFile draw(
            PersonId person,
            NodeId operator,
            @Nullable ConsentPurpose purpose,
            @Nullable GuardianId guardian,
            Viewer viewer) {
        var facts = facts(person, operator, purpose, guardian, viewer);
        return templates.draw(holding(operator, purpose), ConsentFacts.VOCABULARY.facts(facts));
    }

    public boolean drawnAsPdf(PersonId person, @Nullable ConsentPurpose purpose, Viewer viewer) {
        return templates.drawnAsPdf(holding(people.editable(person, viewer), purpose));
    }

    public Holding holding(NodeId operator, @Nullable ConsentPurpose purpose) {
        return templates.holding(purpose == null ? Blank.PUBLICATION : Blank.DATA, operator);
    }

    @Override
    public List<PaperKind> papers() {
        return List.of(Blank.values());
    }

    /** Without a person there is nothing to try a template on but the example. */
    private enum Blank implements PaperKind {
        DATA("consent-data"),
        PUBLICATION("consent-publication");

        private final String code;

        Blank(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        @Override
        public String title() {
            return switch (this) {
                case DATA -> t("Согласие на обработку персональных данных");
                case PUBLICATION -> t("Согласие на распространение персональных данных");
            };
        }

        @Override
        public Vocabulary<?> vocabulary() {
            return ConsentFacts.VOCABULARY;
        }

        @Override
        public Optional<Facts> latest(NodeId node, Viewer viewer) {
            return Optional.empty();
        }
    }

    private ConsentFacts facts(
            PersonId id, NodeId node, @Nullable ConsentPurpose purpose, @Nullable GuardianId guardian, Viewer viewer) {
        var on = today.at(node);
        var person = people.require(id, viewer);
        var born = people.contacts(id, viewer).orElse(Contacts.NONE).birthDate();
        var minor = guardian != null || born != null && on.isBefore(Guardians.comesOfAge(born));
        return new ConsentFacts(
                declensions.ofOrganisation(organisations.fullName(node, on)),
                named(person.name(), person.sex()),
                guardian == null ? null : representative(guardians.require(guardian, viewer)),
                minor,
                minor && (born == null || !on.isBefore(born.plusYears(SIGNS_TOO))),
                purpose,
                Arrays.stream(PublicationItem.values())
                        .map(PublicationItem::words)
                        .toList());
    }

    private ConsentFacts.Representative representative(Guardian guardian) {
        return new ConsentFacts.Representative(
                named(guardian.name(), null), guardian.bond().words());
    }

    private Fact.Person named(PersonName name, @Nullable Sex sex) {
        var known =
                sex == null ? declensions.of(name.full()).gender() : sex == Sex.F ? Gender.FEMININE : Gender.MASCULINE;
        return new Fact.Person(declensions.of(name.full(), known), known);
    }
}
