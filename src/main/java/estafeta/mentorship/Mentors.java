package estafeta.mentorship;

import static estafeta.mentorship.MentorshipRefused.guarded;

import estafeta.kernel.Journal;
import estafeta.kernel.Period;
import estafeta.kernel.Permission;
import estafeta.kernel.Scope;
import estafeta.kernel.Viewer;
import estafeta.people.AffiliationId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes who is ready to be a mentor, of how many, and whether also for other organisations. */
@Service
@Transactional
public class Mentors {
    private static final MentorshipId NONE = new MentorshipId(new UUID(0, 0));
    private final ReadinessRepository readinesses;
    private final Places places;
    private final Journal journal;

    Mentors(ReadinessRepository readinesses, Places places, Journal journal) {
        this.readinesses = readinesses;
        this.places = places;
        this.journal = journal;
    }

    /** Ready from a day on, until said otherwise. What was said before holds until the day before. */
    public void ready(AffiliationId affiliation, int count, boolean remote, LocalDate from, Viewer viewer) {
        var member = places.lock(List.of(affiliation)).stream()
                .findFirst()
                .orElseThrow(MentorshipRefused::unknownAffiliation);
        if (!places.own(affiliation, viewer)) {
            viewer.require(Permission.LEAD_MENTORSHIPS, new Scope(member.path()));
        }
        var wanted = new Readiness(ReadinessId.next(), affiliation, count, remote, Period.since(from), 0);
        for (var before : readinesses.findByAffiliation(affiliation)) {
            if (!before.period().first().isBefore(from)) {
                readinesses.delete(before);
            } else if (before.period().overlaps(wanted.period())) {
                guarded(() -> readinesses.save(before.endingOn(from.minusDays(1))));
            }
        }
        guarded(() -> readinesses.save(wanted));
        journal.record(
                MentorshipJournal.READY,
                member.organisation(),
                from,
                Map.of("affiliation", affiliation, "places", count),
                null,
                List.of(member.person()));
    }

    /** Who works on at another organisation is as ready there, unless said otherwise there. */
    void carryOver(AffiliationId gone, AffiliationId kept, LocalDate on) {
        for (var readiness : readinesses.findByAffiliation(gone)) {
            if (!readiness.period().overlaps(Period.since(on))) {
                continue;
            }
            var rest = readiness.goingOn(kept, on);
            if (readiness.period().first().isBefore(on)) {
                readinesses.save(readiness.endingOn(on.minusDays(1)));
            } else {
                readinesses.delete(readiness);
            }
            if (readinesses.findByAffiliation(kept).stream()
                    .noneMatch(said -> said.period().overlaps(rest.period()))) {
                guarded(() -> readinesses.save(rest));
            }
        }
    }

    /** The places of mentors in a time, as every new pair counts them. */
    @Transactional(readOnly = true)
    public Map<AffiliationId, MentorPlaces> places(Collection<AffiliationId> mentors, Period period) {
        return places.of(mentors, period, NONE);
    }

    /** Who of these has a mentor in a time, by mentorships not over; with the name of one. */
    @Transactional(readOnly = true)
    public Map<AffiliationId, String> of(Collection<AffiliationId> mentees, Period period) {
        return of(mentees, period, NONE);
    }

    /** The same in all mentorships but one. */
    @Transactional(readOnly = true)
    public Map<AffiliationId, String> of(Collection<AffiliationId> mentees, Period period, MentorshipId but) {
        return places.mentored(mentees, period, but);
    }

    @Transactional(readOnly = true)
    public Optional<Readiness> readiness(AffiliationId affiliation, LocalDate on) {
        return readinesses.findByAffiliation(affiliation).stream()
                .filter(readiness -> readiness.period().contains(on))
                .findFirst();
    }
}
