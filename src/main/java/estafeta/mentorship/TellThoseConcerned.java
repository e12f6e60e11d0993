package estafeta.mentorship;

import static estafeta.shell.Text.shortName;
import static estafeta.shell.Text.t;

import estafeta.access.Addresses;
import estafeta.kernel.AccountId;
import estafeta.kernel.NodeId;
import estafeta.kernel.Role;
import estafeta.kernel.Viewers;
import estafeta.notification.Notices;
import estafeta.people.ConsentKind;
import estafeta.people.ConsentWithdrawn;
import estafeta.people.People;
import estafeta.shell.SiteAddress;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Writes to those concerned when a consent is withdrawn, a side refuses, a mentor is replaced or a pair ends early, in the
 * same transaction; never to whoever has done it, and not of history that the program tells itself.
 */
@Component
class TellThoseConcerned {
    private static final Set<Role> LEADING = Set.of(Role.CURATOR, Role.HEAD);

    private final Mentorships mentorships;
    private final Places places;
    private final People people;
    private final Addresses addresses;
    private final Notices notices;
    private final SiteAddress site;
    private final Viewers viewers;

    TellThoseConcerned(
            Mentorships mentorships,
            Places places,
            People people,
            Addresses addresses,
            Notices notices,
            SiteAddress site,
            Viewers viewers) {
        this.mentorships = mentorships;
        this.places = places;
        this.people = people;
        this.addresses = addresses;
        this.notices = notices;
        this.site = site;
        this.viewers = viewers;
    }

    /** The organisation hears of what it has to do; the person hears what was noted on his word. */
    @EventListener
    void consent(ConsentWithdrawn withdrawn) {
        var account = viewers.current().account();
        if (account == null) {
            return; // history that the program tells itself
        }
        var consent = withdrawn.consent();
        var what = consent.purpose() == null
                ? t(ConsentKind.PUBLICATION.words())
                : t(consent.purpose().words());
        var name = people.require(consent.person(), viewers.current()).name().full();
        var href = "/people/" + consent.person().value();
        leading(consent.node(), account)
                .forEach(to -> mail(
                        to,
                        t("Согласие отозвано: {0}", shortName(name)),
                        t(
                                "{0}: согласие ({1}) отозвано {2}. Что нужно сделать и до какого дня, написано на карточке.",
                                name, what, consent.withdrawnOn()),
                        href));
        if (!withdrawn.byOneself()) {
            addresses
                    .of(List.of(consent.person()), account)
                    .values()
                    .forEach(to -> mail(
                            to,
                            t("Ваше согласие отозвано"),
                            t(
                                    "Организация отметила, что вы отозвали согласие ({0}) с {1}.",
                                    what, consent.withdrawnOn()),
                            href));
        }
    }

    /** Of a pair that ends by it the refusal says more than the end. */
    @EventListener
    void refusal(SideRefused refused) {
        tell(
                refused.mentorship(),
                t("Участник вышел из пары"),
                names -> t(
                        "{0}: с {1} больше не участвует в паре «{2}». Причину называть не обязательно.",
                        shortName(places.name(refused.affiliation())), refused.on(), names));
    }

    @EventListener
    void replacement(MentorReplaced replaced) {
        tell(
                replaced.mentorship(),
                t("Наставник заменён"),
                names -> t(
                        "{0}: с {1} эстафету принимает {2}, до этого наставник — {3}.",
                        names,
                        replaced.from(),
                        shortName(places.name(replaced.newcomer())),
                        shortName(places.name(replaced.gone()))));
    }

    @EventListener
    void end(MentorshipClosed closed) {
        if (closed.ending() == Ending.EMPLOYER || closed.ending() == Ending.LEFT) {
            tell(
                    closed.mentorship(),
                    t("Пара прекращена"),
                    names -> t(
                            "{0}: последний день {1}, {2}.",
                            names, closed.last(), closed.ending().words()));
        }
    }

    /** Everybody in the pair, and those who lead it or give orders about it at each employer. */
    private void tell(MentorshipId id, String subject, UnaryOperator<String> words) {
        var account = viewers.current().account();
        if (account == null) {
            return;
        }
        var mentorship = mentorships.stored(id);
        var to = new HashSet<>(leading(mentorship.node(), account));
        places.employers(id).forEach(employer -> to.addAll(leading(employer, account)));
        to.addAll(addresses.of(places.persons(id), account).values());
        to.forEach(
                address -> mail(address, subject, words.apply(places.names(mentorship)), "/mentorships/" + id.value()));
    }

    private List<String> leading(NodeId node, AccountId but) {
        return addresses.holding(LEADING, node, but);
    }

    private void mail(String to, String subject, String text, String path) {
        notices.mail(to, subject, text, site.of(path));
    }
}
