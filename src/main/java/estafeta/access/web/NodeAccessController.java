package estafeta.access.web;

import static estafeta.shell.Text.t;

import estafeta.access.AccessRefused;
import estafeta.access.Accounts;
import estafeta.access.Givable;
import estafeta.access.GrantId;
import estafeta.access.Grants;
import estafeta.access.Invitation;
import estafeta.access.InvitationId;
import estafeta.access.Invitations;
import estafeta.access.Invited;
import estafeta.access.NewInvitation;
import estafeta.kernel.AccountId;
import estafeta.kernel.Node;
import estafeta.kernel.NodeId;
import estafeta.kernel.Nodes;
import estafeta.kernel.Period;
import estafeta.kernel.Permission;
import estafeta.kernel.PersonId;
import estafeta.kernel.Role;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.organisation.Organisations;
import estafeta.shell.FormErrors;
import estafeta.shell.Option;
import estafeta.shell.Pages;
import estafeta.shell.Qr;
import estafeta.shell.SiteAddress;
import estafeta.shell.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** «Доступ»: who may do what at a node; invite, print slips, give, delegate, take back. */
@Controller
@RequestMapping("/organisations/{node}/access")
class NodeAccessController {
    private final NodeAccessRegister register;
    private final Invitations invitations;
    private final Grants grants;
    private final Accounts accounts;
    private final Organisations organisations;
    private final Nodes nodes;
    private final Today today;
    private final SiteAddress site;

    NodeAccessController(
            NodeAccessRegister register,
            Invitations invitations,
            Grants grants,
            Accounts accounts,
            Organisations organisations,
            Nodes nodes,
            Today today,
            SiteAddress site) {
        this.register = register;
        this.invitations = invitations;
        this.grants = grants;
        this.accounts = accounts;
        this.organisations = organisations;
        this.nodes = nodes;
        this.today = today;
        this.site = site;
    }

    @GetMapping
    ModelAndView show(@PathVariable NodeId node, Viewer viewer) {
        var place = open(node, viewer);
        var held = register.held(place, viewer);
        return Pages.page(
                "access/node",
                new NodeAccessPage(
                        node,
                        name(place),
                        place.zone(),
                        held.stream().filter(NodeAccessPage.Held::here).toList(),
                        held.stream().filter(one -> !one.here()).toList(),
                        register.open(node),
                        viewer.may(Permission.GRANT, place.scope()),
                        !Givable.delegable(viewer, place.scope()).isEmpty(),
                        !invitations.openSlips(node, viewer).isEmpty()));
    }

    @GetMapping("/invite")
    ModelAndView askWhom(@PathVariable NodeId node, Viewer viewer) {
        return Pages.page("access/invite", invite(open(node, viewer), viewer, "", "", "LINK", ""));
    }

