package estafeta.demo;

import static estafeta.demo.Narrator.TELLER;
import static estafeta.demo.Narrator.lastLessons;
import static estafeta.demo.Narrator.lessons;
import static estafeta.demo.Narrator.newcomer;

import estafeta.demo.story.Story;
import estafeta.diagnostics.Diagnostics;
import estafeta.diagnostics.Source;
import estafeta.document.PlainPaper;
import estafeta.document.kept.KeptTemplates;
import estafeta.document.kept.NewTemplate;
import estafeta.kernel.NodeId;
import estafeta.kernel.Period;
import estafeta.kernel.SchoolYear;
import estafeta.kernel.Today;
import estafeta.mentorship.Ending;
import estafeta.mentorship.MentorshipId;
import estafeta.mentorship.Side;
import estafeta.mentorship.localact.LocalAct;
import estafeta.mentorship.localact.LocalActs;
import estafeta.mentorship.localact.NewLocalAct;
import estafeta.mentorship.municipal.MunicipalLists;
import estafeta.mentorship.pay.NewPay;
import estafeta.mentorship.pay.Pay;
import estafeta.mentorship.pay.PayId;
import estafeta.mentorship.pay.Pays;
import estafeta.organisation.Features;
import estafeta.organisation.NewOrganisation;
import estafeta.organisation.Settlement;
import estafeta.people.AffiliationId;
import estafeta.people.CategoryKind;
import estafeta.people.Contacts;
import estafeta.people.PersonName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Томская область with its twenty municipalities; organisations and people are invented. Three school years of
 * pairs, the life stories, and one school where pairs are still to be found.
 */
@Component
@ConditionalOnProperty(name = "estafeta.mode", havingValue = "demo")
class DemoRegion {
    private static final Logger LOG = LoggerFactory.getLogger(DemoRegion.class);
    private static final ZoneId ZONE = ZoneId.of("Asia/Tomsk");
    private static final LocalDate LONG_AGO = LocalDate.of(1944, 8, 13);
    private static final int TEACHERS_OF_A_CITY_SCHOOL = 42;
    private static final int TEACHERS_OF_A_RURAL_SCHOOL = 20;
    private static final int TEACHERS_OF_A_KINDERGARTEN = 18;

    private static final List<String> CITIES = List.of("Томск", "Северск", "Стрежевой", "Кедровый");
    private static final List<String> DISTRICTS = List.of(
            "Александровский",
            "Асиновский",
            "Бакчарский",
            "Верхнекетский",
            "Зырянский",
            "Каргасокский",
            "Кожевниковский",
            "Колпашевский",
            "Кривошеинский",
            "Молчановский",
            "Парабельский",
            "Первомайский",
            "Тегульдетский",
            "Томский",
            "Чаинский",
            "Шегарский");
    private static final List<String> VILLAGES = List.of(
            "Берёзовореченская",
            "Луговская",
            "Сосновоборская",
            "Приозёрная",
            "Кедровореченская",
            "Таёжинская",
            "Ключевская",
            "Раздольненская");
    private static final List<String> COMPETENCIES = List.of(
            "MET-1", "MET-2", "MET-3", "MET-4", "SUB-1", "SUB-6", "PSY-1", "PSY-2", "COM-1", "COM-2", "DIG-1", "DIG-2",
            "PER-1", "PER-2");

    private final Narrator narrator;
    private final Diagnostics diagnostics;
    private final Pays pays;
    private final LocalActs acts;
    private final MunicipalLists municipal;
    private final KeptTemplates templates;
    private final Cast cast;
    private final Today today;
    private final Map<Told, String> experienced = new LinkedHashMap<>();
    private final InventedNames names = new InventedNames(70);
    private final Random dice = new Random(70);
    private int orders = 10;

    DemoRegion(
            Narrator narrator,
            Diagnostics diagnostics,
            Pays pays,
            LocalActs acts,
            MunicipalLists municipal,
            KeptTemplates templates,
            Cast cast,
            Today today) {
        this.narrator = narrator;
        this.diagnostics = diagnostics;
        this.pays = pays;
        this.acts = acts;
        this.municipal = municipal;
        this.templates = templates;
        this.cast = cast;
        this.today = today;
    }

