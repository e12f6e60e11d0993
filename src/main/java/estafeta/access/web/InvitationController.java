package estafeta.access.web;

import static estafeta.shell.Text.t;

import estafeta.access.AccessRefused;
import estafeta.access.Invitation;
import estafeta.access.Invitations;
import estafeta.access.SignIns;
import estafeta.kernel.AccountId;
import estafeta.kernel.NodeId;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.organisation.Organisations;
import estafeta.shell.FormErrors;
import estafeta.shell.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A guest comes in by the link of an invitation or by the code of a slip. */
@Controller
@RequestMapping("/invitation")
class InvitationController {
    private static final String CODE = "access/slip-code";
    private static final String ACCEPT = "access/invitation";
    private final Invitations invitations;
    private final SignIns signIns;
    private final Organisations organisations;
    private final Today today;

    InvitationController(Invitations invitations, SignIns signIns, Organisations organisations, Today today) {
        this.invitations = invitations;
        this.signIns = signIns;
        this.organisations = organisations;
        this.today = today;
    }

    @GetMapping
    ModelAndView askForCode() {
        return Pages.page(CODE, new SlipCodePage(""));
    }

    @PostMapping
    ModelAndView readCode(@RequestParam(defaultValue = "") String code, HttpServletRequest request) {
        try {
            return Pages.go("/invitation/" + invitations.tokenOf(code, request.getRemoteAddr()));
        } catch (AccessRefused refused) {
            return Pages.again(CODE, new SlipCodePage(code), FormErrors.of("code", refused));
        }
    }

    @GetMapping("/{token}")
    ModelAndView ask(@PathVariable String token, Viewer viewer) {
        var invitation = invitations.open(token);
        return Pages.page(ACCEPT, page(token, invitation, invitation.name(), email(invitation), viewer));
    }

    @PostMapping("/{token}")
    ModelAndView accept(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "false") boolean remember,
            @RequestHeader(name = "User-Agent", defaultValue = "") String agent,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response) {
        var invitation = invitations.open(token);
        var errors = new FormErrors();
        if (invitation.renews() == null) {
            errors.require("name", name, t("Введите фамилию, имя и отчество: так вас увидят коллеги"));
            errors.require("login", login, t("Введите почту или телефон: по ним вы будете входить"));
        }
        errors.require("password", password, t("Придумайте пароль не короче 10 знаков"));
        var page = page(token, invitation, name, login, viewer);
        if (errors.any()) {
            return Pages.again(ACCEPT, page, errors);
        }
        try {
            AccountId account = invitations.accept(token, name, login, password);
            DeviceCookie.set(
                    request, response, signIns.begin(account, DeviceName.of(agent), remember, false), remember);
            return Pages.done(
                    "/", t("Вы вошли. Запомните почту или телефон и пароль: с ними можно войти с любого устройства."));
        } catch (AccessRefused refused) {
            return Pages.again(ACCEPT, page, FormErrors.of(refused));
        }
    }

    @PostMapping("/{token}/mine")
    ModelAndView acceptAsMyself(@PathVariable String token, Viewer viewer) {
        var account = Optional.ofNullable(viewer.account());
        if (account.isEmpty()) {
            return Pages.go("/sign-in?back=/invitation/" + token);
        }
        invitations.acceptAs(token, account.get());
        return Pages.done("/", t("Роль добавлена к вашему входу."));
    }

    private InvitationPage page(String token, Invitation invitation, String name, String login, Viewer viewer) {
        return new InvitationPage(
                token,
                t(invitation.role().words()),
                place(invitation.node()),
                invitation.renews() != null,
                name,
                login,
                addsTo(viewer, invitation) ? viewer.name() : "");
    }

    /** Whoever made it may open it to see that it works, not to take the role. */
    private static boolean addsTo(Viewer viewer, Invitation invitation) {
        var account = viewer.account();
        return account != null && invitation.renews() == null && !account.equals(invitation.createdBy());
    }

    private String place(NodeId node) {
        return organisations.names(List.of(node), today.at(node)).getOrDefault(node, "");
    }

    private static String email(Invitation invitation) {
        var email = invitation.email();
        return email == null ? "" : email;
    }
}
