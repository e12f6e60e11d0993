package estafeta.mentorship;

import static estafeta.mentorship.MentorshipGiven.LONG_AGO;
import static estafeta.mentorship.MentorshipGiven.SEPTEMBER;
import static estafeta.mentorship.MentorshipGiven.SYSTEM;
import static estafeta.mentorship.MentorshipGiven.YEAR;
import static org.assertj.core.api.Assertions.assertThat;

import estafeta.EstafetaTest;
import estafeta.document.Docx;
import estafeta.document.kept.KeptTemplates;
import estafeta.document.kept.PaperFile;
import estafeta.document.kept.PaperKind;
import estafeta.document.kept.Stamp;
import estafeta.document.kept.Stamp.Heading;
import estafeta.document.pdf.Imprint;
import estafeta.document.pdf.Pdf;
import estafeta.kernel.NodeId;
import estafeta.kernel.Period;
import estafeta.mentorship.MentorshipGiven.Teacher;
import estafeta.mentorship.NewMentorship.NewSide;
import estafeta.mentorship.paper.OrderPapers;
import estafeta.mentorship.paper.PairPapers;
import estafeta.mentorship.paper.PaperOfOrder;
import estafeta.mentorship.paper.PayPapers;
import estafeta.mentorship.paper.YearPapers;
import estafeta.mentorship.pay.NewPay;
import estafeta.mentorship.pay.Pay;
import estafeta.mentorship.pay.PayId;
import estafeta.mentorship.pay.Pays;
import estafeta.organisation.Features;
import estafeta.organisation.Heads;
import estafeta.organisation.NewHead;
import estafeta.organisation.NewOrganisation;
import estafeta.organisation.OrganisationGiven;
import estafeta.organisation.Organisations;
import estafeta.people.AffiliationKind;
import estafeta.people.Affiliations;
import estafeta.people.ConsentPurpose;
import estafeta.people.Contacts;
import estafeta.people.Guardian;
import estafeta.people.Guardians;
import estafeta.people.NewPost;
import estafeta.people.NewTeacher;
import estafeta.people.PersonName;
import estafeta.people.PostTerms;
import estafeta.people.paper.ConsentPapers;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every ready template with the ugliest data: long names, double surnames, no patronymic, eight pairs, two employers, an acting
 * head, a partner without a post, a guardian. The papers are left in {@code target/papers} to be looked at.
 */
@EstafetaTest
class UgliestPapersTests {
    private static final Path FOLDER = Path.of("target/papers");
    /** Drawn of a whole school at once: see FolderTests and SitePackTests. */
    private static final Set<String> WITHIN_PACKS = Set.of("folder-contents", "site-order", "site-mentors");
    /** What no paper may have, whatever is known: a marker, a gap, a mark that stands alone. */
    private static final Pattern UGLY = Pattern.compile(
            "[{}|]|\u00a0 | \u00a0|  | [,.;:!?]|\\(\\)|\\( | \\)|,,|,\\.|;\\.|\\.\\.|, [;.]|null|\\bне указано\\b");
    /** After these words a name may not stand as it is in the dictionary. */
    private static final Pattern NOMINATIVE = Pattern.compile(
            "(?:в лице|решения|вместо|от|назначить|заседания|представитель) (?:директор|заведующий|педагогический совет|"
                    + "заместитель|Константинопольская|Громова|Мухамедзянов|Кузнецова)\\b");

    @Autowired
    OrganisationGiven given;

    @Autowired
    Organisations organisations;

    @Autowired
    Heads heads;

    @Autowired
    MentorshipGiven pairs;

    @Autowired
    Affiliations affiliations;

    @Autowired
    Guardians guardians;

    @Autowired
    Mentorships mentorships;

    @Autowired
    MentorshipsAtWork atWork;

    @Autowired
    Endings endings;

    @Autowired
    Papers papers;

    @Autowired
    Orders orders;

    @Autowired
    SideRepository sides;

    @Autowired
    Pays pays;

    @Autowired
    OrderPapers ordered;

    @Autowired
    PairPapers ofPairs;

    @Autowired
    PayPapers paid;

    @Autowired
    YearPapers ofYear;

    @Autowired
    ConsentPapers consents;

    @Autowired
    KeptTemplates templates;

    @Autowired
    Pdf pdf;

    private final Map<String, PaperFile> drawn = new LinkedHashMap<>();
    NodeId school;
    NodeId kindergarten;
    Teacher elder;