    /** Tells all of it; takes a while the first time. */
    void tell() {
        LOG.info("Telling the demo region, about a minute");
        var region = open(NodeId.ROOT, "region", "Томская область", "Томская область", Features.NONE);
        cast.operator(region);
        var municipalities = new ArrayList<NodeId>();
        for (var city : CITIES) {
            municipalities.add(open(
                    region,
                    "city_okrug",
                    "Муниципальное образование «Город " + city + "»",
                    "город " + city,
                    Features.NONE));
        }
        for (var district : DISTRICTS) {
            municipalities.add(
                    open(region, "municipal_district", district + " район", district + " район", Features.NONE));
        }
        cast.coordinator(municipalities.getFirst());
        city(municipalities.getFirst());
        for (int no = 1; no < municipalities.size(); no++) {
            municipality(municipalities.get(no), no);
        }
        stories(municipalities.get(1), municipalities.get(2));
        LOG.info("The demo region is told");
    }

    private void city(NodeId city) {
        gymnasium(city);
        kindergarten(city, "Журавушка", 101);
        kindergarten(city, "Теремок", 102);
        for (int no = 201; no <= 206; no++) {
            school(
                    city,
                    "Муниципальное автономное общеобразовательное учреждение средняя общеобразовательная школа № " + no
                            + " г. Томска",
                    "СОШ № " + no,
                    Settlement.CITY,
                    TEACHERS_OF_A_CITY_SCHOOL);
        }
        var house = open(
                city,
                "extra",
                "Муниципальное бюджетное учреждение дополнительного образования «Дом творчества „Росток“»",
                "ДТ «Росток»",
                new Features(Settlement.CITY, false, false));
        staff(house, 14, "педагог дополнительного образования", List.of("робототехника", "хор", "театр", "изостудия"));
        municipalMentors(city);
    }

    /** The list of last year and the same people this year, each approved by a paper of the city. */
    private void municipalMentors(NodeId city) {
        var now = SchoolYear.of(today.at(city));
        var before = new SchoolYear(now.start() - 1);
        narrator.tell(() -> {
            experienced.forEach((mentor, theme) -> municipal.add(city, before, Set.of(mentor.at()), theme, TELLER));
            municipal.approve(city, before, "388-р", LocalDate.of(before.start(), 9, 15), TELLER);
            municipal.asBefore(city, now, TELLER);
            municipal.approve(city, now, "412-р", narrator.byNow(LocalDate.of(now.start(), 9, 14), city), TELLER);
        });
    }

    private void municipality(NodeId municipality, int no) {
        var village = VILLAGES.get(no % VILLAGES.size());
        school(
                municipality,
                "Муниципальное казённое общеобразовательное учреждение «" + village
                        + " средняя общеобразовательная школа»",
                village + " СОШ",
                no < CITIES.size() ? Settlement.CITY : Settlement.RURAL,
                TEACHERS_OF_A_RURAL_SCHOOL);
        if (no % 3 == 0) {
            kindergarten(municipality, "Солнышко", no);
        }
        if (no % 4 == 0) {
            var small = VILLAGES.get((no + 3) % VILLAGES.size());
            var node = open(
                    municipality,
                    "basic_school",
                    "Муниципальное казённое общеобразовательное учреждение «" + small
                            + " основная общеобразовательная школа»",
                    small + " ООШ",
                    new Features(Settlement.RURAL, true, false));
            staff(node, 8, "учитель", Subjects.ALL);
        }
    }

    private NodeId open(NodeId parent, String type, String full, String brief, Features features) {
        var node = narrator.tell(() -> narrator.organisations.open(
                new NewOrganisation(parent, type, full, brief, features, LONG_AGO, ZONE), TELLER));
        return node;
    }

    private NodeId school(NodeId municipality, String full, String brief, Settlement settlement, int teachers) {
        var school = open(municipality, "school", full, brief, new Features(settlement, false, dice.nextInt(5) == 0));
        narrator.head(school, invented(), "директор");
        staff(school, teachers, "учитель", Subjects.ALL);
        return school;
    }

