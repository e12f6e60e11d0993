package estafeta.demo.bench;

import estafeta.kernel.Period;
import estafeta.kernel.Permission;
import estafeta.kernel.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The tree: few large regions and many small, in each a capital with a third of the organisations and districts with the rest. */
final class Territory {
    private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);
    private static final int PER_DISTRICT = 17;
    private static final int COLLEGES = 40;
    private static final List<String> ZONES = List.of(
            "Europe/Moscow",
            "Europe/Kaliningrad",
            "Europe/Samara",
            "Asia/Yekaterinburg",
            "Asia/Omsk",
            "Asia/Novosibirsk",
            "Asia/Tomsk",
            "Asia/Irkutsk",
            "Asia/Yakutsk",
            "Asia/Vladivostok",
            "Asia/Kamchatka");
    private static final List<String> BEGINNINGS = List.of(
            "Верхне",
            "Нижне",
            "Средне",
            "Ново",
            "Старо",
            "Красно",
            "Бело",
            "Светло",
            "Мало",
            "Больше",
            "Право",
            "Лево",
            "Северо",
            "Южно",
            "Западно",
            "Восточно",
            "Тёмно",
            "Сине");
    private static final List<String> ENDINGS = List.of(
            "озёр", "речен", "бор", "луг", "лес", "камен", "поль", "гор", "ключев", "берёзов", "сосен", "кедров",
            "полян", "долин", "пихтов", "таёжин");
    private final Sheets sheets;
    private final Dice dice;
    private final Surnames names;
    private final Entrances entrances;
    private long label;

    Territory(Sheets sheets, Dice dice, Surnames names, Entrances entrances, long label) {
        this.sheets = sheets;
        this.dice = dice;
        this.names = names;
        this.entrances = entrances;
        this.label = label;
    }

    List<Site> found(Measure measure) {
        var sites = new ArrayList<Site>();
        var left = measure.organisations();
        for (int no = 0; no < measure.regions(); no++) {
            var count = no == measure.regions() - 1
                    ? left
                    : Math.max(6, (int) (measure.organisations() * share(no, measure.regions())));
            left -= count;
            region(no, count, sites);
        }
        return sites;
    }

    /** The label that the next node of the tree takes. */
    long label() {
        return label;
    }

    private static double share(int no, int regions) {
        var all = 0.0;
        for (int each = 0; each < regions; each++) {
            all += 1.0 / (each + 6);
        }
        return 1.0 / (no + 6) / all;
    }

    private void region(int no, int organisations, List<Site> sites) {
        var zone = ZONES.get(no % ZONES.size());
        var called = adjective(no) + "ая область";
        var path = next("root");
        var region = territory(path, zone, "region", called, called);
        entrances.open(Role.REGIONAL_OPERATOR, region, names.next(), null);
        var districts = Math.max(2, organisations / PER_DISTRICT);
        var paths = new ArrayList<String>();
        for (int each = 0; each < districts; each++) {
            var district = adjective(no * 7 + each + 3) + (each == 0 ? "" : "ий район");
            var brief = each == 0 ? "город " + district : district;
            paths.add(next(path));
            var municipality = territory(
                    paths.getLast(),
                    zone,
                    each == 0 ? "city_okrug" : "municipal_district",
                    each == 0 ? "Муниципальное образование «Город " + district + "»" : district,
                    brief);
            entrances.open(Role.MUNICIPAL_COORDINATOR, municipality, names.next(), null);
        }
        var inTheCapital = organisations * 3 / 10;
        for (int each = 0; each < organisations; each++) {
            var city = each < inTheCapital;
            var above = each % COLLEGES == COLLEGES - 1 ? path : paths.get(city ? 0 : 1 + each % (districts - 1));
            sites.add(site(next(above), zone, above.equals(path) ? Sort.COLLEGE : Sort.any(dice), each + 1, city));
        }
    }

    private UUID territory(String path, String zone, String type, String full, String brief) {
        var id = node(path, zone);
        sheets.unit.row(id, type, null, false, false, Period.since(LONG_AGO), 1);
        sheets.name.row(dice.id(), id, full, brief, Period.since(LONG_AGO), 1);
        sheets.note("organisation.opened", Permission.SEE_ORGANISATIONS, id, LONG_AGO, Map.of("type", type), id);
        lead(id, "руководитель органа управления образованием");
        return id;
    }

    private Site site(String path, String zone, Sort sort, int no, boolean city) {
        var id = node(path, zone);
        sheets.unit.row(
                id,
                sort.code,
                city ? "CITY" : dice.percent(70) ? "RURAL" : "CITY",
                sort == Sort.BASIC_SCHOOL,
                dice.percent(10),
                Period.since(LONG_AGO),
                1);
        var called = sort.names(no, city, dice);
        if (dice.percent(4)) {
            var renamed = LocalDate.of(2015, 9, 1);
            sheets.name.row(
                    dice.id(),
                    id,
                    called.getFirst() + " имени первых учителей",
                    called.getLast() + " (прежняя)",
                    Period.of(LONG_AGO, renamed.minusDays(1)),
                    1);
            sheets.name.row(dice.id(), id, called.getFirst(), called.getLast(), Period.since(renamed), 1);
        } else {
            sheets.name.row(dice.id(), id, called.getFirst(), called.getLast(), Period.since(LONG_AGO), 1);
        }
        sheets.note("organisation.opened", Permission.SEE_ORGANISATIONS, id, LONG_AGO, Map.of("type", sort.code), id);
        lead(id, sort.leader);
        var size = sort.staff * (city ? 130 : 80) / 100;
        return new Site(id, sort, city, Math.max(4, size / 2 + dice.below(size)));
    }

    private void lead(UUID unit, String position) {
        var from = LocalDate.of(dice.between(2012, 2024), 8, 25);
        if (dice.percent(30)) {
            head(unit, position, Period.of(LocalDate.of(2004, 8, 25), from.minusDays(1)));
        }
        var head = head(unit, position, Period.since(from));
        sheets.note(
                "organisation.head-appointed",
                Permission.SEE_ORGANISATIONS,
                unit,
                from,
                Map.of("head", head, "acting", "false"),
                unit);
    }

    private UUID head(UUID unit, String position, Period period) {
        var name = names.next();
        var id = dice.id();
        sheets.head.row(id, unit, name.surname(), name.given(), name.patronymic(), position, false, period, false, 1);
        return id;
    }

    private UUID node(String path, String zone) {
        var id = dice.id();
        sheets.node.row(id, path, zone);
        return id;
    }

    private String next(String above) {
        return above + "." + Long.toString(label++, 36);
    }

    private static String adjective(int no) {
        return BEGINNINGS.get(no % BEGINNINGS.size()) + ENDINGS.get(no / BEGINNINGS.size() % ENDINGS.size()) + "ск";
    }
}
