package estafeta;

import static org.assertj.core.api.Assertions.assertThat;

import estafeta.AccessMatrix.Needs;
import estafeta.AccessMatrix.Row;
import estafeta.access.AccessGiven;
import estafeta.access.FormToken;
import estafeta.kernel.AccountId;
import estafeta.kernel.NodeId;
import estafeta.kernel.Period;
import estafeta.kernel.Permission;
import estafeta.kernel.Role;
import estafeta.kernel.Today;
import estafeta.mentorship.MentorshipGiven;
import estafeta.organisation.OrganisationGiven;
import estafeta.people.PeopleGiven;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every route × every role × every relation to the place of the thing asked for. The table access-matrix.csv says for each
 * route what it needs; what each role may expect in each relation follows from that.
 */
@EstafetaTest
@Tag("matrix")
class AccessMatrixTests {
    /** Reached by a forward alone. */
    private static final Set<String> INSIDE = Set.of("GET /error", "GET /form-expired");

    private static final List<Role> ROLES = List.of(
            Role.MENTEE,
            Role.MENTOR,
            Role.ACCOUNTANT,
            Role.CURATOR,
            Role.HEAD,
            Role.MUNICIPAL_COORDINATOR,
            Role.REGIONAL_OPERATOR,
            Role.ADMINISTRATOR);

    /** Where the role is held, seen from the place of the thing. */
    private enum Relation {
        OWN,
        PARENT,
        SIBLING,
        OTHER_REGION,
        EXPIRED,
        /** Not of the place of the thing, but of a mentor of the pair. */
        SIDE;

        boolean reaches() {
            return this == OWN || this == PARENT;
        }
    }

    private static final List<Relation> HELD =
            List.of(Relation.EXPIRED, Relation.OTHER_REGION, Relation.SIBLING, Relation.OWN, Relation.PARENT);

    private record Caller(
            String name, @Nullable Role role, @Nullable Relation relation, RequestPostProcessor device) {}

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    @Autowired
    MockMvcTester browser;

    @Autowired
    AccessGiven given;

    @Autowired
    OrganisationGiven organisations;

    @Autowired
    AccessMatrix matrix;

    @Autowired
    MentorshipGiven pairs;

    @Autowired
    Today today;

    @Autowired
    JdbcClient db;

    @Test
    void namesEveryRouteOnceAndNoOther() throws IOException {
        var served = new TreeSet<String>();
        routes.getHandlerMethods().keySet().forEach(info -> served.addAll(names(info)));
        served.removeAll(INSIDE);
        assertThat(AccessMatrix.rows().stream().map(Row::route))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(served);
    }

    @Test
    void holdsForEveryRoleAndRelation() throws IOException {
        var region = organisations.region();
        var sibling = organisations.school(region.municipality());
        var elsewhere = organisations.region();
        var accounts = new HashMap<String, AccountId>();
        var devices = new HashMap<String, RequestPostProcessor>();
        for (var role : ROLES) {
            for (var relation : relations(role)) {
                var account = given.account(role.words() + " " + relation, null);
                accounts.put(role + " " + relation, account);
                devices.put(role + " " + relation, given.signedIn(account));
                var place = switch (relation) {
                    case PARENT -> role == Role.ADMINISTRATOR ? NodeId.ROOT : region.municipality();
                    case SIBLING -> sibling;
                    case OTHER_REGION -> elsewhere.school();
                    case OWN, EXPIRED, SIDE -> null;
                };
                if (place != null) {
                    given.grant(account, role, place, Period.since(today.at(place)));
                }
            }
        }
        var wrong = new ArrayList<String>();
        var shown = new TreeSet<String>();
        // lists come when there is something to list; whoever signs out is signed out for the rows after it
        var rows = AccessMatrix.rows().stream()
                .sorted(Comparator.comparing((Row row) -> row.route().equals("POST /sign-out"))
                        .thenComparing(row -> row.things().isEmpty()))
                .toList();
        // what is only read disturbs nobody: one school for all of it
        var read = ownSchool(region.municipality(), accounts);
        var made = new HashMap<String, String>();
        for (var row : rows) {
            var school = row.method() == HttpMethod.GET ? read : ownSchool(region.municipality(), accounts);
            var filled = matrix.filled(row, school, school.equals(read) ? made : new HashMap<>());
            var surnames = surnames(school);
            callers(devices).forEach(caller -> {
                var body = check(filled, caller, wrong);
                surnames.stream().filter(body::contains).forEach(surname -> {
                    if (caller.relation() != null && caller.relation().reaches()) {
                        shown.add(row.route());
                    } else if (row.needs() != Needs.PUBLIC) {
                        wrong.add(row.route() + " for " + caller.name() + " shows " + surname);
                    }
                });
            });
        }
        assertThat(wrong).isEmpty();
        assertThat(shown)
                .as("routes that show people to those who may see them")
                .contains("GET /people", "GET /mentorships", "GET /mentors", "GET /matching/{node}");
    }