    private void kindergarten(NodeId municipality, String name, int no) {
        var kindergarten = open(
                municipality,
                "kindergarten",
                "Муниципальное автономное дошкольное образовательное учреждение детский сад общеразвивающего вида № "
                        + no + " «" + name + "»",
                "Детский сад № " + no + " «" + name + "»",
                new Features(Settlement.CITY, false, false));
        narrator.head(kindergarten, invented(), "заведующий");
        staff(kindergarten, TEACHERS_OF_A_KINDERGARTEN, "воспитатель", List.of());
    }

    /** A staff with its pairs of three school years, each year by one order. */
    private void staff(NodeId node, int count, String position, List<String> subjects) {
        var year = SchoolYear.of(today.at(node)).start();
        var young = new ArrayList<Someone>();
        var grown = new ArrayList<Someone>();
        for (int no = 0; no < count; no++) {
            var fresh = no % 13 == 3 || no % 17 == 5;
            var somebody =
                    somebody(node, position, subjects, fresh ? year - dice.nextInt(3) : 1985 + dice.nextInt(30), fresh);
            (fresh ? young : grown).add(somebody);
        }
        var couples = new ArrayList<Couple>();
        for (var mentee : young) {
            if (!grown.isEmpty()) {
                couples.add(new Couple(suited(mentee, grown), mentee));
            }
        }
        for (int start = year - 2; start < year; start++) {
            for (var pair : begun(node, there(couples, start), start)) {
                var last = lastLessons(start);
                narrator.tell(() -> narrator.endings.complete(pair, last, Ending.PLAN, TELLER));
            }
        }
        thisYear(node, couples, year);
    }

    private record Couple(Someone mentor, Someone mentee) {}

    private static List<Couple> there(List<Couple> couples, int start) {
        return couples.stream().filter(couple -> couple.mentee.since <= start).toList();
    }

    private Someone suited(Someone mentee, List<Someone> mentors) {
        var chosen = mentors.stream()
                .filter(mentor -> mentor.subject != null && mentor.subject.equals(mentee.subject))
                .findFirst()
                .orElse(mentors.get(dice.nextInt(mentors.size())));
        mentors.remove(chosen);
        return chosen;
    }

    /** Of five who may have one, three work with their mentor now, one waits for the order and one for the consent. */
    private void thisYear(NodeId node, List<Couple> couples, int year) {
        var working = new ArrayList<Couple>();
        var later = Period.of(lessons(year).first().plusDays(21), lastLessons(year));
        for (int no = 0; no < couples.size(); no++) {
            var couple = couples.get(no);
            if (no % 5 < 3) {
                working.add(couple);
                continue;
            }
            var pair = narrator.proposed(node, couple.mentor.told, couple.mentee.told, later);
            if (no % 5 == 3) {
                narrator.agreed(pair, narrator.byNow(later.first(), node), couple.mentor.told);
            }
        }
        paid(node, begun(node, working, year), year);
        working.stream()
                .findFirst()
                .map(Couple::mentor)
                .ifPresent(mentor -> experienced.put(
                        mentor.told,
                        mentor.subject == null ? "Первые годы в профессии" : "Методика: " + mentor.subject));
    }

    /** Pairs of a year with their papers, assigned by one order on the word of the council. */
    private List<MentorshipId> begun(NodeId node, List<Couple> couples, int start) {
        var pairs = new ArrayList<MentorshipId>();
        var named = new ArrayList<AffiliationId>();
        var consented = lessons(start).first();
        for (var couple : couples) {
            var pair = narrator.proposed(node, couple.mentor.told, couple.mentee.told, lessons(start));
            narrator.agreed(pair, consented, couple.mentor.told);
            pairs.add(pair);
            named.addAll(List.of(couple.mentor.told.at(), couple.mentee.told.at()));
        }
        if (!pairs.isEmpty()) {
            narrator.assigned(node, orders++ + "-од", narrator.byNow(consented.plusDays(3), node), pairs, named);
        }
        return pairs;
    }

    /** Some by a sum, some by the local act, some not yet; an order sets what has been noted. */
    private void paid(NodeId node, List<MentorshipId> pairs, int year) {
        var noted = new ArrayList<PayId>();
        for (int no = 0; no < pairs.size(); no++) {
            if (no % 3 < 2) {
                noted.add(paid(
                        pairs.get(no),
                        no % 3 == 0
                                ? new NewPay(Pay.How.ROUBLES, BigDecimal.valueOf(3000), null, lessons(year))
                                : new NewPay(Pay.How.BY_ACT, null, "10 % должностного оклада", lessons(year))));
            }
        }
        if (!noted.isEmpty()) {
            var signed = narrator.byNow(lessons(year).first().plusDays(8), node);
            narrator.tell(() -> pays.order(node, noted, orders++ + "-к", signed, TELLER));
        }
    }

