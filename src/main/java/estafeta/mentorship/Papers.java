package estafeta.mentorship;

import static estafeta.mentorship.MentorshipRefused.guarded;

import estafeta.kernel.Permission;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.people.AffiliationId;
import estafeta.people.GuardianId;
import estafeta.people.Guardians;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The papers of a mentorship that those who take part sign: consents, and supplementary agreements with mentors. */
@Service
@Transactional
public class Papers {
    private final Mentorships mentorships;
    private final SideRepository sides;
    private final ConsentRepository consents;
    private final Acts acts;
    private final AgreementRepository agreements;
    private final Kinds kinds;
    private final Places places;
    private final Cooperations cooperations;
    private final Guardians guardians;
    private final Today today;
    private final MentorshipJournal journal;
    private final ApplicationEventPublisher events;

    Papers(
            Mentorships mentorships,
            SideRepository sides,
            ConsentRepository consents,
            Acts acts,
            AgreementRepository agreements,
            Kinds kinds,
            Places places,
            Cooperations cooperations,
            Guardians guardians,
            Today today,
            MentorshipJournal journal,
            ApplicationEventPublisher events) {
        this.mentorships = mentorships;
        this.sides = sides;
        this.consents = consents;
        this.acts = acts;
        this.agreements = agreements;
        this.kinds = kinds;
        this.places = places;
        this.cooperations = cooperations;
        this.guardians = guardians;
        this.today = today;
        this.journal = journal;
        this.events = events;
    }

    /** What is missing for the work to begin; nothing if it may. */
    @Transactional(readOnly = true)
    public List<MissingPaper> missing(MentorshipId id, Viewer viewer) {
        var mentorship = mentorships.require(id, viewer);
        return grounds(mentorship).missing(kinds.require(mentorship.kind()));
    }

    /** Whether somebody has consented to take part and not withdrawn it. */
    @Transactional(readOnly = true)
    public boolean consented(MentorshipId id, AffiliationId affiliation, Viewer viewer) {
        return consents.valid(mentorships.require(id, viewer).id(), affiliation).isPresent();
    }

    /** Notes a consent: a tick by oneself, or by the curator the paper with its date and where it lies. */
    public void agree(
            MentorshipId id, AffiliationId affiliation, LocalDate givenOn, @Nullable String keptAt, Viewer viewer) {
        agree(id, affiliation, givenOn, keptAt, null, viewer);
    }

    /** The same; the paper of a minor is signed by a guardian, that of anybody else by nobody but oneself. */
    public void agree(
            MentorshipId id,
            AffiliationId affiliation,
            LocalDate givenOn,
            @Nullable String keptAt,
            @Nullable GuardianId guardian,
            Viewer viewer) {
        var mentorship = keptAt == null
                ? mentorships.require(id, affiliation, viewer)
                : mentorships.require(id, Permission.LEAD_MENTORSHIPS, viewer);
        agree(mentorship, affiliation, givenOn, keptAt, guardian);
    }

    /** A tick for somebody, by whoever approves pairs where this one is led. */
    void agreed(Mentorship mentorship, AffiliationId affiliation, LocalDate givenOn) {
        agree(mentorship, affiliation, givenOn, null, null);
    }

    private void agree(
            Mentorship mentorship,
            AffiliationId affiliation,
            LocalDate givenOn,
            @Nullable String keptAt,
            @Nullable GuardianId guardian) {
        mentorship.alive();
        Mentorship.notAfterToday(givenOn, today.at(mentorship.node()));
        sides.requireLasting(affiliation, mentorship);
        consent(mentorship, affiliation, givenOn, keptAt, guardian);
        var agreed = mentorship.agree(grounds(mentorship));
        if (agreed.state() != mentorship.state()) {
            mentorships.save(agreed);
            journal.record(MentorshipJournal.AGREED, agreed, givenOn);
            acts.due(agreed, Act.Kind.ASSIGN, agreed.period().first());
            events.publishEvent(new MentorshipAgreed(agreed.id()));
        }
    }

    public void noteAgreement(MentorshipId id, AffiliationId mentor, String number, LocalDate signedOn, Viewer viewer) {
        var mentorship = withMentor(id, mentor, viewer);
        if (number.isBlank()) {
            throw MentorshipRefused.numberUnsaid();
        }
        keep(Agreement.signed(id, mentor, number.strip(), signedOn));
        journal.record(
                MentorshipJournal.AGREEMENT,
                mentorship,
                signedOn,
                Map.of("mentor", mentor, "number", number.strip(), "signed", signedOn),
                null);
    }

