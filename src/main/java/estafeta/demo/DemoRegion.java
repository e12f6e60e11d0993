package estafeta.demo;

import static estafeta.demo.Narrator.TELLER;
import static estafeta.demo.Narrator.lastLessons;
import static estafeta.demo.Narrator.lessons;
import static estafeta.demo.Narrator.newcomer;

import estafeta.demo.story.Story;
import estafeta.diagnostics.Diagnostics;
import estafeta.diagnostics.Source;
import estafeta.kernel.NodeId;
import estafeta.kernel.Period;
import estafeta.kernel.SchoolYear;
import estafeta.kernel.Today;
import estafeta.mentorship.Ending;
import estafeta.organisation.Features;
import estafeta.organisation.NewOrganisation;
import estafeta.organisation.Settlement;
import estafeta.people.CategoryKind;
import estafeta.people.Contacts;
import estafeta.people.PersonName;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Томская область with its twenty municipalities; organisations and people are invented. Two school years of pairs, the
 * life stories, and one school where pairs are still to be found.
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
    private final Cast cast;
    private final Today today;
    private final InventedNames names = new InventedNames(70);
    private final Random dice = new Random(70);
    private int orders = 10;

    DemoRegion(Narrator narrator, Diagnostics diagnostics, Cast cast, Today today) {
        this.narrator = narrator;
        this.diagnostics = diagnostics;
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

    /** A staff with its pairs of the last school year and of this one. */
    private void staff(NodeId node, int count, String position, List<String> subjects) {
        var year = SchoolYear.of(today.at(node));
        var young = new ArrayList<Someone>();
        var grown = new ArrayList<Someone>();
        for (int no = 0; no < count; no++) {
            var fresh = no % 13 == 3 || no % 17 == 5;
            var somebody = somebody(
                    node, position, subjects, fresh ? year.start() - dice.nextInt(3) : 1985 + dice.nextInt(30), fresh);
            (fresh ? young : grown).add(somebody);
        }
        for (int no = 0; no < young.size() && !grown.isEmpty(); no++) {
            pair(node, young.get(no), suited(young.get(no), grown), year, no);
        }
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
    private void pair(NodeId node, Someone mentee, Someone mentor, SchoolYear year, int no) {
        var last = lessons(year.start() - 1);
        if (mentee.since < year.start()) {
            var before = narrator.working(node, mentor.told, mentee.told, last, orders++ + "-од");
            narrator.tell(() -> narrator.endings.complete(before, lastLessons(year.start() - 1), Ending.PLAN, TELLER));
        }
        var now = lessons(year.start());
        if (no % 5 == 4) {
            narrator.proposed(
                    node, mentor.told, mentee.told, Period.of(now.first().plusDays(21), lastLessons(year.start())));
            return;
        }
        narrator.working(node, mentor.told, mentee.told, now, orders++ + "-од");
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
        narrator.working(gymnasium, irina, darya, lessons(year), orders++ + "-од");
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
        cast.mentor(irina);
        cast.mentee(darya);
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
