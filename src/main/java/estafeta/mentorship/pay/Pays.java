package estafeta.mentorship.pay;

import static estafeta.mentorship.pay.PayRefused.guarded;

import estafeta.document.kept.KeptTemplates;
import estafeta.kernel.NodeId;
import estafeta.kernel.Nodes;
import estafeta.kernel.Permission;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.mentorship.SideId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes what mentors are paid, with the number of the order, and until when. */
@Service
@Transactional
public class Pays {
    /** The kind of paper that orders about pay are. */
    public static final String PAPER = "order-pay";

    private final PayRepository pays;
    private final JdbcClient db;
    private final KeptTemplates templates;
    private final Nodes nodes;
    private final Today today;
    private final PayJournal journal;

    Pays(PayRepository pays, JdbcClient db, KeptTemplates templates, Nodes nodes, Today today, PayJournal journal) {
        this.pays = pays;
        this.db = db;
        this.templates = templates;
        this.nodes = nodes;
        this.today = today;
        this.journal = journal;
    }

    @Transactional(readOnly = true)
    public Pay require(PayId id, Permission permission, Viewer viewer) {
        var pay = pays.findById(id).orElseThrow(PayRefused::unknown);
        require(pay.node(), permission, viewer);
        return pay;
    }

    /** The mentor who is to be paid, for whoever decides that at his employer. */
    @Transactional(readOnly = true)
    public PaidSide requireSide(SideId id, Viewer viewer) {
        var side = side(id).orElseThrow(PayRefused::unknown);
        require(side.employer(), Permission.SET_PAY, viewer);
        return side;
    }

    /** From a day on; what was noted before holds until the day before. */
    public PayId set(SideId id, NewPay wanted, Viewer viewer) {
        var side = requireSide(id, viewer);
        side.refuseUnfit(wanted);
        var first = wanted.period().first();
        for (var before : pays.findByMentorshipAndAffiliation(side.mentorship(), side.affiliation())) {
            if (before.mistake() == null
                    && before.period().contains(first)
                    && before.period().first().isBefore(first)) {
                guarded(() -> pays.save(before.endingOn(first.minusDays(1))));
            }
        }
        var pay = guarded(() -> pays.save(Pay.of(side, wanted)));
        journal.record(PayJournal.SET, pay, first, Map.of("mentorship", pay.mentorship()), null);
        return pay.id();
    }

    public void end(PayId id, LocalDate last, Viewer viewer) {
        var ended = require(id, Permission.SET_PAY, viewer).endingOn(last);
        guarded(() -> pays.save(ended));
        journal.record(PayJournal.ENDED, ended, last, Map.of("last", last), null);
    }

    /** One order sets the pay of those chosen: all of one employer. */
    public void order(NodeId employer, Collection<PayId> chosen, String number, LocalDate signedOn, Viewer viewer) {
        var ordering = chosen(employer, chosen, Permission.SET_PAY, viewer);
        refuseLater(signedOn, employer);
        var template = templates.fix(PAPER, employer);
        for (var pay : ordering) {
            var ordered = guarded(() -> pays.save(pay.ordered(number, signedOn, template)));
            journal.record(PayJournal.ORDERED, ordered, signedOn, order(ordered), null);
        }
    }

    /** Everything that the order of one sets. */
    @Transactional(readOnly = true)
    public List<Pay> ofOrder(PayId id, Permission permission, Viewer viewer) {
        var one = require(id, permission, viewer);
        var number = one.number();
        var signedOn = one.signedOn();
        if (number == null || signedOn == null || one.mistake() != null) {
            throw PayRefused.unknownOrder();
        }
        return pays.findByNodeAndNumberAndSignedOn(one.node(), number, signedOn).stream()
                .filter(pay -> pay.mistake() == null)
                .toList();
    }

    /** Number and date of the order of one, for all whom it pays. */
    public void correct(PayId id, String number, LocalDate signedOn, Viewer viewer) {
        for (var pay : ofOrder(id, Permission.SET_PAY, viewer)) {
            refuseLater(signedOn, pay.node());
            var corrected = guarded(() -> pays.save(pay.corrected(number, signedOn)));
            journal.record(PayJournal.CORRECTED, corrected, today.at(pay.node()), order(corrected), null);
        }
    }

    /** What orders of the employer with this number set in the same year: more than one is a likely mistake. */
    @Transactional(readOnly = true)
    public List<Pay> numbered(NodeId employer, String number, LocalDate signedOn, Viewer viewer) {
        require(employer, Permission.SET_PAY, viewer);
        return pays.findByNodeAndNumber(employer, number.strip()).stream()
                .filter(pay -> pay.mistake() == null
                        && pay.signedOn() != null
                        && pay.signedOn().getYear() == signedOn.getYear())
                .toList();
    }

    private static Map<String, ?> order(Pay pay) {
        return Map.of("number", Objects.requireNonNull(pay.number()), "signed", Objects.requireNonNull(pay.signedOn()));
    }

    private void refuseLater(LocalDate signedOn, NodeId employer) {
        var now = today.at(employer);
        if (signedOn.isAfter(now)) {
            throw PayRefused.later(signedOn, now);
        }
    }

    public void mistake(PayId id, String because, Viewer viewer) {
        var mistaken = require(id, Permission.SET_PAY, viewer).mistaken(because);
        guarded(() -> pays.save(mistaken));
        journal.record(PayJournal.MISTAKEN, mistaken, today.at(mistaken.node()), Map.of(), because.strip());
    }

    /** Those chosen for one order of an employer. */
    @Transactional(readOnly = true)
    public List<Pay> chosen(NodeId employer, Collection<PayId> chosen, Permission permission, Viewer viewer) {
        require(employer, permission, viewer);
        if (chosen.isEmpty()) {
            throw PayRefused.nothingChosen();
        }
        var found = pays.findAllById(chosen).stream()
                .filter(pay -> pay.node().equals(employer) && pay.mistake() == null)
                .toList();
        if (found.size() < chosen.size()) {
            throw PayRefused.unknown();
        }
        return found;
    }

    private void require(NodeId employer, Permission permission, Viewer viewer) {
        viewer.require(permission, nodes.require(employer).scope());
    }

    private Optional<PaidSide> side(SideId id) {
        return db.sql("""
                select s.id, s.mentorship, s.affiliation, a.person, a.organisation as employer, a.name, a.kind, m.state, s.period,
                  exists (
                    select from mentorship.agreement g
                    where g.mentorship = s.mentorship and g.affiliation = s.affiliation
                    and (g.number is not null or g.none_because = 'IN_CONTRACT')) as agreed
                from mentorship.side s
                join mentorship.mentorship m on m.id = s.mentorship
                join people.affiliation a on a.id = s.affiliation
                where s.id = :id and s.role = 'MENTOR'
                """).param("id", id.value()).query(PaidSide.class).optional();
    }
}
