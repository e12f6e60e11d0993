package estafeta.mentorship;

import static estafeta.mentorship.MentorshipRefused.guarded;

import estafeta.kernel.Id;
import estafeta.kernel.Journal;
import estafeta.kernel.JournalType;
import estafeta.kernel.NodeId;
import estafeta.kernel.Nodes;
import estafeta.kernel.Period;
import estafeta.kernel.Permission;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.kernel.WorkingDays;
import estafeta.people.Affiliation;
import estafeta.people.AffiliationId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proposes mentorships and leads them through consent, order, work, changes and their end. */
@Service
@Transactional
public class Mentorships {
    private final MentorshipRepository mentorships;
    private final SideRepository sides;
    private final ConsentRepository consents;
    private final PaperRepository papers;
    private final ActRepository acts;
    private final AgreementRepository agreements;
    private final PauseRepository pauses;
    private final Kinds kinds;
    private final Places places;
    private final Nodes nodes;
    private final WorkingDays workingDays;
    private final Today today;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    Mentorships(
            MentorshipRepository mentorships,
            SideRepository sides,
            ConsentRepository consents,
            PaperRepository papers,
            ActRepository acts,
            AgreementRepository agreements,
            PauseRepository pauses,
            Kinds kinds,
            Places places,
            Nodes nodes,
            WorkingDays workingDays,
            Today today,
            Journal journal,
            ApplicationEventPublisher events) {
        this.mentorships = mentorships;
        this.sides = sides;
        this.consents = consents;
        this.papers = papers;
        this.acts = acts;
        this.agreements = agreements;
        this.pauses = pauses;
        this.kinds = kinds;
        this.places = places;
        this.nodes = nodes;
        this.workingDays = workingDays;
        this.today = today;
        this.journal = journal;
        this.events = events;
    }

    // ——— reading ———

    @Transactional(readOnly = true)
    public Mentorship require(MentorshipId id, Viewer viewer) {
        return find(id, viewer).orElseThrow(MentorshipRefused::unknown);
    }

    /** For a change: visible, and the viewer may do it where the pair is led. */
    @Transactional(readOnly = true)
    public Mentorship require(MentorshipId id, Permission permission, Viewer viewer) {
        var mentorship = require(id, viewer);
        requireThere(permission, mentorship, viewer);
        return mentorship;
    }

    /** Visible where any of its sides is, and to whoever takes part. */
    @Transactional(readOnly = true)
    public Optional<Mentorship> find(MentorshipId id, Viewer viewer) {
        return places.visible(id, viewer) ? mentorships.findById(id) : Optional.empty();
    }

    @Transactional(readOnly = true)
    public List<Side> sides(MentorshipId id, Viewer viewer) {
        return sides.findByMentorship(require(id, viewer).id());
    }

    /** Where the viewer is a mentor to the last day of a mentorship, if so. */
    @Transactional(readOnly = true)
    public Optional<AffiliationId> own(MentorshipId id, Viewer viewer) {
        if (viewer.person() == null) {
            return Optional.empty();
        }
        return present(id, require(id, viewer))
                .filter(Side::mentor)
                .map(Side::affiliation)
                .filter(mentor -> places.own(mentor, viewer))
                .findFirst();
    }

    /** Whether somebody has consented to take part and not withdrawn it. */
    @Transactional(readOnly = true)
    public boolean consented(MentorshipId id, AffiliationId affiliation, Viewer viewer) {
        return consents.findByMentorship(require(id, viewer).id()).stream()
                .anyMatch(consent -> consent.valid() && consent.affiliation().equals(affiliation));
    }

    /** What is missing for the work to begin, in words; nothing if it may. */
    @Transactional(readOnly = true)
    public List<String> missing(MentorshipId id, Viewer viewer) {
        var mentorship = require(id, viewer);
        return grounds(mentorship).missing(kinds.require(mentorship.kind()));
    }

    /** The earliest last day if the employer gives notice on a day. */
    @Transactional(readOnly = true)
    public Notice notice(MentorshipId id, LocalDate given, Viewer viewer) {
        var mentorship = require(id, viewer);
        return new Notice(given, workingDays.plus(given, Notice.WORKING_DAYS, mentorship.node()));
    }

    // ——— beginning ———

