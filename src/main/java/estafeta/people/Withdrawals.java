package estafeta.people;

import static estafeta.shell.Text.t;

import estafeta.kernel.Permission;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.kernel.WorkingDays;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Withdraws consents, says before what follows, and keeps in mind what the organisation has to do by when. */
@Service
@Transactional
public class Withdrawals {
    /** Days in which data without another ground are destroyed (law on personal data, article 21, part 5). */
    private static final int TO_DESTROY = 30;
    /** Working days in which what was published is taken down (article 10.1, part 14). */
    private static final int TO_TAKE_DOWN = 3;

    private final Records records;
    private final People people;
    private final WorkingDays workingDays;
    private final Today today;
    private final PeopleJournal journal;
    private final ObjectProvider<ConsentDependants> dependants;
    private final ApplicationEventPublisher events;

    Withdrawals(
            Records records,
            People people,
            WorkingDays workingDays,
            Today today,
            PeopleJournal journal,
            ObjectProvider<ConsentDependants> dependants,
            ApplicationEventPublisher events) {
        this.records = records;
        this.people = people;
        this.workingDays = workingDays;
        this.today = today;
        this.journal = journal;
        this.dependants = dependants;
        this.events = events;
    }

    /** The consent, for the person and for the organisation that keeps it. */
    @Transactional(readOnly = true)
    public Consent require(ConsentId id, Viewer viewer) {
        var consent = people.require(id, viewer);
        if (!consent.person().equals(viewer.person())) {
            people.require(Permission.EDIT_PEOPLE, consent.node(), viewer);
        }
        return consent;
    }

    /** What a withdrawal on a day brings about. */
    @Transactional(readOnly = true)
    public List<Consequence> ifWithdrawn(ConsentId id, LocalDate on, Viewer viewer) {
        var consent = require(id, viewer).withdraw(on, on);
        return Stream.concat(
                        own(consent, due(consent, on)),
                        dependants.orderedStream().flatMap(above -> above.ifWithdrawn(consent, on).stream()))
                .toList();
    }

    private static Stream<Consequence> own(Consent consent, LocalDate due) {
        var purpose = consent.purpose();
        return purpose == null
                ? Stream.of(
                        Consequence.of(t(
                                "на сайте и в открытых материалах этого человека больше не называют и не показывают")),
                        Consequence.of(t("что уже опубликовано, организация снимает не позже {0}", due)))
                : Stream.of(
                        Consequence.of(t("для цели «{0}» данные больше не используют", t(purpose.words()))),
                        Consequence.of(t(
                                "что собрано только ради неё, организация уничтожает не позже {0}; трудовой договор и приказы хранятся и дальше",
                                due)));
    }

    /** The person or the organisation notes the withdrawal; no reason is asked. */
    public void withdraw(ConsentId id, LocalDate on, Viewer viewer) {
        var before = require(id, viewer);
        var consent = records.save(before.withdraw(on, due(before, on)));
        journal.record(PeopleJournal.CONSENT_WITHDRAWN, consent.node(), on, facts(consent), null, consent.person());
        events.publishEvent(new ConsentWithdrawn(consent, consent.person().equals(viewer.person())));
    }

    /** The organisation has done what follows. */
    public void fulfil(ConsentId id, Viewer viewer) {
        var consent = people.require(id, viewer);
        people.require(Permission.EDIT_PEOPLE, consent.node(), viewer);
        var on = today.at(consent.node());
        records.save(consent.fulfil(on));
        journal.record(PeopleJournal.WITHDRAWAL_FULFILLED, consent.node(), on, facts(consent), null, consent.person());
    }

    private LocalDate due(Consent consent, LocalDate on) {
        return consent.kind() == ConsentKind.PUBLICATION
                ? workingDays.plus(on, TO_TAKE_DOWN, consent.node())
                : on.plusDays(TO_DESTROY);
    }

    static Map<String, String> facts(Consent consent) {
        var facts = new HashMap<>(Map.of("kind", consent.kind().name()));
        if (consent.purpose() != null) {
            facts.put("purpose", consent.purpose().name());
        }
        return facts;
    }
}
