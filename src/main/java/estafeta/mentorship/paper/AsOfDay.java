package estafeta.mentorship.paper;

import estafeta.document.Fact;
import estafeta.grammar.Declensions;
import estafeta.grammar.Forms;
import estafeta.grammar.Gender;
import estafeta.kernel.NodeId;
import estafeta.mentorship.Order.Ground;
import estafeta.organisation.Head;
import estafeta.organisation.Heads;
import estafeta.organisation.Organisations;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who was called what, worked where and signed on the day of a paper, in the cases that papers need. */
@Component
class AsOfDay {
    private final Heads heads;
    private final Declensions declensions;
    private final Organisations organisations;

    AsOfDay(Heads heads, Declensions declensions, Organisations organisations) {
        this.heads = heads;
        this.declensions = declensions;
        this.organisations = organisations;
    }

    /** By its full name. */
    Forms organisation(NodeId node, LocalDate on) {
        return declensions.ofOrganisation(organisations.fullName(node, on));
    }

    @Nullable
    Signatory signatory(NodeId node, LocalDate on) {
        return heads.signatory(node, on).map(this::signatory).orElse(null);
    }

    /** «Исполняющий обязанности директора», however the appointment words it. */
    private Signatory signatory(Head head) {
        var position = head.position();
        var said = position.toLowerCase(Locale.ROOT);
        var acting = head.acting() && !said.startsWith("и. о.") && !said.startsWith("и.о.") && !said.startsWith("исп");
        return new Signatory(
                person(head.fullName(), null),
                declensions.ofPosition(
                        acting ? "и. о. " + declensions.ofPosition(position).genitive() : position));
    }

    /** {@code sex} as it is kept, F or M. */
    Fact.Person person(String name, @Nullable String sex) {
        var gender = sex == null ? declensions.of(name).gender() : sex.equals("F") ? Gender.FEMININE : Gender.MASCULINE;
        return new Fact.Person(declensions.of(name, gender), gender);
    }

    Member member(
            String name,
            @Nullable String sex,
            @Nullable String position,
            @Nullable String subjects,
            String organisation,
            boolean elsewhere) {
        return new Member(
                person(name, sex), position(position), subjects, declensions.ofOrganisation(organisation), elsewhere);
    }

    Forms position(@Nullable String position) {
        return position == null ? Forms.fixed("") : declensions.ofPosition(position);
    }

    @Nullable
    Decision decision(@Nullable Ground ground) {
        return ground == null
                ? null
                : new Decision(declensions.ofPosition(ground.body()), ground.number(), ground.heldOn());
    }
}