    @Test
    void areWhole() throws IOException {
        makePapers();
        assertThat(templates.papers())
                .extracting(PaperKind::code)
                .filteredOn(code -> !WITHIN_PACKS.contains(code))
                .allSatisfy(code -> assertThat(drawn.keySet()).as(code).anyMatch(name -> name.startsWith(code)));
        Files.createDirectories(FOLDER);
        for (var paper : drawn.entrySet()) {
            var name = paper.getKey();
            var content = paper.getValue().content();
            Files.write(FOLDER.resolve(name + ".docx"), content);
            var printed = pdf.quickly(content, Imprint.of(name));
            Files.write(FOLDER.resolve(name + ".pdf"), printed);
            assertThat(pdf.pages(printed)).as(name).isLessThanOrEqualTo(name.startsWith("programme-cover") ? 1 : 2);
            var paragraphs = Docx.paragraphs(content);
            for (int no = 0; no < paragraphs.size(); no++) {
                var paragraph = paragraphs.get(no);
                assertThat(paragraph.endsWith(",")
                                && (no + 1 == paragraphs.size()
                                        || paragraphs.get(no + 1).isBlank()))
                        .as(name + ": " + paragraph)
                        .isFalse();
                for (var line : paragraph.split("[\n\t]")) {
                    assertThat(line.strip())
                            .as(name)
                            .doesNotContainPattern(UGLY)
                            .doesNotContainPattern(NOMINATIVE);
                }
            }
        }
    }

    @BeforeEach
    void makePlaces() {
        var municipality = given.region().municipality();
        school = open(
                municipality,
                "school",
                "Муниципальное автономное общеобразовательное учреждение гимназия № 55 имени Е. Г. Версткиной г. Томска",
                "МАОУ гимназия № 55 им. Е. Г. Версткиной г. Томска");
        kindergarten = open(
                municipality,
                "kindergarten",
                "Муниципальное бюджетное дошкольное образовательное учреждение детский сад общеразвивающего вида с "
                        + "приоритетным осуществлением деятельности по познавательно-речевому направлению развития детей № 133 «Ромашка»",
                "МБДОУ детский сад общеразвивающего вида № 133 «Ромашка»");
        head(school, "Громова", "Анна", "Ильинична", "директор", false, LONG_AGO);
        head(
                school,
                "Константинопольская-Вознесенская",
                "Евангелина",
                "Аристарховна",
                "директор",
                true,
                LocalDate.of(2025, 9, 1));
        head(kindergarten, "Ким", "Ен", null, "заведующий", false, LONG_AGO);
        elder = teacher(
                "Константинопольская-Вознесенская Александра Константиновна",
                "учитель русского языка и литературы, заведующий библиотекой",
                school,
                "русский язык",
                "литература",
                "мировая художественная культура");
        var stamps = List.of(
                new Stamp(
                        Heading.CONSIDERED,
                        "на заседании методического объединения учителей гуманитарного и естественно-математического циклов",
                        "12/3-мо",
                        LocalDate.of(2025, 8, 27)),
                new Stamp(Heading.AGREED, "председатель первичной профсоюзной организации", null, null),
                new Stamp(Heading.ADOPTED, "на заседании педагогического совета", null, null));
        pairs.as(() -> templates.stamp(templates.holding(templates.paper("programme-cover"), school), stamps, SYSTEM));
    }