    public MentorshipId propose(NewMentorship wanted, Viewer viewer) {
        viewer.require(Permission.LEAD_MENTORSHIPS, nodes.require(wanted.node()).scope());
        var kind = kinds.require(wanted.kind());
        var id = MentorshipId.next();
        var draft = Mentorship.draft(id, wanted.node(), kind, kinds.requireForm(wanted.form()), wanted.period());
        var members = members(wanted, viewer);
        refuseMisfit(wanted, kind, members);
        refuseAbsent(members, wanted.period().first());
        if (!kind.slots()) {
            refuseTogether(wanted.mentors(), wanted.mentees(), wanted.period(), id);
            for (var mentor : wanted.mentors()) {
                refuseFull(mentor, wanted.mentees().size(), wanted.period(), id);
            }
        }
        var proposed = save(draft.propose());
        for (var side : wanted.sides()) {
            seat(id, side, wanted.period());
        }
        record(MentorshipJournal.PROPOSED, proposed, wanted.period().first(), Map.of(), null);
        events.publishEvent(new MentorshipProposed(id));
        return id;
    }

    /** Stores what was so before: nothing is refused but what cannot be; the mark waits for somebody to look it through. */
    public MentorshipId recordExisting(ExistingMentorship existing, Viewer viewer) {
        var wanted = existing.mentorship();
        viewer.require(Permission.LEAD_MENTORSHIPS, nodes.require(wanted.node()).scope());
        var kind = kinds.require(wanted.kind());
        var id = MentorshipId.next();
        members(wanted, viewer);
        refuseSideless(wanted);
        var recorded = save(Mentorship.existing(
                id,
                wanted.node(),
                kind,
                kinds.requireForm(wanted.form()),
                wanted.period(),
                existing.state(),
                existing.ending()));
        for (var side : wanted.sides()) {
            seat(id, side, wanted.period());
        }
        record(MentorshipJournal.RECORDED, recorded, wanted.period().first(), Map.of(), null);
        for (var order : existing.orders()) {
            enact(recorded, order, Act.Kind.ASSIGN);
        }
        return id;
    }

    /** Somebody has looked through what was recorded late: the mark goes. */
    public void check(MentorshipId id, Viewer viewer) {
        var mentorship = led(id, viewer);
        save(mentorship.checked());
        record(MentorshipJournal.CHECKED, mentorship, today.at(mentorship.node()), Map.of(), null);
    }

    // ——— papers ———

    /** Notes a consent: a tick by oneself, or by the curator the paper with its date and where it lies. */
    public void agree(
            MentorshipId id, AffiliationId affiliation, LocalDate givenOn, @Nullable String keptAt, Viewer viewer) {
        var mentorship = require(id, viewer);
        if (!places.own(affiliation, viewer) || keptAt != null) {
            requireLead(mentorship, viewer);
        }
        mentorship.alive();
        refuseLater(mentorship, givenOn);
        if (present(id, mentorship).noneMatch(side -> side.affiliation().equals(affiliation))) {
            throw MentorshipRefused.notHere();
        }
        consent(mentorship, affiliation, givenOn, keptAt);
        var agreed = mentorship.agree(grounds(mentorship));
        if (agreed.state() != mentorship.state()) {
            save(agreed);
            record(MentorshipJournal.AGREED, agreed, givenOn, Map.of(), null);
            events.publishEvent(new MentorshipAgreed(id));
        }
    }

    /** The order that assigns a pair; it may hold from a day before its signing, and the pair then begins on that day. */
    public void noteOrder(MentorshipId id, NewOrder order, Viewer viewer) {
        var mentorship = approved(id, viewer);
        refuseForeignEmployer(mentorship, order.employer());
        refuseLater(mentorship, order.signedOn());
        if (mentorship.state() == Mentorship.State.AGREED) {
            var ordered = mentorship.order(order.effectiveOn());
            beginOn(mentorship, order.effectiveOn());
            save(ordered);
            enact(ordered, order, Act.Kind.ASSIGN);
            return;
        }
        if (mentorship.state() == Mentorship.State.PROPOSED || mentorship.state() == Mentorship.State.DRAFT) {
            throw MentorshipRefused.notFrom(mentorship.state());
        }
        enact(mentorship, order, Act.Kind.ASSIGN);
    }