    @Test
    void showsToTheOtherSidesOfAPairItsCardAlone() throws IOException {
        var school = organisations.region().school();
        var now = organisations.region().school();
        var before = organisations.region().school();
        var mentee = pairs.teacher(PeopleGiven.surname(), school);
        var mentor = pairs.teacher(PeopleGiven.surname(), now);
        var gone = pairs.teacher(PeopleGiven.surname(), before);
        var pair = pairs.active(school, gone, mentee);
        pairs.replaced(pair, gone, mentor);
        var made = new HashMap<>(Map.of(
                "mentorship", pair.value().toString(),
                "person", mentee.person().value().toString(),
                "affiliation", mentee.at().value().toString()));
        var callers = Stream.of(Role.CURATOR, Role.HEAD)
                .flatMap(role ->
                        Stream.of(side(role, " of the mentor", now), side(role, " of the former mentor", before)))
                .toList();
        var wrong = new ArrayList<String>();
        for (var row : AccessMatrix.rows()) {
            if (row.needs() != Needs.HERE) {
                continue;
            }
            var filled = matrix.filled(row, school, made);
            callers.forEach(caller -> check(filled, caller, wrong));
        }
        assertThat(wrong).isEmpty();
    }

    private Caller side(Role role, String whose, NodeId place) {
        return new Caller(role + whose, role, Relation.SIDE, given.signedIn(given.account(role, place)));
    }

    private List<String> surnames(NodeId school) {
        return db.sql("""
                select p.surname from people.person p
                join people.affiliation a on a.person = p.id
                where a.organisation = :school
                """).param("school", school.value()).query(String.class).list();
    }

    /** A school at which the own roles are held and the expired ones were. */
    private NodeId ownSchool(NodeId municipality, Map<String, AccountId> accounts) {
        var school = organisations.school(municipality);
        var now = today.at(school);
        for (var role : ROLES.stream().filter(one -> one != Role.ADMINISTRATOR).toList()) {
            given.grant(own(accounts, role, Relation.OWN), role, school, Period.since(now));
            given.grant(
                    own(accounts, role, Relation.EXPIRED),
                    role,
                    school,
                    Period.of(now.minusDays(30), now.minusDays(1)));
        }
        return school;
    }

    /** Administrators stand above all places and nowhere else. */
    private static List<Relation> relations(Role role) {
        return role == Role.ADMINISTRATOR ? List.of(Relation.PARENT) : HELD;
    }

    private static AccountId own(Map<String, AccountId> accounts, Role role, Relation relation) {
        return java.util.Objects.requireNonNull(accounts.get(role + " " + relation));
    }

    /** Those who are refused come first, so that nothing is done before everybody has been refused it. */
    private static Stream<Caller> callers(Map<String, RequestPostProcessor> devices) {
        var callers = new ArrayList<Caller>();
        callers.add(new Caller("anonymous", null, null, FormToken.fresh()));
        for (var relation : HELD) {
            for (var role : ROLES) {
                var name = role + " " + relation;
                if (!devices.containsKey(name)) {
                    continue;
                }
                callers.add(new Caller(name, role, relation, java.util.Objects.requireNonNull(devices.get(name))));
            }
        }
        return callers.stream();
    }

    /** Notes what is not as expected; answers what was shown. */
    private String check(Row row, Caller caller, List<String> wrong) {
        var request = browser.method(row.method()).uri(row.path()).with(caller.device());
        for (var field : row.fields().split("&")) {
            var equals = field.indexOf('=');
            if (equals > 0) {
                request = request.param(field.substring(0, equals), field.substring(equals + 1));
            }
        }
        var answer = request.exchange().getResponse();
        var status = answer.getStatus();
        var location = String.valueOf(answer.getRedirectedUrl());
        boolean asked = row.method() == HttpMethod.GET
                ? location.startsWith("/sign-in")
                : "/form-expired".equals(answer.getForwardedUrl());
        boolean refused = status == 403 || status == 404;
        boolean right = switch (expected(row, caller)) {
            case OPEN -> !asked && !refused && status < 500;
            case SIGN_IN -> asked;
            case REFUSED -> refused;
            case UNKNOWN -> status == 404;
        };
        if (!right) {
            wrong.add(row.route() + " for " + caller.name() + ": expected " + expected(row, caller) + ", answered "
                    + status + " " + (answer.getRedirectedUrl() == null ? "" : location));
        }
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private enum Answer {
        OPEN,
        SIGN_IN,
        REFUSED,
        UNKNOWN
    }

    private static Answer expected(Row row, Caller caller) {
        var role = caller.role();
        var relation = caller.relation();
        if (row.needs() == Needs.PUBLIC) {
            return Answer.OPEN;
        }
        if (role == null || relation == null) {
            return Answer.SIGN_IN;
        }
        if (row.needs() == Needs.SIGNED_IN) {
            return Answer.OPEN;
        }
        boolean permitted = row.permissions().stream().anyMatch(role.permissions()::contains);
        if (row.needs() == Needs.ANYWHERE) {
            // own places are many here: whoever is expired at one still holds nothing anywhere
            return permitted && relation != Relation.EXPIRED ? Answer.OPEN : Answer.REFUSED;
        }
        if (relation == Relation.SIDE && row.things().containsValue("mentorship")) {
            return row.permissions().equals(List.of(Permission.SEE_MENTORSHIPS)) ? Answer.OPEN : Answer.REFUSED;
        }
        if (!relation.reaches()) {
            return Answer.UNKNOWN;
        }
        return permitted && (row.needs() == Needs.HERE || relation == Relation.PARENT) ? Answer.OPEN : Answer.REFUSED;
    }

    private static List<String> names(RequestMappingInfo info) {
        var methods = info.getMethodsCondition().getMethods();
        return info.getPatternValues().stream()
                .flatMap(path -> methods.isEmpty()
                        ? Stream.of("GET " + path)
                        : methods.stream().map(RequestMethod::name).map(method -> method + " " + path))
                .toList();
    }
}