    private void makePapers() {
        var stranger = teacher("Мухамедзянов-Хайруллин Фархад", "старший воспитатель", kindergarten);
        var partner = somebody("Ли Юн", AffiliationKind.PARTNER, null);
        var mentors = List.of(
                elder,
                teacher("Ахмедов Рашид Ильхам оглы", "учитель физической культуры", school, "физическая культура"),
                teacher("Шевченко Ольга Юрьевна", "учитель-логопед", school),
                teacher(
                        "Дюма Анна-Мария Жановна",
                        "учитель иностранного языка",
                        school,
                        "английский язык",
                        "французский язык"),
                teacher("Черных Илья Ильич", "педагог-психолог", school),
                teacher("Кочубей Любовь Игоревна", "преподаватель-организатор ОБЗР", school, "ОБЗР"),
                teacher("Петров-Водкин Лев Львович", "учитель", school, "изобразительное искусство"),
                stranger);
        var agreed = new ArrayList<MentorshipId>();
        for (var no = 0; no < mentors.size(); no++) {
            var mentee = teacher(
                    List.of(
                                    "Гогенгейм-Александрийская Маргарита Вячеславовна",
                                    "Соловей Никита Ильич",
                                    "Бабий Ия Львовна",
                                    "Кюи Цезарь",
                                    "Рубашка Фома Фомич",
                                    "Живаго Юрий Андреевич",
                                    "Лебедь Инна Петровна",
                                    "Жук Яна Яновна")
                            .get(no),
                    no % 2 == 0 ? "учитель начальных классов" : "педагог дополнительного образования",
                    school,
                    no % 2 == 0 ? "начальные классы" : "робототехника и основы программирования");
            agreed.add(agreed(mentors.get(no), mentee));
        }
        var withPartner = pairs.as(() -> mentorships.propose(
                new NewMentorship(
                        school,
                        Kinds.USUAL_KIND,
                        "partner-teacher",
                        YEAR,
                        List.of(
                                NewSide.mentor(partner.at()),
                                NewSide.mentee(mentors.get(4).at()))),
                SYSTEM));
        pairs.agree(withPartner, partner);
        agreed.add(withPartner);
        ofOrder("order-assign", agreed, new Order.Ground("педагогический совет", "1", LocalDate.of(2025, 8, 28)), true);
        ofOrder("order-assign-bare", List.of(agreed(elder, partnerless())), null, false);
        var across = agreed.get(7);
        pairs.as(() -> ofPairs.offered(across, SYSTEM).stream()
                .map(PairPapers.Offered::paper)
                .forEach(paper -> keep(paper.kind().code() + "-across", () -> ofPairs.draw(across, paper, SYSTEM))));
        pairs.as(() -> ofPairs.offered(agreed.getFirst(), SYSTEM).stream()
                .map(PairPapers.Offered::paper)
                .forEach(paper ->
                        keep(paper.kind().code() + "-first", () -> ofPairs.draw(agreed.getFirst(), paper, SYSTEM))));
        pairs.as(() -> ofPairs.offered(withPartner, SYSTEM).stream()
                .map(PairPapers.Offered::paper)
                .forEach(paper ->
                        keep(paper.kind().code() + "-partner", () -> ofPairs.draw(withPartner, paper, SYSTEM))));
        changes(mentors);
        pay();
        ofChildren();
        keep("council-note", () -> ofYear.draw(school, SYSTEM));
        for (var purpose : ConsentPurpose.values()) {
            keep("consent-data-" + purpose, () -> consents.draw(elder.person(), purpose, null, SYSTEM));
        }
        keep("consent-publication", () -> consents.draw(elder.person(), null, null, SYSTEM));
    }

    private Teacher partnerless() {
        return teacher("Ён", "воспитатель");
    }

    /** A change of every sort in one order, and an order that only ends. */
    private void changes(List<Teacher> mentors) {
        var acts = new ArrayList<MentorshipId>();
        for (var no = 0; no < 4; no++) {
            acts.add(pairs.active(
                    school,
                    mentors.get(no),
                    teacher("Иванова-Константинопольская Ия " + "Ильинична", "учитель", school)));
        }
        pairs.as(() -> {
            atWork.pause(acts.get(0), SEPTEMBER.plusDays(40), "болезнь", SYSTEM);
            atWork.resume(acts.get(0), SEPTEMBER.plusDays(70), SYSTEM);
            atWork.extend(acts.get(1), LocalDate.of(2026, 8, 31), SYSTEM);
        });
        pairs.replaced(acts.get(2), mentors.get(2), mentors.get(3));
        pairs.as(() -> endings.refuse(acts.get(3), mentors.get(3).at(), LocalDate.of(2025, 12, 1), null, SYSTEM));
        ofOrder(
                "order-change",
                acts,
                new Order.Ground(
                        "методическое объединение учителей гуманитарного цикла", null, LocalDate.of(2025, 12, 12)),
                true);
        var over = pairs.active(school, elder, teacher("Жук-Жуковская Яна Яновна", "учитель", school));
        pairs.as(() -> endings.refuse(over, elder.at(), LocalDate.of(2025, 12, 1), null, SYSTEM));
        ofOrder("order-end", List.of(over), null, false);
    }

    private void pay() {
        var ids = new HashSet<PayId>();
        for (var no = 0; no < 3; no++) {
            var mentor = teacher(
                    "Константинопольская-Вознесенская Александра Константиновна",
                    "учитель русского языка и литературы",
                    school,
                    "русский язык",
                    "литература");
            var pair = pairs.active(
                    school, mentor, teacher("Гогенгейм-Александрийская Маргарита Вячеславовна", "учитель", school));
            var side = sides.findByMentorship(pair).stream()
                    .filter(Side::mentor)
                    .findFirst()
                    .orElseThrow();
            var wanted = no == 0
                    ? new NewPay(Pay.How.ROUBLES, new BigDecimal("12345.67"), null, YEAR)
                    : new NewPay(
                            Pay.How.BY_ACT,
                            null,
                            "10 % должностного оклада, пункт 4.12 положения об оплате труда",
                            YEAR);
            ids.add(pairs.as(() -> pays.set(side.id(), wanted, SYSTEM)));
        }
        keep("order-pay", () -> paid.draw(school, ids, SYSTEM));
        pairs.as(() -> pays.order(school, ids, "118/2-лс", LocalDate.of(2025, 9, 2), SYSTEM));
        keep("order-pay-numbered", () -> paid.draw(school, ids, SYSTEM));
    }