    @PostMapping("/invite")
    ModelAndView invite(
            @PathVariable NodeId node,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "LINK") Invitation.Kind kind,
            @RequestParam(defaultValue = "") String email,
            Viewer viewer) {
        var place = open(node, viewer);
        var page = invite(place, viewer, name, role, kind.name(), email);
        var errors = new FormErrors();
        errors.require("name", name, t("Введите, кого вы приглашаете"));
        var given = role("role", role, errors);
        if (kind == Invitation.Kind.MAIL) {
            errors.require("email", email, t("Введите почту, на которую отправить приглашение"));
        }
        if (errors.any() || given.isEmpty()) {
            return Pages.again("access/invite", page, errors);
        }
        try {
            var invited = invitations.invite(
                    new NewInvitation(given.get(), node, null, name, email.isBlank() ? null : email.strip(), kind),
                    viewer,
                    site::of);
            return kind == Invitation.Kind.MAIL
                    ? Pages.done(
                            href(node),
                            t("Приглашение отправляется на {0}. Ссылка в нём действует 14 дней.", email.strip()))
                    : Pages.go(href(node) + "/invitations/" + invited.id().value());
        } catch (AccessRefused refused) {
            return Pages.again("access/invite", page, FormErrors.of(refused));
        }
    }

    @GetMapping("/invitations/{invitation}")
    ModelAndView showInvitation(@PathVariable NodeId node, @PathVariable InvitationId invitation, Viewer viewer) {
        var place = open(node, viewer);
        var invited = invitations.show(invitation, viewer);
        return Pages.page("access/invited", invited(place, invited));
    }

    @PostMapping("/invitations/{invitation}/renew")
    ModelAndView renew(@PathVariable NodeId node, @PathVariable InvitationId invitation, Viewer viewer) {
        open(node, viewer);
        var invited = invitations.renew(invitation, viewer, site::of);
        return Pages.go(href(node) + "/invitations/" + invited.id().value());
    }

    @PostMapping("/invitations/{invitation}/revoke")
    ModelAndView revoke(@PathVariable NodeId node, @PathVariable InvitationId invitation, Viewer viewer) {
        open(node, viewer);
        invitations.revoke(invitation, viewer);
        return Pages.done(href(node), t("Приглашение отозвано: по нему больше не войти."));
    }

    @PostMapping("/accounts/{account}/renew")
    ModelAndView renewAccess(@PathVariable NodeId node, @PathVariable AccountId account, Viewer viewer) {
        open(node, viewer);
        var invited = invitations.renewAccess(account, node, viewer);
        return Pages.go(href(node) + "/invitations/" + invited.id().value());
    }

    @GetMapping("/slips")
    ModelAndView slips(@PathVariable NodeId node, Viewer viewer) {
        var place = open(node, viewer);
        return Pages.page(
                "access/slips",
                new SlipsPage(
                        href(node),
                        name(place),
                        site.of("/invitation"),
                        slips(place, invitations.openSlips(node, viewer))));
    }

    @GetMapping("/slips/new")
    ModelAndView askForWhom(@PathVariable NodeId node, Viewer viewer) {
        var place = open(node, viewer);
        var staff = register.staffWithoutAccess(place);
        var first = staff.stream()
                .limit(Invitations.MOST_SLIPS)
                .map(one -> text(one.id()))
                .toList();
        return Pages.page("access/slips-new", newSlips(place, viewer, Role.MENTOR.name(), staff, first, ""));
    }

    @PostMapping("/slips/new")
    ModelAndView makeSlips(
            @PathVariable NodeId node,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") List<String> people,
            @RequestParam(defaultValue = "") String names,
            Viewer viewer) {
        var place = open(node, viewer);
        var staff = register.staffWithoutAccess(place);
        var known = staff.stream()
                .filter(one -> people.contains(text(one.id())))
                .map(one -> new Invitations.Guest(one.name(), one.id()));
        var others = Arrays.stream(names.split("\\R"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .map(line -> new Invitations.Guest(line, null));
        var page = newSlips(place, viewer, role, staff, people, names);
        var errors = new FormErrors();
        var given = role("role", role, errors);
        if (given.isEmpty()) {
            return Pages.again("access/slips-new", page, errors);
        }
        try {
            invitations.slips(node, given.get(), Stream.concat(known, others).toList(), viewer);
            return Pages.go(href(node) + "/slips");
        } catch (AccessRefused refused) {
            return Pages.again("access/slips-new", page, FormErrors.of(staff.isEmpty() ? "names" : "people", refused));
        }
    }

    @GetMapping("/grants/new")
    ModelAndView askToWhom(@PathVariable NodeId node, Viewer viewer) {
        var place = open(node, viewer);
        viewer.require(Permission.GRANT, place.scope());
        return Pages.page("access/give", give(place, viewer, false, "", "", today(place), "", false, ""));
    }

    @PostMapping("/grants/new")
    ModelAndView give(
            @PathVariable NodeId node,
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "false") boolean substitution,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer) {
        var place = open(node, viewer);
        viewer.require(Permission.GRANT, place.scope());
        var page = give(place, viewer, false, login, role, from, to, substitution, reason);
        return given(page, place, (account, given, period) -> {
            if (substitution) {
                grants.substitute(account, given, node, period, reason, viewer);
            } else {
                grants.give(account, given, node, period, viewer);
            }
        });
    }

    @GetMapping("/delegations/new")
    ModelAndView askWhoActs(@PathVariable NodeId node, Viewer viewer) {
        var place = open(node, viewer);
        return Pages.page("access/give", give(place, viewer, true, "", "", today(place), "", false, ""));
    }

    @PostMapping("/delegations/new")
    ModelAndView delegate(
            @PathVariable NodeId node,
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer) {
        var place = open(node, viewer);
        var page = give(place, viewer, true, login, role, from, to, false, reason);
        return given(
                page, place, (account, given, period) -> grants.delegate(account, given, node, period, reason, viewer));
    }

    @PostMapping("/grants/{grant}/end")
    ModelAndView end(
            @PathVariable NodeId node,
            @PathVariable GrantId grant,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer) {
        open(node, viewer);
        grants.end(grant, reason.isBlank() ? null : reason, viewer);
        return Pages.done(href(node), t("Роль закончена: с этой минуты она ничего не открывает."));
    }

    private interface Giving {
        void give(AccountId account, Role role, Period period);
    }

    private ModelAndView given(GivePage page, Node place, Giving giving) {
        var errors = new FormErrors();
        errors.require("login", page.login(), t("Введите почту или телефон, с которыми человек входит"));
        var role = role("role", page.role(), errors);
        var first = errors.day("from", page.from(), t("Введите первый день"));
        var last = errors.day("to", page.to());
        if (errors.any() || role.isEmpty() || first == null) {
            return Pages.again("access/give", page, errors);
        }
        try {
            var account = accounts.find(page.login()).orElseThrow(AccessRefused::unknownAccount);
            giving.give(account, role.get(), new Period(first, last));
            return Pages.done(href(place.id()), t("Роль дана. Она закончится сама в последний день."));
        } catch (estafeta.kernel.Refusal refused) {
            return Pages.again("access/give", page, FormErrors.of(refused));
        }
    }

    private Node open(NodeId node, Viewer viewer) {
        var place = nodes.require(node);
        viewer.require(Permission.INVITE, place.scope());
        return place;
    }

    private InvitePage invite(Node place, Viewer viewer, String name, String role, String kind, String email) {
        return new InvitePage(
                href(place.id()), name(place), options(Givable.roles(viewer, place.scope())), name, role, kind, email);
    }

    private NewSlipsPage newSlips(
            Node place,
            Viewer viewer,
            String role,
            List<NodeAccessRegister.Employee> staff,
            List<String> people,
            String names) {
        return new NewSlipsPage(
                href(place.id()),
                name(place),
                options(Givable.roles(viewer, place.scope())),
                role,
                staff.stream()
                        .map(one -> new Option(text(one.id()), one.name(), about(one)))
                        .toList(),
                people,
                names);
    }

    private static String text(PersonId id) {
        return id.value().toString();
    }

    /** «учитель, физика · 1985 г. р.» */
    private static String about(NodeAccessRegister.Employee one) {
        var year = one.birthYear();
        return Stream.of(one.posts(), year == null ? "" : t("{0} г. р.", String.valueOf(year)))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private GivePage give(
            Node place,
            Viewer viewer,
            boolean delegation,
            String login,
            String role,
            String from,
            String to,
            boolean substitution,
            String reason) {
        var roles = delegation ? Givable.delegable(viewer, place.scope()) : Givable.roles(viewer, place.scope());
        return new GivePage(
                href(place.id()), name(place), delegation, options(roles), login, role, from, to, substitution, reason);
    }

    private InvitedPage invited(Node place, Invited invited) {
        var link = site.of(invited.path());
        var code = invited.code();
        return new InvitedPage(
                href(place.id()),
                name(place),
                invited.name(),
                Text.moment(invited.expiresAt(), place.zone()),
                link,
                Qr.of(link),
                code == null ? "" : code.words());
    }

    private List<SlipsPage.Slip> slips(Node place, List<Invited> open) {
        var guests = register.guests(place);
        return open.stream()
                .map(invited -> {
                    var code = invited.code();
                    var guest = Optional.ofNullable(guests.get(invited.id()));
                    return new SlipsPage.Slip(
                            invited.name(),
                            guest.map(NodeAccessController::about).orElse(""),
                            Text.moment(invited.expiresAt(), place.zone()),
                            code == null ? "" : code.words(),
                            Qr.of(site.of(invited.path())));
                })
                .toList();
    }

    /** A role that was chosen on the form; what is not one, was not chosen. */
    private static Optional<Role> role(String field, String typed, FormErrors errors) {
        var found = Arrays.stream(Role.values())
                .filter(role -> role.name().equals(typed))
                .findFirst();
        if (found.isEmpty()) {
            errors.add(field, t("Выберите роль"));
        }
        return found;
    }

    private static List<Option> options(List<Role> roles) {
        return roles.stream()
                .map(role -> Option.of(role.name(), t(role.words())))
                .toList();
    }

    private String name(Node place) {
        return MeController.place(
                place.id(),
                organisations.names(List.of(place.id()), today.at(place)).get(place.id()));
    }

    private String today(Node place) {
        return Text.shortDay(today.at(place));
    }

    private static String href(NodeId node) {
        return "/organisations/" + node.value() + "/access";
    }
}
