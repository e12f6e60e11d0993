package estafeta.organisation.structure;

import static estafeta.shell.Text.t;

import estafeta.kernel.Folding;
import estafeta.organisation.Features;
import estafeta.organisation.OrganisationKind;
import estafeta.organisation.OrganisationType;
import estafeta.organisation.Settlement;
import estafeta.organisation.structure.StructureLine.Chief;
import estafeta.organisation.structure.StructureLine.Fate;
import estafeta.organisation.structure.StructureLine.Remark;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says of each row whether it is new, known or refused. Names are compared without regard to case, ё, quotes and spaces. */
public final class StructurePlan {
    /** Between the names of places one under the other, where there are several. */
    static final String UNDER = " / ";

    private static final Set<String> YES = Set.of("да", "+", "1", "x", "х", "v", "есть", "истина", "true");
    private static final Set<String> NO = Set.of("", "нет", "-", "–", "—", "0", "ложь", "false");
    private static final Set<String> CITY = Set.of("город", "г", "г.", "городская", "городской", "городские");
    private static final Set<String> RURAL =
            Set.of("село", "с", "с.", "сельская", "сельский", "сельские", "сельская местность", "деревня", "поселок");
    private static final Pattern INITIAL = Pattern.compile("\\p{L}\\.?");
    private static final int SHORT_ENOUGH = 60;
    private final List<OrganisationType> types;
    private final OrganisationKind top;
    private final Set<List<String>> known;
    private final Map<List<String>, Integer> seen = new HashMap<>();

    /**
     * @param top what the list is brought to; null above all regions
     * @param known the places under it that stand already: folded names from the top down, short and full
     */
    public StructurePlan(List<OrganisationType> types, @Nullable OrganisationKind top, Set<List<String>> known) {
        this.types = types;
        this.top = top == null ? OrganisationKind.PARTNER : top;
        this.known = known;
    }

    public List<StructureLine> lines(List<StructureRow> rows) {
        return rows.stream().map(this::line).toList();
    }

    private StructureLine line(StructureRow row) {
        if (row.skipped() != null) {
            return skipped(row, row.skipped());
        }
        var remarks = new ArrayList<Remark>();
        var territory = territory(row);
        var place = place(row, remarks);
        var full = row.cell(StructureField.FULL);
        var brief = row.cell(StructureField.SHORT);
        boolean unnamed = full.isEmpty() && brief.isEmpty();
        if (unnamed && place.isEmpty()) {
            refuse(
                    remarks,
                    row,
                    StructureField.FULL,
                    t("Нужно наименование организации. Впишите его или уберите строку."));
        }
        if (unnamed && !place.isEmpty()) {
            full = place.removeLast();
            brief = full;
        } else if (territory.isPresent()
                && !place.isEmpty()
                && List.of(full, brief).contains(place.getLast())) {
            place.removeLast();
        }
        if (full.isEmpty()) {
            full = brief;
        }
        if (brief.isEmpty()) {
            brief = full;
            if (full.length() > SHORT_ENOUGH) {
                remarks.add(new Remark(
                        StructureField.SHORT,
                        "",
                        t("Краткого названия нет, возьмём полное. Впишите краткое, как говорят: «СОШ № 4»."),
                        false));
            }
        }
        var type = unnamed
                ? territory(row, place, full)
                : territory
                        .filter(found -> fits(found, place))
                        .map(OrganisationType::code)
                        .orElse(null);
        if (type == null) {
            type = type(row, full + " " + brief, remarks);
        }
        var features = new Features(
                settlement(row, remarks),
                flag(row, StructureField.SMALL, remarks),
                flag(row, StructureField.BASE, remarks));
        var head = head(row, remarks);
        var fate = fate(row, place, full, brief, remarks);
        return new StructureLine(
                row.number(), fate, List.copyOf(place), type, full, brief, features, head, List.copyOf(remarks));
    }

    private static StructureLine skipped(StructureRow row, String what) {
        var words = row.cell(StructureField.FULL);
        return new StructureLine(
                row.number(),
                Fate.SKIP,
                List.of(),
                "",
                words,
                words,
                Features.NONE,
                null,
                List.of(new Remark(StructureField.FULL, "", t("Не организация: {0}.", what), false)));
    }

    /** Names of what stands above, from what the list is brought to down. */
    private List<String> place(StructureRow row, List<Remark> remarks) {
        var place = new ArrayList<String>();
        var region = row.cell(StructureField.REGION);
        var atTheTop = stated(row.cell(StructureField.TYPE))
                .filter(type -> type.kind() == OrganisationKind.PARTNER
                        || type.kind() == OrganisationKind.REGION
                                && !row.cell(StructureField.FULL).isEmpty())
                .isPresent();
        if (top == OrganisationKind.PARTNER) {
            if (!region.isEmpty()) {
                place.add(region);
            } else if (!atTheTop) {
                refuse(
                        remarks,
                        row,
                        StructureField.REGION,
                        t("Нужен регион: список загружают сразу по всей стране. Впишите его."));
            }
        }
        var municipality = row.cell(StructureField.MUNICIPALITY);
        var under = municipality.isEmpty() ? List.<String>of() : List.of(municipality.split(UNDER));
        if (top != OrganisationKind.MUNICIPALITY
                || !under.isEmpty() && known.contains(path(List.of(), under.getFirst()))) {
            place.addAll(under);
        }
        return place;
    }

    /** The territory that a row is by its type, written in full: shorter words may tell where a school works. */
    private Optional<OrganisationType> territory(StructureRow row) {
        return stated(row.cell(StructureField.TYPE))
                .filter(type ->
                        type.kind().territory() && folded(type.title()).equals(folded(row.cell(StructureField.TYPE))));
    }