    /** An order about what has happened to a pair already: it changes nothing but its papers. */
    public void noteAct(MentorshipId id, NewOrder order, Act.Kind kind, Viewer viewer) {
        var mentorship = require(id, Permission.APPROVE_MENTORSHIPS, viewer);
        mentorship.open(kind);
        refuseForeignEmployer(mentorship, order.employer());
        refuseLater(mentorship, order.signedOn());
        enact(mentorship, order, kind);
    }

    public void noteAgreement(MentorshipId id, AffiliationId mentor, String number, LocalDate signedOn, Viewer viewer) {
        var mentorship = approved(id, viewer);
        refuseNotMentor(mentorship, mentor);
        if (number.isBlank()) {
            throw MentorshipRefused.numberUnsaid();
        }
        agreement(Agreement.signed(id, mentor, number.strip(), signedOn));
        record(
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
        var mentorship = approved(id, viewer);
        refuseNotMentor(mentorship, mentor);
        agreement(Agreement.none(id, mentor, because, note));
        record(
                MentorshipJournal.NO_AGREEMENT,
                mentorship,
                today.at(mentorship.node()),
                Map.of("mentor", mentor, "because", because.name()),
                note);
    }

    // ——— at work ———

    public void activate(MentorshipId id, Viewer viewer) {
        var mentorship = approved(id, viewer);
        var active = save(mentorship.activate(kinds.require(mentorship.kind()), grounds(mentorship)));
        record(MentorshipJournal.STARTED, active, active.period().first(), Map.of(), null);
        events.publishEvent(new MentorshipStarted(id, active.period().first()));
    }

    public void pause(MentorshipId id, LocalDate from, String reason, Viewer viewer) {
        var mentorship = led(id, viewer);
        if (reason.isBlank()) {
            throw MentorshipRefused.reasonUnsaid();
        }
        var paused = save(mentorship.pause(from));
        guarded(() -> pauses.save(new Pause(PauseId.next(), id, Period.since(from), reason.strip(), 0)));
        record(MentorshipJournal.PAUSED, paused, from, Map.of(), reason.strip());
        events.publishEvent(new MentorshipPaused(id, from));
    }

    public void resume(MentorshipId id, LocalDate on, Viewer viewer) {
        var mentorship = led(id, viewer);
        var active = save(mentorship.resume(on));
        endPause(id, on.minusDays(1));
        record(MentorshipJournal.RESUMED, active, on, Map.of(), null);
        events.publishEvent(new MentorshipResumed(id, on));
    }

    public void extend(MentorshipId id, LocalDate last, Viewer viewer) {
        var mentorship = led(id, viewer);
        var extended = mentorship.extend(last);
        var staying = present(id, mentorship).toList();
        refuseUnfit(mentorship, staying, Period.of(mentorship.last().plusDays(1), last));
        for (var side : staying) {
            guarded(() -> sides.save(side.during(side.period().endingOn(last))));
        }
        save(extended);
        record(MentorshipJournal.EXTENDED, extended, today.at(mentorship.node()), Map.of("last", last), null);
    }

    /** One mentor gives over to another; who had it before may take it back in the same way. */
    public void replaceMentor(MentorshipId id, Replacement replacement, Viewer viewer) {
        var mentorship = led(id, viewer);
        mentorship.alive();
        var from = replacement.from();
        mentorship.inTerm(from);
        var newcomer = newcomer(mentorship, replacement.newcomer(), from, viewer);
        var gone = sides.findByMentorship(id).stream()
                .filter(side -> side.mentor() && side.affiliation().equals(replacement.gone()) && side.on(from))
                .findFirst()
                .orElseThrow(MentorshipRefused::notAMentorHere);
        var rest = new Period(from, gone.period().last());
        var mentees = presentMentees(id, from);
        refuseSamePerson(List.of(newcomer), members(mentees));
        refuseTogether(List.of(replacement.newcomer()), mentees, rest, id);
        refuseFull(replacement.newcomer(), mentees.size(), rest, id);
        if (gone.period().first().equals(from)) {
            guarded(() -> sides.save(new Side(
                    gone.id(), id, replacement.newcomer(), gone.role(), gone.aspect(), gone.period(), gone.version())));
        } else {
            guarded(() -> sides.save(gone.endingOn(from.minusDays(1))));
            guarded(() -> sides.save(gone.takenBy(replacement.newcomer(), from)));
        }
        consentOf(mentorship, replacement);
        save(mentorship.proposedAgain().agree(grounds(mentorship)));
        record(
                MentorshipJournal.REPLACED,
                mentorship,
                from,
                Map.of("gone", replacement.gone(), "newcomer", replacement.newcomer()),
                replacement.cause());
        events.publishEvent(new MentorReplaced(id, replacement.gone(), replacement.newcomer(), from));
    }

    /** One more takes part from a day on. */
    public void join(MentorshipId id, NewMentorship.NewSide side, LocalDate from, Viewer viewer) {
        var mentorship = led(id, viewer);
        mentorship.alive();
        mentorship.inTerm(from);
        var member = newcomer(mentorship, side.affiliation(), from, viewer);
        var rest = Period.of(from, mentorship.last());
        var kind = kinds.require(mentorship.kind());
        var mentors = presentMentors(id, from);
        var mentees = presentMentees(id, from);
        var mentor = side.role() == Side.Role.MENTOR;
        refuseSamePerson(List.of(member), members(mentor ? mentees : mentors));
        if (mentor && mentors.size() >= kind.mentorsMax()) {
            throw MentorshipRefused.tooManyMentors(kind, mentors.size() + 1);
        }
        if (!mentor && mentees.size() >= kind.menteesMax()) {
            throw MentorshipRefused.menteesOutOfRange(kind, mentees.size() + 1);
        }
        for (var one : mentor ? List.of(side.affiliation()) : mentors) {
            refuseFull(one, mentor ? mentees.size() : mentees.size() + 1, rest, id);
        }
        seat(id, side, rest);
        if (mentor) {
            save(mentorship.proposedAgain());
        }
        record(
                MentorshipJournal.JOINED,
                mentorship,
                from,
                Map.of("affiliation", side.affiliation(), "role", side.role().name()),
                null);
    }

    /** One of several takes part until a day. The last one of a side does not leave: then the mentorship ends. */
    public void leave(
            MentorshipId id, AffiliationId affiliation, LocalDate last, @Nullable String cause, Viewer viewer) {
        var mentorship = led(id, viewer);
        mentorship.alive();
        mentorship.inTerm(last);
        leave(mentorship, affiliation, last, cause);
    }

    private void leave(Mentorship mentorship, AffiliationId affiliation, LocalDate last, @Nullable String cause) {
        var side = present(mentorship.id(), mentorship)
                .filter(present -> present.affiliation().equals(affiliation))
                .findFirst()
                .orElseThrow(MentorshipRefused::notHere);
        if (alone(mentorship, side)) {
            throw MentorshipRefused.lastOfItsSide();
        }
        guarded(() -> sides.save(side.endingOn(last)));
        record(
                MentorshipJournal.LEFT,
                mentorship,
                last,
                Map.of("affiliation", affiliation, "role", side.role().name()),
                cause);
    }

    // ——— the end ———

    /** By the plan or by the end of the term. */
    public void complete(MentorshipId id, LocalDate on, Ending ending, Viewer viewer) {
        var mentorship = led(id, viewer);
        refuseLater(mentorship, on);
        close(mentorship, mentorship.complete(on, ending), MentorshipJournal.COMPLETED, null);
    }

    /** The employer cancels: three working days after the notice at the earliest. */
    public void end(MentorshipId id, LocalDate noticeGiven, LocalDate last, String because, Viewer viewer) {
        var mentorship = led(id, viewer);
        if (because.isBlank()) {
            throw MentorshipRefused.reasonUnsaid();
        }
        refuseLater(mentorship, noticeGiven);
        var notice = new Notice(noticeGiven, workingDays.plus(noticeGiven, Notice.WORKING_DAYS, mentorship.node()));
        close(mentorship, mentorship.end(last, notice, because.strip()), MentorshipJournal.ENDED, because.strip());
    }

    /** A mentor or a mentee refuses: at once and without a reason. One of several only leaves. */
    public void refuse(
            MentorshipId id, AffiliationId affiliation, LocalDate on, @Nullable String because, Viewer viewer) {
        var mentorship = require(id, viewer);
        if (!places.own(affiliation, viewer)) {
            requireLead(mentorship, viewer);
        }
        mentorship.alive();
        refuseLater(mentorship, on);
        mentorship.notAfterTerm(on);
        var side = present(id, mentorship)
                .filter(present -> present.affiliation().equals(affiliation))
                .findFirst()
                .orElseThrow(MentorshipRefused::notHere);
        withdrawConsent(mentorship, affiliation, on);
        if (!alone(mentorship, side)) {
            leave(mentorship, affiliation, on, because);
            return;
        }
        var ending = side.mentor() ? Ending.MENTOR : Ending.MENTEE;
        close(mentorship, mentorship.end(on, ending, because), MentorshipJournal.ENDED, because);
    }

    /** «Внесено ошибочно»: out of every count, still to be read. */
    public void cancel(MentorshipId id, String because, Viewer viewer) {
        var mentorship = led(id, viewer);
        var cancelled = save(mentorship.cancel(because.strip()));
        record(MentorshipJournal.CANCELLED, cancelled, today.at(mentorship.node()), Map.of(), because.strip());
        events.publishEvent(new MentorshipCancelled(id));
    }

    // ——— what happens below ———

    /** Mentorships not over in which an affiliation takes part on or after a day. */
    List<Mentorship> touching(AffiliationId affiliation, LocalDate from) {
        return sides.findByAffiliation(affiliation).stream()
                .filter(side -> side.period().overlaps(Period.since(from)))
                .map(Side::mentorship)
                .distinct()
                .map(id -> mentorships.findById(id).orElseThrow())
                .filter(mentorship -> !mentorship.state().over())
                .toList();
    }

    /** Somebody leaves the organisation: one of several leaves, otherwise the mentorship ends. */
    void sideGone(AffiliationId affiliation, LocalDate last, String cause) {
        for (var mentorship : touching(affiliation, last.plusDays(1))) {
            var side = sides.findByMentorship(mentorship.id()).stream()
                    .filter(present -> present.affiliation().equals(affiliation))
                    .filter(present -> present.period().overlaps(Period.since(last.plusDays(1))))
                    .findFirst()
                    .orElseThrow();
            if (mentorship.period().contains(last) && !alone(mentorship, side) && side.on(last)) {
                leave(mentorship, affiliation, last, cause);
            } else {
                close(mentorship, mentorship.end(last, Ending.LEFT, cause), MentorshipJournal.ENDED, cause);
            }
        }
    }

    boolean endsWith(AffiliationId affiliation, Mentorship mentorship) {
        return sides.findByMentorship(mentorship.id()).stream()
                .filter(side -> side.affiliation().equals(affiliation) && side.on(mentorship.last()))
                .allMatch(side -> alone(mentorship, side));
    }

    /** Somebody works on at another organisation: mentorships go on, papers and all. */
    void carryOver(Affiliation gone, Affiliation kept, LocalDate on) {
        for (var mentorship : touching(gone.id(), on)) {
            for (var side : sides.findByMentorship(mentorship.id())) {
                if (side.affiliation().equals(gone.id()) && side.period().overlaps(Period.since(on))) {
                    carryOver(side, kept.id(), on);
                }
            }
            consents.findByMentorship(mentorship.id()).stream()
                    .filter(consent -> consent.affiliation().equals(gone.id()) && consent.valid())
                    .forEach(consent -> consents.save(consent.of(kept.id())));
            agreements.findByMentorship(mentorship.id()).stream()
                    .filter(agreement -> agreement.affiliation().equals(gone.id()))
                    .forEach(agreement -> agreements.save(agreement.of(kept.id())));
            var led = mentorship.node().equals(gone.organisation())
                    ? save(mentorship.ledBy(kept.organisation()))
                    : mentorship;
            record(
                    MentorshipJournal.CARRIED_OVER,
                    led,
                    on,
                    Map.of("gone", gone.organisation(), "kept", kept.organisation()),
                    null);
        }
    }

    private void carryOver(Side side, AffiliationId kept, LocalDate on) {
        if (side.period().first().isBefore(on)) {
            guarded(() -> sides.save(side.endingOn(on.minusDays(1))));
            guarded(() -> sides.save(side.takenBy(kept, on)));
        } else {
            guarded(() -> sides.save(side.of(kept)));
        }
    }

    // ——— who may ———

    private Mentorship led(MentorshipId id, Viewer viewer) {
        var mentorship = require(id, viewer);
        requireLead(mentorship, viewer);
        return mentorship;
    }

    private void requireLead(Mentorship mentorship, Viewer viewer) {
        requireThere(Permission.LEAD_MENTORSHIPS, mentorship, viewer);
    }

    private Mentorship approved(MentorshipId id, Viewer viewer) {
        var mentorship = require(id, viewer);
        requireThere(Permission.APPROVE_MENTORSHIPS, mentorship, viewer);
        mentorship.alive();
        return mentorship;
    }

    /** Visible already: who sees it as the other side is told who leads it. */
    private void requireThere(Permission permission, Mentorship mentorship, Viewer viewer) {
        var scope = nodes.require(mentorship.node()).scope();
        if (!viewer.may(permission, scope) && !viewer.may(Permission.SEE_MENTORSHIPS, scope)) {
            throw MentorshipRefused.ledElsewhere();
        }
        viewer.require(permission, scope);
    }

    // ——— what does not go together ———

    private List<Places.Member> members(NewMentorship wanted, Viewer viewer) {
        var asked =
                wanted.sides().stream().map(NewMentorship.NewSide::affiliation).collect(Collectors.toSet());
        var members = places.lock(asked);
        if (members.size() < asked.size()
                || !members.stream().allMatch(member -> places.open(member, viewer, wanted.period()))) {
            throw MentorshipRefused.unknownAffiliation();
        }
        var leads = nodes.require(wanted.node());
        if (members.stream().noneMatch(member -> new estafeta.kernel.Scope(member.path()).within(leads.path()))) {
            throw MentorshipRefused.leadElsewhere();
        }
        return members;
    }

    private List<Places.Member> members(Collection<AffiliationId> affiliations) {
        return places.lock(affiliations);
    }

    private Places.Member newcomer(Mentorship mentorship, AffiliationId affiliation, LocalDate from, Viewer viewer) {
        var member = places.lock(List.of(affiliation)).stream()
                .filter(found -> places.open(found, viewer, Period.of(from, mentorship.last())))
                .findFirst()
                .orElseThrow(MentorshipRefused::unknownAffiliation);
        refuseAbsent(List.of(member), from);
        return member;
    }

    private static void refuseSideless(NewMentorship wanted) {
        if (wanted.mentors().isEmpty()) {
            throw MentorshipRefused.withoutMentor();
        }
        if (wanted.mentees().isEmpty()) {
            throw MentorshipRefused.withoutMentee();
        }
    }

    private static void refuseMisfit(NewMentorship wanted, Kind kind, List<Places.Member> members) {
        refuseSideless(wanted);
        var mentees = wanted.mentees().size();
        if (mentees < kind.menteesMin() || mentees > kind.menteesMax()) {
            throw MentorshipRefused.menteesOutOfRange(kind, mentees);
        }
        if (wanted.mentors().size() > kind.mentorsMax()) {
            throw MentorshipRefused.tooManyMentors(kind, wanted.mentors().size());
        }
        refuseSamePerson(of(members, wanted.mentors()), of(members, wanted.mentees()));
    }

    private static List<Places.Member> of(List<Places.Member> members, List<AffiliationId> chosen) {
        return members.stream()
                .filter(member -> chosen.contains(member.affiliation()))
                .toList();
    }

    private static void refuseSamePerson(List<Places.Member> some, List<Places.Member> others) {
        var persons = others.stream().map(Places.Member::person).collect(Collectors.toSet());
        some.stream()
                .filter(member -> persons.contains(member.person()))
                .findFirst()
                .ifPresent(both -> {
                    throw MentorshipRefused.samePerson(both.name());
                });
    }

    private static void refuseAbsent(List<Places.Member> members, LocalDate day) {
        members.stream()
                .filter(member -> !member.period().contains(day))
                .findFirst()
                .ifPresent(absent -> {
                    throw MentorshipRefused.notThere(absent.name(), day);
                });
    }

    private void refuseTogether(
            List<AffiliationId> mentors, List<AffiliationId> mentees, Period period, MentorshipId but) {
        places.together(mentors, mentees, period, but).stream().findFirst().ifPresent(both -> {
            throw MentorshipRefused.alreadyTogether(both.mentor(), both.mentee());
        });
    }

    private void refuseFull(AffiliationId mentor, int wanted, Period period, MentorshipId but) {
        var known = places.of(List.of(mentor), period, but).values().iterator().next();
        if (wanted > known.free()) {
            throw MentorshipRefused.noFreePlaces(places.name(mentor), known.all());
        }
    }

    /** Days are added to a mentorship: these sides must be there, not together elsewhere, and have places in them. */
    private void refuseUnfit(Mentorship mentorship, List<Side> staying, Period added) {
        var members = members(staying.stream().map(Side::affiliation).toList());
        refuseAbsent(members, added.first());
        refuseAbsent(members, Objects.requireNonNull(added.last()));
        if (kinds.require(mentorship.kind()).slots()) {
            return;
        }
        var mentors =
                staying.stream().filter(Side::mentor).map(Side::affiliation).toList();
        var mentees = staying.stream()
                .filter(side -> !side.mentor())
                .map(Side::affiliation)
                .toList();
        refuseTogether(mentors, mentees, added, mentorship.id());
        for (var mentor : mentors) {
            refuseFull(mentor, mentees.size(), added, mentorship.id());
        }
    }

    private void refuseLater(Mentorship mentorship, LocalDate day) {
        var now = today.at(mentorship.node());
        if (day.isAfter(now)) {
            throw MentorshipRefused.later(day, now);
        }
    }

    private void refuseForeignEmployer(Mentorship mentorship, NodeId employer) {
        var known = new HashSet<>(places.employers(mentorship.id()));
        known.add(mentorship.node());
        if (!known.contains(employer)) {
            throw MentorshipRefused.notAnEmployerHere();
        }
    }

    private void refuseNotMentor(Mentorship mentorship, AffiliationId mentor) {
        if (present(mentorship.id(), mentorship)
                .noneMatch(side -> side.mentor() && side.affiliation().equals(mentor))) {
            throw MentorshipRefused.notAMentorHere();
        }
    }

    // ——— what stands behind it ———

    private Mentorship save(Mentorship mentorship) {
        return guarded(() -> mentorships.save(mentorship));
    }

    private void seat(MentorshipId id, NewMentorship.NewSide side, Period period) {
        guarded(() ->
                sides.save(new Side(SideId.next(), id, side.affiliation(), side.role(), side.aspect(), period, 0)));
    }

    /** Sides of its last day: whoever is to see it through. */
    private Stream<Side> present(MentorshipId id, Mentorship mentorship) {
        return sides.findByMentorship(id).stream().filter(side -> side.on(mentorship.last()));
    }

    private List<AffiliationId> presentMentors(MentorshipId id, LocalDate on) {
        return present(id, on, true);
    }

    private List<AffiliationId> presentMentees(MentorshipId id, LocalDate on) {
        return present(id, on, false);
    }

    private List<AffiliationId> present(MentorshipId id, LocalDate on, boolean mentor) {
        return sides.findByMentorship(id).stream()
                .filter(side -> side.mentor() == mentor && side.on(on))
                .map(Side::affiliation)
                .toList();
    }

    private boolean alone(Mentorship mentorship, Side side) {
        return present(mentorship.id(), mentorship)
                        .filter(other -> other.role() == side.role())
                        .count()
                <= 1;
    }

    private Grounds grounds(Mentorship mentorship) {
        var mentors = present(mentorship.id(), mentorship)
                .filter(Side::mentor)
                .map(Side::affiliation)
                .collect(Collectors.toSet());
        return new Grounds(
                mentors,
                consents.findByMentorship(mentorship.id()),
                acts.findByMentorship(mentorship.id()),
                agreements.findByMentorship(mentorship.id()));
    }

    private void consent(Mentorship mentorship, AffiliationId affiliation, LocalDate givenOn, @Nullable String keptAt) {
        var place = keptAt == null || keptAt.isBlank() ? null : keptAt.strip();
        var known = consents.findByMentorship(mentorship.id()).stream()
                .filter(consent -> consent.valid() && consent.affiliation().equals(affiliation))
                .findFirst();
        if (known.isPresent() && place == null) {
            return;
        }
        var consent = known.map(tick -> place == null ? tick : tick.lyingAt(givenOn, place))
                .orElseGet(() -> Consent.given(mentorship.id(), affiliation, givenOn, place));
        guarded(() -> consents.save(consent));
        record(
                MentorshipJournal.CONSENTED,
                mentorship,
                givenOn,
                place == null
                        ? Map.of("affiliation", affiliation)
                        : Map.of("affiliation", affiliation, "paper", consent.id()),
                null);
    }

    private void consentOf(Mentorship mentorship, Replacement replacement) {
        var known = grounds(mentorship).consents().stream()
                .anyMatch(consent -> consent.onPaper() && consent.affiliation().equals(replacement.newcomer()));
        var givenOn = replacement.consentGivenOn();
        if (givenOn != null) {
            consent(mentorship, replacement.newcomer(), givenOn, replacement.consentKeptAt());
        }
        if (mentorship.state().atWork()
                && !known
                && (givenOn == null
                        || replacement.consentKeptAt() == null
                        || replacement.consentKeptAt().isBlank())) {
            throw MentorshipRefused.consentWanted();
        }
    }

    private void withdrawConsent(Mentorship mentorship, AffiliationId affiliation, LocalDate on) {
        consents.findByMentorship(mentorship.id()).stream()
                .filter(consent -> consent.valid() && consent.affiliation().equals(affiliation))
                .forEach(consent -> guarded(() ->
                        consents.save(consent.withdrawn(on.isBefore(consent.givenOn()) ? consent.givenOn() : on))));
    }

    private void agreement(Agreement agreement) {
        var known = agreements.findByMentorship(agreement.mentorship()).stream()
                .filter(other -> other.affiliation().equals(agreement.affiliation()))
                .findFirst();
        var kept = known.map(before -> new Agreement(
                        before.id(),
                        before.mentorship(),
                        before.affiliation(),
                        agreement.number(),
                        agreement.signedOn(),
                        agreement.noneBecause(),
                        agreement.note(),
                        before.version()))
                .orElse(agreement);
        guarded(() -> agreements.save(kept));
    }

    private void enact(Mentorship mentorship, NewOrder order, Act.Kind kind) {
        var number = order.number().strip();
        if (number.isEmpty()) {
            throw MentorshipRefused.numberUnsaid();
        }
        var paper = papers.findByEmployerAndNumberAndSignedOn(order.employer(), number, order.signedOn())
                .orElseGet(() -> guarded(
                        () -> papers.save(new Paper(PaperId.next(), order.employer(), number, order.signedOn(), 0))));
        guarded(() -> acts.save(new Act(ActId.next(), paper.id(), mentorship.id(), kind, order.effectiveOn(), 0)));
        record(
                MentorshipJournal.ORDERED,
                mentorship,
                order.signedOn(),
                Map.of(
                        "number",
                        number,
                        "signed",
                        order.signedOn(),
                        "effective",
                        order.effectiveOn(),
                        "act",
                        kind.name(),
                        "employer",
                        order.employer()),
                null);
    }

    /** The work begins on the day the order holds from: so do the sides that were to begin with it. */
    private void beginOn(Mentorship before, LocalDate first) {
        var planned = before.period().first();
        var beginning = sides.findByMentorship(before.id()).stream()
                .filter(side -> side.period().first().equals(planned))
                .toList();
        if (first.isBefore(planned)) {
            refuseUnfit(before, beginning, Period.of(first, planned.minusDays(1)));
        }
        for (var side : beginning) {
            guarded(() -> sides.save(side.during(new Period(first, side.period().last()))));
        }
    }

    private void endPause(MentorshipId id, LocalDate last) {
        for (var pause : pauses.findByMentorship(id)) {
            if (pause.period().open()) {
                var first = pause.period().first();
                guarded(() -> pauses.save(pause.during(Period.of(first, last.isBefore(first) ? first : last))));
            }
        }
    }

    private void close(Mentorship before, Mentorship closed, JournalType type, @Nullable String because) {
        var last = closed.last();
        var saved = save(closed);
        for (var side : new ArrayList<>(sides.findByMentorship(before.id()))) {
            if (side.period().last() == null || side.period().last().isAfter(last)) {
                guarded(() -> sides.save(side.endingOn(last)));
            }
        }
        endPause(before.id(), last);
        var ending = Objects.requireNonNull(closed.ending());
        record(type, saved, last, Map.of("ending", ending.name()), because);
        events.publishEvent(new MentorshipClosed(before.id(), last, ending));
    }

    private void record(
            JournalType type, Mentorship mentorship, LocalDate on, Map<String, ?> facts, @Nullable String reason) {
        var subjects = new ArrayList<Id>(places.persons(mentorship.id()));
        subjects.add(mentorship.id());
        journal.record(type, mentorship.node(), on, facts, reason, subjects);
    }
}
