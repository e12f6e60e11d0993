package estafeta.mentorship.pack;

import static estafeta.shell.Text.shortDay;
import static estafeta.shell.Text.t;

import estafeta.document.Facts;
import estafeta.document.Vocabulary;
import estafeta.document.kept.KeptTemplates;
import estafeta.document.kept.PaperKind;
import estafeta.document.kept.PaperSource;
import estafeta.grammar.Declensions;
import estafeta.grammar.Forms;
import estafeta.grammar.Gender;
import estafeta.kernel.NodeId;
import estafeta.kernel.Nodes;
import estafeta.kernel.Permission;
import estafeta.kernel.PersonId;
import estafeta.kernel.ReadingJournal;
import estafeta.kernel.SchoolYear;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.mentorship.Side;
import estafeta.organisation.Organisations;
import estafeta.people.AffiliationKind;
import estafeta.people.PublicationItem;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an organisation may put on its site: orders that assign pairs and the list of mentors, as files and as text. Made anew
 * each time, so that a name goes out of it as soon as its consent is withdrawn.
 */
@Service
@Transactional(readOnly = true)
public class SitePacks implements PaperSource {
    private static final int OF_AGE = 18;

    private final PairsOfYear pairs;
    private final Declensions declensions;
    private final Organisations organisations;
    private final KeptTemplates templates;
    private final Drawing drawing;
    private final ReadingJournal readings;
    private final Nodes nodes;
    private final Today today;

    SitePacks(
            PairsOfYear pairs,
            Declensions declensions,
            Organisations organisations,
            KeptTemplates templates,
            Drawing drawing,
            ReadingJournal readings,
            Nodes nodes,
            Today today) {
        this.pairs = pairs;
        this.declensions = declensions;
        this.organisations = organisations;
        this.templates = templates;
        this.drawing = drawing;
        this.readings = readings;
        this.nodes = nodes;
        this.today = today;
    }

    /** Papers that hold nothing but what may be published. */
    private enum Kind implements PaperKind {
        ORDER("site-order"),
        MENTORS("site-mentors");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        @Override
        public String title() {
            return switch (this) {
                case ORDER -> t("Приказ о закреплении для сайта");
                case MENTORS -> t("Список наставников для сайта");
            };
        }

        @Override
        public Vocabulary<?> vocabulary() {
            return switch (this) {
                case ORDER -> SiteOrder.VOCABULARY;
                case MENTORS -> SiteList.VOCABULARY;
            };
        }

        @Override
        public Optional<Facts> latest(NodeId node, Viewer viewer) {
            return Optional.empty();
        }
    }

    @Override
    public List<PaperKind> papers() {
        return List.of(Kind.values());
    }

    /** For whoever may see the consents it stands on. Every look is noted. */
    @Transactional
    public SitePack of(NodeId node, SchoolYear year, Viewer viewer) {
        viewer.require(Permission.SEE_PRIVATE, nodes.require(node).scope());
        var on = today.at(node);
        var rows = rows(node, year, on);
        readings.opened(
                rows.stream().map(Row::person).distinct().map(PersonId::new).toList(), "пакет для сайта");
        var called = organisations.fullName(node, on);
        return new SitePack(called, year.words(), on, orders(rows, declensions.ofOrganisation(called)));
    }