    private void ofChildren() {
        var mentor = somebody(
                "Журавлёва-Константинопольская Алиса Егоровна", AffiliationKind.LEARNER, LocalDate.of(2010, 3, 8));
        var young = somebody("Лосев Глеб", AffiliationKind.LEARNER, LocalDate.of(2014, 5, 3));
        var guardian = pairs.as(() -> guardians.note(
                mentor.person(),
                PersonName.read("Журавлёва-Константинопольская Инга Аристарховна")
                        .orElseThrow()
                        .name(),
                Guardian.Bond.TRUSTEE,
                SYSTEM));
        var pair = pairs.as(() -> mentorships.propose(
                new NewMentorship(
                        school,
                        Kinds.USUAL_KIND,
                        "learner-learner",
                        YEAR,
                        List.of(NewSide.mentor(mentor.at()), NewSide.mentee(young.at()))),
                SYSTEM));
        for (var child : List.of(mentor, young)) {
            var paper = new PairPaper(PairPaper.Kind.LEARNER_CONSENT, child.at());
            keep(
                    "learner-consent-" + (child.equals(mentor) ? "guardian" : "unknown"),
                    () -> ofPairs.draw(pair, paper, SYSTEM));
        }
        keep("consent-data-guardian", () -> consents.draw(mentor.person(), ConsentPurpose.EVENTS, guardian, SYSTEM));
        keep("consent-data-unknown", () -> consents.draw(young.person(), ConsentPurpose.MENTORING, null, SYSTEM));
        keep("consent-publication-guardian", () -> consents.draw(mentor.person(), null, guardian, SYSTEM));
    }

    private void ofOrder(String name, List<MentorshipId> of, Order.@Nullable Ground ground, boolean registered) {
        var acts = new HashSet<ActId>();
        of.forEach(pair -> acts.addAll(orders.waiting(school, pair, SYSTEM)));
        var order = pairs.as(() -> orders.draft(school, acts, ground, SYSTEM));
        if (registered) {
            pairs.as(() -> orders.register(order, "45/2-р", LocalDate.of(2025, 12, 20), SYSTEM));
        }
        keep(name, () -> ordered.draw(order, SYSTEM));
        for (var paper : PaperOfOrder.values()) {
            keep(paper.code() + "-" + name, () -> ordered.draw(order, paper, SYSTEM));
        }
    }

    private void keep(String name, Supplier<PaperFile> paper) {
        drawn.put(name, pairs.as(paper));
    }

    private MentorshipId agreed(Teacher mentor, Teacher mentee) {
        var id = pairs.proposed(school, mentor, mentee);
        pairs.agree(id, mentor);
        return id;
    }

    private Teacher teacher(String surname, String position) {
        return teacher(surname + " Ия", position, school);
    }

    private Teacher teacher(String name, String position, NodeId at, String... subjects) {
        return enrolled(
                NewTeacher.of(PersonName.read(name).orElseThrow().name(), LONG_AGO)
                        .with(new NewPost(position, List.of(subjects), null, null, null, PostTerms.MAIN)),
                at);
    }

    private Teacher somebody(String name, AffiliationKind kind, @Nullable LocalDate born) {
        return enrolled(
                NewTeacher.of(PersonName.read(name).orElseThrow().name(), LONG_AGO.plusYears(12))
                        .as(kind)
                        .with(new Contacts(born, null, null)),
                school);
    }

    private Teacher enrolled(NewTeacher who, NodeId at) {
        var enrolled = pairs.as(() -> affiliations.enrol(who, at, SYSTEM));
        return new Teacher(enrolled.person(), enrolled.affiliation());
    }

    private NodeId open(NodeId parent, String type, String full, String brief) {
        return pairs.as(() -> organisations.open(
                new NewOrganisation(parent, type, full, brief, Features.NONE, LONG_AGO, null), SYSTEM));
    }

    private void head(
            NodeId at,
            String surname,
            String name,
            @Nullable String patronymic,
            String position,
            boolean acting,
            LocalDate from) {
        pairs.as(() -> heads.appoint(
                at, new NewHead(surname, name, patronymic, position, acting, null, Period.since(from)), SYSTEM));
    }
}
