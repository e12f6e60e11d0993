package estafeta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import estafeta.AccessMatrix.Needs;
import estafeta.AccessMatrix.Row;
import estafeta.access.AccessGiven;
import estafeta.kernel.AccountId;
import estafeta.kernel.NodeId;
import estafeta.kernel.Period;
import estafeta.kernel.Role;
import estafeta.kernel.Today;
import estafeta.organisation.OrganisationGiven;
import java.io.IOException;
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
        EXPIRED;

        boolean reaches() {
            return this == OWN || this == PARENT;
        }
    }

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
    Today today;

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
                    case OWN, EXPIRED -> null;
                };
                if (place != null) {
                    given.grant(account, role, place, Period.since(today.at(place)));
                }
            }
        }
        var wrong = new ArrayList<String>();
        // whoever signs out is signed out for the rows after it
        var rows = AccessMatrix.rows().stream()
                .sorted(Comparator.comparing(row -> row.route().equals("POST /sign-out")))
                .toList();
        // what is only read disturbs nobody: one school for all of it
        var read = ownSchool(region.municipality(), accounts);
        for (var row : rows) {
            var school = row.method() == HttpMethod.GET ? read : ownSchool(region.municipality(), accounts);
            var filled = new Row(
                    matrix.filled(row, row.route(), school),
                    row.needs(),
                    row.permissions(),
                    row.things(),
                    matrix.filled(row, row.fields(), school));
            callers(devices).forEach(caller -> check(filled, caller, wrong));
        }
        assertThat(wrong).isEmpty();
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
        return role == Role.ADMINISTRATOR ? List.of(Relation.PARENT) : List.of(Relation.values());
    }

    private static AccountId own(Map<String, AccountId> accounts, Role role, Relation relation) {
        return java.util.Objects.requireNonNull(accounts.get(role + " " + relation));
    }

    /** Those who are refused come first, so that nothing is done before everybody has been refused it. */
    private static Stream<Caller> callers(Map<String, RequestPostProcessor> devices) {
        var callers = new ArrayList<Caller>();
        callers.add(new Caller("anonymous", null, null, csrf()));
        for (var relation :
                List.of(Relation.EXPIRED, Relation.OTHER_REGION, Relation.SIBLING, Relation.OWN, Relation.PARENT)) {
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

    private void check(Row row, Caller caller, List<String> wrong) {
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
        if (row.needs() == Needs.ABSENT) {
            return Answer.UNKNOWN;
        }
        boolean permitted = row.permissions().stream().anyMatch(role.permissions()::contains);
        if (row.needs() == Needs.ANYWHERE) {
            // own places are many here: whoever is expired at one still holds nothing anywhere
            return permitted && relation != Relation.EXPIRED ? Answer.OPEN : Answer.REFUSED;
        }
        if (!relation.reaches()) {
            return Answer.UNKNOWN;
        }
        return permitted ? Answer.OPEN : Answer.REFUSED;
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