    /** Everything as files. */
    @Transactional
    public byte[] zip(NodeId node, SchoolYear year, Viewer viewer) {
        var pack = of(node, year, viewer);
        if (pack.orders().isEmpty()) {
            throw PackRefused.nothing();
        }
        var file = new ByteArrayOutputStream();
        return Russian.in(() -> {
            var archive = new Archive(file);
            for (var order : pack.orders()) {
                var name = t("Приказ № {0} от {1}", order.number(), shortDay(order.signedOn()));
                archive.add("", name, drawn(Kind.ORDER, node, SiteOrder.VOCABULARY.facts(order), name));
            }
            var mentors = t("Наставники, {0}", pack.year());
            archive.add("", mentors, drawn(Kind.MENTORS, node, SiteList.VOCABULARY.facts(list(pack)), mentors));
            archive.add(
                    "",
                    t("Текст для сайта"),
                    new Piece.Content("txt", pack.text().replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)));
            archive.finish();
            return file.toByteArray();
        });
    }

    private SiteList list(SitePack pack) {
        return new SiteList(declensions.ofOrganisation(pack.organisation()), pack.day(), pack.year(), pack.mentors());
    }

    private Piece.Content drawn(Kind kind, NodeId node, Facts facts, String name) {
        return drawing.file(templates.draw(templates.holding(kind, node), facts), name);
    }

    private record Row(
            UUID id,
            String number,
            LocalDate signedOn,
            UUID act,
            LocalDate effectiveOn,
            LocalDate until,
            String kind,
            Side.Role role,
            UUID person,
            String name,
            @Nullable String sex,
            AffiliationKind belongs,
            String shuffled,
            @Nullable String position,
            boolean minor,
            @Nullable LocalDate givenOn,
            @Nullable LocalDate withdrawnOn,
            boolean byGuardian,
            boolean ofName,
            boolean ofPosition) {
        /** Nothing, if the name may be told. */
        @Nullable
        String because() {
            if (givenOn == null) {
                return t("согласия на публикацию нет");
            }
            if (withdrawnOn != null) {
                return t("согласие отозвано {0}", withdrawnOn);
            }
            if (byGuardian != minor) {
                return minor
                        ? t("за несовершеннолетнего соглашается законный представитель")
                        : t("соглашался законный представитель, а теперь человек совершеннолетний и решает сам");
            }
            return ofName ? null : t("согласие есть, но не на имя");
        }
    }

    private List<Row> rows(NodeId node, SchoolYear year, LocalDate on) {
        return pairs.asked("""
                select o.id, o.number, o.signed_on, a.id as act, a.effective_on, coalesce(a.until, upper(m.period) - 1) as until,
                  k.title as kind, s.role, p.id as person, p.name, p.sex, f.kind as belongs, md5(p.id::text || :start) as shuffled,
                  post.position, coalesce(people.birth_date(p.id) > :of_age::date, false) as minor,
                  c.given_on, c.withdrawn_on, coalesce(c.guardian is not null, false) as by_guardian,
                  coalesce(:name = any(c.items), false) as of_name, coalesce(:position = any(c.items), false) as of_position
                from pair
                join mentorship.mentorship m on m.id = pair.id
                join mentorship.kind k on k.id = m.kind
                join mentorship.act a on a.mentorship = m.id and a.employer = :node and a.kind = 'ASSIGN'
                join mentorship.employer_order o on o.id = a.employer_order and o.state = 'REGISTERED'
                join mentorship.side s on s.mentorship = m.id
                  and s.period @> least(greatest(a.effective_on, lower(m.period)), upper(m.period) - 1)
                join people.affiliation f on f.id = s.affiliation
                join people.person p on p.id = f.person
                left join lateral (
                  select concat_ws(', ', t.position, nullif(array_to_string(t.directions, ', '), ''), t.groups) as position
                  from people.post t
                  where t.affiliation = f.id
                  order by t.period @> :on::date desc, t.period && s.period desc, t.terms = 'MAIN' desc, t.id
                  limit 1) post on true
                left join lateral (
                  select c.given_on, c.withdrawn_on, c.guardian, c.items
                  from people.consent c
                  where c.person = p.id and c.node = :node and c.kind = 'PUBLICATION' and c.given_on <= :on::date
                  order by c.withdrawn_on is null desc,
                    (c.guardian is not null) = coalesce(people.birth_date(p.id) > :of_age::date, false) desc, c.given_on desc
                  limit 1) c on true
                order by o.signed_on, o.id, md5(a.id::text), a.id, s.role desc, lower(s.period), p.name
                """, node, year)
                .param("start", String.valueOf(year.start()))
                .param("on", on)
                .param("of_age", on.minusYears(OF_AGE))
                .param("name", PublicationItem.NAME.name())
                .param("position", PublicationItem.POSITION.name())
                .query(Row.class)
                .list();
    }

    private List<SiteOrder> orders(List<Row> rows, Forms organisation) {
        var people = people(rows);
        return grouped(rows, Row::id).values().stream()
                .map(order -> new SiteOrder(
                        order.getFirst().id,
                        organisation,
                        order.getFirst().number,
                        order.getFirst().signedOn,
                        grouped(order, Row::act).values().stream()
                                .map(pair -> pair(pair, people))
                                .toList()))
                .toList();
    }

    private static SiteOrder.Pair pair(List<Row> rows, Map<UUID, SitePerson> people) {
        var first = rows.getFirst();
        return new SiteOrder.Pair(
                on(Side.Role.MENTOR, rows, people),
                on(Side.Role.MENTEE, rows, people),
                first.effectiveOn,
                first.until,
                first.kind);
    }

    private static List<SitePerson> on(Side.Role role, List<Row> rows, Map<UUID, SitePerson> people) {
        return rows.stream()
                .filter(row -> row.role == role)
                .flatMap(row -> Optional.ofNullable(people.get(row.person)).stream())
                .toList();
    }

    /** Who is not named has one number in the whole pack, which follows from nothing that is known of him. */
    private Map<UUID, SitePerson> people(List<Row> rows) {
        var people = new HashMap<UUID, SitePerson>();
        var numbers = new HashMap<String, Integer>();
        rows.stream()
                .sorted((one, other) -> one.shuffled.compareTo(other.shuffled))
                .forEach(row -> people.computeIfAbsent(row.person, unseen -> {
                    var because = row.because();
                    if (because == null) {
                        return new SitePerson(
                                row.person, row.name, forms(row), row.ofPosition ? row.position : null, null);
                    }
                    var noun = noun(row.belongs);
                    var numbered = declensions
                            .ofPosition(noun)
                            .with(Forms.fixed(" № " + numbers.merge(noun, 1, Integer::sum)));
                    return new SitePerson(row.person, row.name, numbered, null, because);
                }));
        return people;
    }

    private Forms forms(Row row) {
        return row.sex == null
                ? declensions.of(row.name).forms()
                : declensions.of(row.name, row.sex.equals("F") ? Gender.FEMININE : Gender.MASCULINE);
    }

    private static String noun(AffiliationKind belongs) {
        return switch (belongs) {
            case EMPLOYEE -> "педагог";
            case LEARNER -> "обучающийся";
            case PARTNER -> "социальный партнёр";
            case VOLUNTEER -> "волонтёр";
        };
    }

    private static <K> Map<K, List<Row>> grouped(List<Row> rows, Function<Row, K> by) {
        return rows.stream().collect(Collectors.groupingBy(by, LinkedHashMap::new, Collectors.toList()));
    }
}
