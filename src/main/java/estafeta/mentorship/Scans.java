package estafeta.mentorship;

import static estafeta.mentorship.MentorshipRefused.guarded;
import static estafeta.shell.Text.t;

import estafeta.kernel.Files;
import estafeta.kernel.JournalType;
import estafeta.kernel.Nodes;
import estafeta.kernel.Permission;
import estafeta.kernel.ReadingJournal;
import estafeta.kernel.SystemReading;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Scans of consents on paper: for whoever may see private facts where the pair is led, and for whoever has signed. */
@Service
@Transactional
public class Scans {
    private static final Set<String> TYPES = Set.of("application/pdf", "image/jpeg", "image/png");

    /** A scan as it was brought. */
    public record Scan(String name, byte[] content) {
        /** What it is, is told by its content. */
        public void requireReadable() {
            if (!TYPES.contains(Files.type(content))) {
                throw MentorshipRefused.notAScan(name, found());
            }
        }

        private String found() {
            if (content.length == 0) {
                return t("ничего нет");
            }
            return Files.type(content).equals("application/zip") ? t("документ Word, Excel или архив") : t("другое");
        }
    }

    private final ConsentRepository consents;
    private final Mentorships mentorships;
    private final Places places;
    private final Nodes nodes;
    private final Files files;
    private final Today today;
    private final SystemReading system;
    private final ReadingJournal readings;
    private final MentorshipJournal journal;

    Scans(
            ConsentRepository consents,
            Mentorships mentorships,
            Places places,
            Nodes nodes,
            Files files,
            Today today,
            SystemReading system,
            ReadingJournal readings,
            MentorshipJournal journal) {
        this.consents = consents;
        this.mentorships = mentorships;
        this.places = places;
        this.nodes = nodes;
        this.files = files;
        this.today = today;
        this.system = system;
        this.readings = readings;
        this.journal = journal;
    }

    /** The consent, for whoever may attach a scan to it. */
    @Transactional(readOnly = true)
    public Consent require(ConsentId id, Viewer viewer) {
        var consent = consents.findById(id).orElseThrow(MentorshipRefused::unknownConsent);
        var mentorship = mentorships.require(consent.mentorship(), viewer);
        viewer.require(Permission.SEE_PRIVATE, nodes.require(mentorship.node()).scope());
        return consent;
    }

    /** The name of whoever takes part by it. */
    @Transactional(readOnly = true)
    public String signedBy(Consent consent) {
        return places.name(consent.affiliation());
    }

    /** Instead of the one before, if there was one. */
    public void attach(ConsentId id, Scan scan, Viewer viewer) {
        var consent = require(id, viewer);
        if (!consent.onPaper()) {
            throw MentorshipRefused.scanWithoutPaper();
        }
        scan.requireReadable();
        var mentorship = mentorships.stored(consent.mentorship());
        var person = places.person(consent.affiliation());
        replace(consent, consent.scanned(files.keep(mentorship.node(), person, scan.name(), scan.content())));
        tell(MentorshipJournal.SCANNED, mentorship, consent);
    }

    public void takeAway(ConsentId id, Viewer viewer) {
        var consent = require(id, viewer);
        if (consent.scan() != null) {
            replace(consent, consent.scanned(null));
            tell(MentorshipJournal.SCAN_TAKEN_AWAY, mentorships.stored(consent.mentorship()), consent);
        }
    }

    /** Opening is written down; whoever has signed opens his own. */
    public Scan open(ConsentId id, Viewer viewer) {
        var consent = consents.findById(id).orElseThrow(MentorshipRefused::unknownConsent);
        if (!places.own(consent.affiliation(), viewer)) {
            require(id, viewer);
        }
        var file = consent.scan();
        if (file == null) {
            throw MentorshipRefused.unknownConsent();
        }
        readings.opened(places.person(consent.affiliation()), "скан согласия");
        return system.read(
                "скан согласия",
                () -> new Scan(
                        files.find(file)
                                .orElseThrow(MentorshipRefused::unknownConsent)
                                .name(),
                        files.read(file)));
    }

    private void replace(Consent before, Consent after) {
        guarded(() -> consents.save(after));
        var gone = before.scan();
        if (gone != null && !consents.existsByScan(gone)) {
            files.wipe(gone);
        }
    }

    private void tell(JournalType type, Mentorship mentorship, Consent consent) {
        journal.record(
                type, mentorship, today.at(mentorship.node()), Map.of("affiliation", consent.affiliation()), null);
    }
}