    private PayId paid(MentorshipId pair, NewPay pay) {
        return narrator.tell(() -> narrator.mentorships.sides(pair, TELLER).stream()
                .filter(side -> side.role() == Side.Role.MENTOR)
                .map(side -> pays.set(side.id(), pay, TELLER))
                .toList()
                .getFirst());
    }

    private Someone somebody(NodeId node, String position, List<String> subjects, int since, boolean fresh) {
        var subject = subjects.isEmpty() ? null : subjects.get(dice.nextInt(subjects.size()));
        var category =
                fresh || dice.nextInt(3) == 0 ? null : dice.nextBoolean() ? CategoryKind.HIGHEST : CategoryKind.FIRST;
        var told = narrator.enrol(
                node,
                newcomer(
                                invented(),
                                LocalDate.of(since + (fresh ? 0 : dice.nextInt(3)), 9, 1),
                                since,
                                category,
                                position,
                                subject == null ? new String[0] : new String[] {subject})
                        .with(new Contacts(
                                LocalDate.of(since - 22 - dice.nextInt(3), 1 + dice.nextInt(12), 1 + dice.nextInt(28)),
                                null,
                                null)));
        return new Someone(told, subject, since);
    }

    private PersonName invented() {
        var name = names.next();
        return PersonName.of(name.surname(), name.given(), name.patronymic());
    }

    private record Someone(Told told, @Nullable String subject, int since) {}

    /** Where the curator of the demo works: five young teachers wait for a mentor. */
    private void gymnasium(NodeId city) {
        var gymnasium = open(
                city,
                "gymnasium",
                "Муниципальное автономное общеобразовательное учреждение гимназия № 212 имени А. П. Светлогорской г. Томска",
                "Гимназия № 212",
                new Features(Settlement.CITY, false, true));
        narrator.head(gymnasium, cast.nameOfHead(), "директор");
        var year = SchoolYear.of(today.at(gymnasium)).start();
        var came = LocalDate.of(year, 9, 1);
        var anna = narrator.teacher(gymnasium, "Белоногова Анна Дмитриевна", came, year, "математика");
        var semyon = narrator.teacher(gymnasium, "Лыжин Семён Алексеевич", came, year, "начальные классы");
        var aidys = narrator.teacher(gymnasium, "Кара-оол Айдыс Седип-оолович", came, year - 1, "физика");
        var alina =
                narrator.teacher(gymnasium, "Вознесенская-Приозёрская Александра Константиновна", came, year, "химия");
        var timur = narrator.teacher(gymnasium, "Ягодин Тимур Ильдарович", came, year - 1, "информатика");
        var irina = grown(gymnasium, "Куликова Ирина Владимировна", 2004, CategoryKind.HIGHEST, "математика");
        var elena = grown(gymnasium, "Тишина Елена Аркадьевна", 1999, CategoryKind.METHODIST, "начальные классы");
        var oleg = grown(gymnasium, "Журавин Олег Петрович", 1996, CategoryKind.HIGHEST, "физика");
        var ruslan = grown(gymnasium, "Сафронов Руслан Маратович", 2012, CategoryKind.FIRST, "информатика");
        var nina = grown(gymnasium, "Липатова Нина Георгиевна", 2001, CategoryKind.FIRST, "биология");
        var darya = narrator.teacher(gymnasium, "Калинкина Дарья Игоревна", came.minusYears(1), year - 1, "математика");
        narrator.ready(irina, 2, false, came.minusYears(1));
        ownTemplate(gymnasium);
        localActs(gymnasium, year);
        var pair = narrator.working(gymnasium, irina, darya, lessons(year), orders++ + "-од");
        paid(pair, new NewPay(Pay.How.ROUBLES, BigDecimal.valueOf(5000), null, lessons(year)));
        experienced.put(irina, "Методика: математика");
        experienced.put(elena, "Классное руководство в начальной школе");
        difficulties(darya, Map.of("MET-1", 2, "COM-1", 3));
        difficulties(anna, Map.of("MET-1", 2, "MET-3", 3, "COM-1", 2));
        difficulties(semyon, Map.of("PSY-1", 3, "PSY-2", 2));
        difficulties(aidys, Map.of("SUB-1", 2, "DIG-1", 2));
        difficulties(alina, Map.of("MET-4", 2, "COM-2", 3));
        difficulties(timur, Map.of("PER-1", 2, "MET-2", 2));
        strengths(irina, Set.of("MET-1", "MET-3", "COM-1"));
        strengths(elena, Set.of("PSY-1", "PSY-2", "COM-2"));
        strengths(oleg, Set.of("SUB-1", "MET-4"));
        strengths(ruslan, Set.of("DIG-1", "MET-2"));
        strengths(nina, Set.of("COM-2", "PER-1"));
        staff(gymnasium, 30, "учитель", Subjects.ALL);
        cast.curator(gymnasium);
        cast.head(gymnasium);
        cast.accountant(gymnasium);
        cast.mentor(irina);
        cast.mentee(darya);
    }

