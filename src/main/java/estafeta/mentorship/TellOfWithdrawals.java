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
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes to those concerned when a consent is withdrawn, in the same transaction; never to whoever has done it. */
@Component
class TellOfWithdrawals {
    private static final Set<Role> LEADING = Set.of(Role.CURATOR, Role.HEAD);

    private final Mentorships mentorships;
    private final Places places;
    private final People people;
    private final Addresses addresses;
    private final Notices notices;
    private final SiteAddress site;
    private final Viewers viewers;

    TellOfWithdrawals(
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

    /** Those who lead the pair and everybody else in it. */
    @EventListener
    void refusal(SideRefused refused) {
        var account = viewers.current().account();
        if (account == null) {
            return;
        }
        var mentorship = mentorships.stored(refused.mentorship());
        var to = new HashSet<>(leading(mentorship.node(), account));
        to.addAll(addresses.of(places.persons(refused.mentorship()), account).values());
        to.forEach(address -> mail(
                address,
                t("Участник вышел из пары"),
                t(
                        "{0}: с {1} больше не участвует в паре «{2}». Причину называть не обязательно.",
                        shortName(places.name(refused.affiliation())), refused.on(), places.names(mentorship)),
                "/mentorships/" + refused.mentorship().value()));
    }

    private List<String> leading(NodeId node, AccountId but) {
        return addresses.holding(LEADING, node, but);
    }

    private void mail(String to, String subject, String text, String path) {
        notices.mail(to, subject, text, site.of(path));
    }
}