    private boolean fits(OrganisationType territory, List<String> place) {
        var first = top == OrganisationKind.PARTNER && place.isEmpty();
        return territory.kind() == OrganisationKind.REGION ? first : !first;
    }

    private String territory(StructureRow row, List<String> place, String name) {
        if (top == OrganisationKind.PARTNER && place.isEmpty()) {
            return "region";
        }
        var stated = stated(row.cell(StructureField.TYPE))
                .filter(type -> type.kind() == OrganisationKind.MUNICIPALITY)
                .map(OrganisationType::code);
        return stated.orElseGet(() -> municipalityType(name));
    }

    /** By the name: «Городской округ Стрежевой», «г. Томск», «Бакчарский муниципальный округ», else a district. */
    static String municipalityType(String name) {
        var folded = folded(name);
        if (folded.contains("городской округ") || folded.startsWith("г. ") || folded.startsWith("город ")) {
            return "city_okrug";
        }
        return folded.contains("округ") ? "municipal_okrug" : "municipal_district";
    }

    private String type(StructureRow row, String name, List<Remark> remarks) {
        var stated = row.cell(StructureField.TYPE);
        if (stated.isEmpty()) {
            var told = told(name);
            if (told.isEmpty()) {
                refuse(
                        remarks,
                        row,
                        StructureField.TYPE,
                        t("По названию тип не понять. Впишите его: школа, гимназия, детский сад, колледж."));
            }
            return told.map(OrganisationType::code).orElse("");
        }
        var type = stated(stated).filter(found -> !found.kind().territory());
        if (type.isEmpty()) {
            refuse(
                    remarks,
                    row,
                    StructureField.TYPE,
                    t("Такого типа нет. Впишите один из известных: школа, гимназия, лицей, детский сад, колледж."));
        }
        return type.map(OrganisationType::code).orElse("");
    }

    private Optional<OrganisationType> stated(String words) {
        var folded = folded(words);
        return types.stream()
                .filter(type ->
                        folded(type.title()).equals(folded) || type.spellings().contains(folded))
                .findFirst();
    }

    /** The type whose longest word stands in the name, so that «школа-интернат» is no «школа». */
    private Optional<OrganisationType> told(String name) {
        var words = " " + folded(name).replaceAll("[^\\p{L}\\d/-]+", " ") + " ";
        OrganisationType told = null;
        int length = 0;
        for (var type : types) {
            if (type.kind() != OrganisationKind.ORGANISATION) {
                continue;
            }
            for (var word : spellings(type)) {
                if (word.length() > length && words.contains(" " + word + " ")) {
                    told = type;
                    length = word.length();
                }
            }
        }
        return Optional.ofNullable(told);
    }

    private static List<String> spellings(OrganisationType type) {
        var spellings = new ArrayList<>(type.spellings());
        spellings.add(folded(type.title()));
        return spellings;
    }

    private static @Nullable Settlement settlement(StructureRow row, List<Remark> remarks) {
        var typed = folded(row.cell(StructureField.SETTLEMENT));
        if (CITY.contains(typed)) {
            return Settlement.CITY;
        }
        if (RURAL.contains(typed)) {
            return Settlement.RURAL;
        }
        if (!NO.contains(typed)) {
            refuse(
                    remarks,
                    row,
                    StructureField.SETTLEMENT,
                    t("Ждём «город» или «село». Исправьте или оставьте пустым."));
        }
        return null;
    }

    private static boolean flag(StructureRow row, StructureField field, List<Remark> remarks) {
        var typed = folded(row.cell(field));
        if (!YES.contains(typed) && !NO.contains(typed)) {
            refuse(remarks, row, field, t("Ждём «да» или «нет». Исправьте или оставьте пустым."));
        }
        return YES.contains(typed);
    }

    private static @Nullable Chief head(StructureRow row, List<Remark> remarks) {
        var typed = row.cell(StructureField.HEAD);
        if (NO.contains(typed)) {
            return null;
        }
        var words = typed.split(" ", 3);
        if (words.length < 2
                || Arrays.stream(words)
                        .skip(1)
                        .anyMatch(word -> INITIAL.matcher(word).matches())
                || words[1].contains(".")) {
            remarks.add(new Remark(
                    StructureField.HEAD,
                    typed,
                    t("Ждём фамилию, имя и отчество полностью. Организацию добавим без руководителя."),
                    false));
            return null;
        }
        return new Chief(words[0], words[1], words.length > 2 ? words[2] : null);
    }

    private Fate fate(StructureRow row, List<String> place, String full, String brief, List<Remark> remarks) {
        if (remarks.stream().anyMatch(Remark::grave)) {
            return Fate.REFUSE;
        }
        var byShort = path(place, brief);
        if (known.contains(byShort) || known.contains(path(place, full))) {
            return Fate.SAME;
        }
        var before = seen.putIfAbsent(byShort, row.number());
        if (before != null) {
            refuse(
                    remarks,
                    row,
                    StructureField.SHORT,
                    t(
                            "Такая же организация стоит в строке {0}. Уберите лишнюю строку или исправьте название.",
                            String.valueOf(before)));
            return Fate.REFUSE;
        }
        return Fate.CREATE;
    }

    private static void refuse(List<Remark> remarks, StructureRow row, StructureField field, String words) {
        remarks.add(new Remark(field, row.cell(field), words, true));
    }

    /** The folded names from the top down. */
    static List<String> path(List<String> place, String name) {
        var path = new ArrayList<>(place.stream().map(StructurePlan::folded).toList());
        path.add(folded(name));
        return path;
    }

    static String folded(String text) {
        return Folding.fold(text)
                .replaceAll("[«»\"“”„']", "")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