    /** All that an inspection asks for; the road map of last year has been replaced by that of this one. */
    private void localActs(NodeId gymnasium, int year) {
        var introduced = LocalDate.of(year - 2, 8, 29);
        var order = orders++ + "-од";
        narrator.tell(() -> {
            acts.note(
                    gymnasium,
                    LocalAct.Kind.INTRODUCTION,
                    new NewLocalAct(order, introduced, null, null, Period.since(introduced)),
                    TELLER);
            acts.note(
                    gymnasium,
                    LocalAct.Kind.REGULATION,
                    new NewLocalAct(null, introduced, order, introduced, Period.since(introduced)),
                    TELLER);
            for (int start = year - 1; start <= year; start++) {
                var approved = narrator.byNow(LocalDate.of(start, 9, 1), gymnasium);
                acts.note(
                        gymnasium,
                        LocalAct.Kind.ROAD_MAP,
                        new NewLocalAct(null, approved, orders++ + "-од", approved, new SchoolYear(start).period()),
                        TELLER);
            }
        });
    }

    /** The order of assignment on a form of its own. */
    private void ownTemplate(NodeId gymnasium) {
        try {
            var text = new ClassPathResource("demo/order-of-gymnasium.txt").getContentAsString(StandardCharsets.UTF_8);
            narrator.tell(() -> templates.switchOn(
                    templates.keep(
                            new NewTemplate(
                                    gymnasium,
                                    templates.paper("order-assign"),
                                    "Приказ гимназии.docx",
                                    PlainPaper.word(text),
                                    "на бланке гимназии"),
                            TELLER),
                    TELLER));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private Told grown(NodeId school, String name, int since, CategoryKind category, String subject) {
        return narrator.teacher(
                school,
                PersonName.read(name).orElseThrow().name(),
                LocalDate.of(since, 8, 25),
                since,
                category,
                subject);
    }

    private void difficulties(Told somebody, Map<String, Integer> levels) {
        var answers = new HashMap<String, @Nullable Integer>();
        COMPETENCIES.forEach(code -> answers.put(code, dice.nextInt(2)));
        answers.putAll(levels);
        narrator.tell(() ->
                diagnostics.noteDifficulties(somebody.person(), somebody.organisation(), Source.SELF, answers, TELLER));
    }

    private void strengths(Told somebody, Set<String> competencies) {
        narrator.tell(
                () -> diagnostics.noteStrengths(somebody.person(), somebody.organisation(), competencies, TELLER));
    }

    /** Each story at schools of its own: what happened to them disturbs no figure of others. */
    private void stories(NodeId here, NodeId there) {
        var school = open(
                here,
                "school",
                "Муниципальное бюджетное общеобразовательное учреждение «Школа историй»",
                "Школа историй",
                new Features(Settlement.CITY, false, false));
        var other = open(
                there,
                "school",
                "Муниципальное бюджетное общеобразовательное учреждение «Школа продолжений»",
                "Школа продолжений",
                new Features(Settlement.CITY, false, false));
        for (var story : Story.ALL) {
            story.tell(narrator, school, other);
        }
        cast.storyteller(school);
    }
}
