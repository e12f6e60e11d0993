package estafeta.mentorship;

import static estafeta.shell.Text.t;

import estafeta.people.Affiliation;
import estafeta.people.AffiliationDependants;
import estafeta.people.AffiliationId;
import estafeta.people.Consequence;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Somebody who leaves an organisation leaves the mentorships there: the last of a side ends them. */
@Component
class MentorshipsOfAffiliation implements AffiliationDependants {
    private final Mentorships mentorships;
    private final Mentors mentors;

    MentorshipsOfAffiliation(Mentorships mentorships, Mentors mentors) {
        this.mentorships = mentorships;
        this.mentors = mentors;
    }

    @Override
    public List<Consequence> ifClosed(AffiliationId affiliation, LocalDate last) {
        return mentorships.touching(affiliation, last.plusDays(1)).stream()
                .map(mentorship -> new Consequence(
                        mentorships.endsWith(affiliation, mentorship)
                                ? t("прекратится пара ({0})", mentorship.period())
                                : t("пара продолжится без этого человека ({0})", mentorship.period()),
                        "/mentorships/" + mentorship.id().value()))
                .toList();
    }

    @Override
    public void close(AffiliationId affiliation, LocalDate last, String cause) {
        mentorships.sideGone(affiliation, last, cause);
    }

    @Override
    public void carriedOver(Affiliation gone, Affiliation kept, LocalDate on) {
        mentors.carryOver(gone.id(), kept.id(), on);
        mentorships.carryOver(gone, kept, on);
    }
}