    /** Why there is no supplementary agreement with a mentor. */
    public void noteNoAgreement(
            MentorshipId id,
            AffiliationId mentor,
            Agreement.NoneBecause because,
            @Nullable String note,
            Viewer viewer) {
        var mentorship = withMentor(id, mentor, viewer);
        keep(Agreement.none(id, mentor, because, note));
        journal.record(
                MentorshipJournal.NO_AGREEMENT,
                mentorship,
                today.at(mentorship.node()),
                Map.of("mentor", mentor, "because", because.name()),
                note);
    }

    Grounds grounds(Mentorship mentorship) {
        var lasting = sides.lasting(mentorship);
        var parties = places.parties(mentorship);
        var ordered = acts.ordered(mentorship.id());
        return new Grounds(
                parties,
                minors(mentorship, lasting),
                consents.findByMentorship(mentorship.id()),
                ordered,
                agreements.findByMentorship(mentorship.id()),
                joined(mentorship, parties, ordered));
    }

    /** An agreement of the employers, or an order from above them both. */
    private boolean joined(Mentorship mentorship, Parties parties, List<Act> ordered) {
        var employers = parties.employers();
        return parties.across().stream()
                        .allMatch(across ->
                                cooperations.joined(across, mentorship.period().first()))
                || ordered.stream()
                        .filter(act -> act.kind() == Act.Kind.ASSIGN)
                        .anyMatch(act -> places.above(act.employer(), employers));
    }

    /** Teachers among themselves are of age. */
    private Set<AffiliationId> minors(Mentorship mentorship, List<Side> lasting) {
        return kinds.require(mentorship.form()).ofTeachers()
                ? Set.of()
                : guardians.minors(lasting.stream().map(Side::affiliation).toList(), today.at(mentorship.node()));
    }

    /** A new mentor's consent; to a pair at work he comes with the paper. */
    void consentOf(Mentorship mentorship, Replacement replacement) {
        var newcomer = replacement.newcomer();
        var known = consents.valid(mentorship.id(), newcomer).filter(Consent::onPaper);
        var givenOn = replacement.consentGivenOn();
        if (givenOn != null) {
            consent(mentorship, newcomer, givenOn, replacement.consentKeptAt(), null);
        }
        if (mentorship.state().atWork() && known.isEmpty() && !replacement.consentOnPaper()) {
            throw MentorshipRefused.consentWanted();
        }
    }

    void withdrawConsent(Mentorship mentorship, AffiliationId affiliation, LocalDate on) {
        consents.allValid(mentorship.id(), affiliation)
                .forEach(consent -> guarded(() -> consents.save(consent.withdrawn(on))));
    }

    /** Somebody works on at another organisation: what he has signed holds there. */
    void carryOver(MentorshipId mentorship, AffiliationId gone, AffiliationId kept) {
        consents.allValid(mentorship, gone).forEach(consent -> consents.save(consent.of(kept)));
        agreements
                .findByAffiliationAndMentorship(gone, mentorship)
                .ifPresent(agreement -> agreements.save(agreement.of(kept)));
    }

    private Mentorship withMentor(MentorshipId id, AffiliationId mentor, Viewer viewer) {
        var mentorship = mentorships.require(id, Permission.APPROVE_MENTORSHIPS, viewer);
        mentorship.alive();
        if (!Side.mentors(sides.lasting(mentorship)).contains(mentor)) {
            throw MentorshipRefused.notAMentorHere();
        }
        return mentorship;
    }

    private void keep(Agreement agreement) {
        var kept = agreements
                .findByAffiliationAndMentorship(agreement.affiliation(), agreement.mentorship())
                .map(agreement::insteadOf)
                .orElse(agreement);
        guarded(() -> agreements.save(kept));
    }

    private void consent(
            Mentorship mentorship,
            AffiliationId affiliation,
            LocalDate givenOn,
            @Nullable String keptAt,
            @Nullable GuardianId guardian) {
        var place = keptAt == null || keptAt.isBlank() ? null : keptAt.strip();
        if (place != null) {
            guardians.requireSigner(affiliation, givenOn, guardian);
        }
        var known = consents.allValid(mentorship.id(), affiliation).stream()
                .filter(consent -> consent.byGuardian() == (guardian != null))
                .findFirst();
        if (known.isPresent() && place == null) {
            return;
        }
        var consent = known.map(tick -> place == null ? tick : tick.lyingAt(givenOn, place))
                .orElseGet(() -> Consent.given(mentorship.id(), affiliation, givenOn, place, guardian));
        guarded(() -> consents.save(consent));
        journal.record(
                MentorshipJournal.CONSENTED,
                mentorship,
                givenOn,
                place == null
                        ? Map.of("affiliation", affiliation)
                        : Map.of("affiliation", affiliation, "paper", consent.id()),
                null);
    }
}
