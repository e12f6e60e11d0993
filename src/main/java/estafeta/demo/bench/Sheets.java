package estafeta.demo.bench;

import estafeta.installation.BulkLoad;
import estafeta.kernel.JournalType;
import estafeta.kernel.Permission;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The tables a page touches, and the journal beside them. */
final class Sheets {
    private final List<Sheet> all = new java.util.ArrayList<>();
    private final BulkLoad load;
    private final Dice dice;

    final Sheet node;
    final Sheet unit;
    final Sheet name;
    final Sheet head;
    final Sheet person;
    final Sheet personPrivate;
    final Sheet formerName;
    final Sheet affiliation;
    final Sheet post;
    final Sheet absence;
    final Sheet education;
    final Sheet category;
    final Sheet consentOfPerson;
    final Sheet youngTerm;
    final Sheet readiness;
    final Sheet mentorship;
    final Sheet side;
    final Sheet consent;
    final Sheet paper;
    final Sheet act;
    final Sheet agreement;
    final Sheet pause;
    final Sheet difficulty;
    final Sheet strength;
    final Sheet account;
    final Sheet grant;
    private final Sheet journal;
    private final Sheet subject;

    Sheets(BulkLoad load, Dice dice) {
        this.load = load;
        this.dice = dice;
        node = sheet("kernel.node (id, path, zone)");
        unit = sheet("organisation.unit (node, type, settlement, small, base, period, version)");
        name = sheet("organisation.name (id, unit, full_name, short_name, period, version)");
        head = sheet(
                "organisation.head (id, unit, surname, given, patronymic, position, acting, period, cancelled, version)");
        person = sheet(
                "people.person (id, surname, given, patronymic, sex, teaching_since, teaching_precision, version)");
        personPrivate = sheet("people.person_private (person, node, birth_date, phone, email, version)");
        formerName = sheet("people.former_name (id, person, surname, given, patronymic, last_day, version)");
        affiliation = sheet("people.affiliation (id, person, organisation, kind, period, version)", person);
        post = sheet(
                "people.post (id, affiliation, position, directions, groups, hours, rate, terms, period, version)");
        absence = sheet("people.absence (id, affiliation, kind, period, version)");
        education = sheet("people.education (id, person, level, institution, qualification, year, version)");
        category = sheet("people.category (id, person, category, period, ground, version)");
        consentOfPerson = sheet("people.consent (id, person, node, kind, purpose, items, given_on, kept_at, version)");
        youngTerm = sheet("people.young_term (affiliation, rule, until, person, organisation)");
        readiness = sheet("mentorship.readiness (id, affiliation, places, remote, period, version)", affiliation);
        mentorship = sheet(
                "mentorship.mentorship (id, node, kind, form, state, period, recorded_late, ending, because, version)");
        side = sheet(
                "mentorship.side (id, mentorship, affiliation, role, aspect, period, version)",
                affiliation,
                mentorship);
        consent = sheet("mentorship.consent (id, mentorship, affiliation, given_on, kept_at, version)");
        paper = sheet("mentorship.employer_order (id, employer, state, number, signed_on, version)");
        act = sheet("mentorship.act (id, employer_order, employer, mentorship, kind, effective_on, until, version)");
        agreement =
                sheet("mentorship.agreement (id, mentorship, affiliation, number, signed_on, none_because, version)");
        pause = sheet("mentorship.pause (id, mentorship, period, reason, version)");
        difficulty = sheet("diagnostics.difficulty (person, node, competency, source, noted_on, level)");
        strength = sheet("diagnostics.strength (person, competency, node, noted_on)");
        account = sheet("access.account (id, person, name, login, email, locale, made_at, version)");
        grant = sheet("access.role_grant (id, account, role, node, period, ground, made_at, version)");
        journal = sheet("kernel.journal (id, type, readers, node, happened_on, recorded_at, system, facts)");
        subject = sheet("kernel.journal_subject (subject, journal)");
    }

    private Sheet sheet(String into, Sheet... before) {
        var sheet = new Sheet(load, into, before);
        all.add(sheet);
        return sheet;
    }

    /** A line of the journal, written down in the evening of the day. */
    void note(JournalType type, UUID place, LocalDate on, Map<String, ?> facts, UUID... subjects) {
        note(type.code(), type.readers(), place, on, facts, subjects);
    }

    void note(String type, Permission readers, UUID place, LocalDate on, Map<String, ?> facts, UUID... subjects) {
        var id = dice.id();
        var json = facts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(fact -> "\"" + fact.getKey() + "\": \"" + fact.getValue() + "\"")
                .collect(Collectors.joining(", ", "{", "}"));
        journal.row(id, type, readers, place, on, on + "T15:00:00Z", "замеры", json);
        for (var each : new LinkedHashSet<>(List.of(subjects))) {
            subject.row(each, id);
        }
    }

    void send() {
        all.forEach(Sheet::send);
    }
}
