package estafeta.mentorship.pack;

import static estafeta.mentorship.MentorshipGiven.SYSTEM;

import estafeta.kernel.NodeId;
import estafeta.kernel.Period;
import estafeta.kernel.SchoolYear;
import estafeta.kernel.Today;
import estafeta.mentorship.MentorshipGiven;
import estafeta.mentorship.MentorshipGiven.Teacher;
import estafeta.mentorship.MentorshipId;
import estafeta.mentorship.Mentorships;
import estafeta.mentorship.NewMentorship;
import estafeta.mentorship.NewMentorship.NewSide;
import estafeta.mentorship.NewOrder;
import estafeta.mentorship.Orders;
import estafeta.mentorship.Papers;
import estafeta.people.AffiliationKind;
import estafeta.people.Contacts;
import estafeta.people.PersonFacts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.springframework.stereotype.Component;

/** Pairs of the present school year for a folder of a test, and archives read. */
@Component
public class PackGiven {
    private final MentorshipGiven given;
    private final Mentorships mentorships;
    private final Papers papers;
    private final Orders orders;
    private final PersonFacts facts;
    private final Today today;

    PackGiven(
            MentorshipGiven given,
            Mentorships mentorships,
            Papers papers,
            Orders orders,
            PersonFacts facts,
            Today today) {
        this.given = given;
        this.mentorships = mentorships;
        this.papers = papers;
        this.orders = orders;
        this.facts = facts;
        this.today = today;
    }

    public SchoolYear year(NodeId school) {
        return SchoolYear.of(today.at(school));
    }

    /** To the end of next May, begun with the school year. */
    public Period term(NodeId school) {
        var year = year(school);
        return Period.of(LocalDate.of(year.start(), 9, 1), year.lastLessons());
    }

    public MentorshipId proposed(NodeId school, Teacher mentor, Teacher mentee) {
        return given.as(
                () -> mentorships.propose(NewMentorship.pair(school, mentor.at(), mentee.at(), term(school)), SYSTEM));
    }

    public MentorshipId ofLearners(NodeId school, Teacher mentor, Teacher mentee) {
        return given.as(() -> mentorships.propose(
                new NewMentorship(
                        school,
                        "traditional",
                        "learner-learner",
                        term(school),
                        List.of(NewSide.mentor(mentor.at()), NewSide.mentee(mentee.at()))),
                SYSTEM));
    }

    /** Somebody who learns at a school. */
    public Teacher learner(String surname, NodeId school, int age) {
        var learner = given.teacher(surname, school, AffiliationKind.LEARNER);
        born(learner, today.at(school).minusYears(age));
        return learner;
    }

    public void born(Teacher learner, LocalDate day) {
        given.as(() -> facts.noteContacts(learner.person(), new Contacts(day, null, null), SYSTEM));
    }

    /** With the consent on paper and an order of the first of September. */
    public MentorshipId ordered(NodeId school, Teacher mentor, Teacher mentee, String number) {
        var pair = proposed(school, mentor, mentee);
        var first = term(school).first();
        given.as(() -> papers.agree(pair, mentor.at(), first.minusDays(3), "папка 02-14", SYSTEM));
        given.as(() -> orders.noteOrder(pair, new NewOrder(school, number, first, first), SYSTEM));
        return pair;
    }

    /** The files of an archive by their paths, in their order. */
    public static Map<String, byte[]> files(byte[] archive) {
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return files;
    }

    /** The words of a PDF, each space one. */
    public static String text(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s\\u00a0]+", " ");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
