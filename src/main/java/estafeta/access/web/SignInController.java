package estafeta.access.web;

import static estafeta.shell.Text.t;

import estafeta.access.AccessRefused;
import estafeta.access.Accounts;
import estafeta.access.Persona;
import estafeta.access.Personas;
import estafeta.access.SignIns;
import estafeta.access.SignedIn;
import estafeta.kernel.Viewer;
import estafeta.shell.FormErrors;
import estafeta.shell.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** In by login and password, and out. */
@Controller
class SignInController {
    private static final String PAGE = "access/sign-in";
    private final Accounts accounts;
    private final SignIns signIns;
    private final ObjectProvider<Personas> personas;
    private final boolean demo;

    SignInController(
            Accounts accounts,
            SignIns signIns,
            ObjectProvider<Personas> personas,
            @Value("${estafeta.mode:serve}") String mode) {
        this.accounts = accounts;
        this.signIns = signIns;
        this.personas = personas;
        this.demo = mode.equals("demo");
    }

    @GetMapping("/sign-in")
    ModelAndView ask(@RequestParam(defaultValue = "/") String back, Viewer viewer) {
        return viewer.signedIn() ? Pages.go(OwnPath.of(back)) : Pages.page(PAGE, form("", false, back));
    }

    @PostMapping("/sign-in")
    ModelAndView signIn(
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "false") boolean remember,
            @RequestParam(defaultValue = "/") String back,
            @RequestHeader(name = "User-Agent", defaultValue = "") String agent,
            HttpServletRequest request,
            HttpServletResponse response) {
        var errors = new FormErrors();
        errors.require("login", login, t("Введите почту или телефон"));
        errors.require("password", password, t("Введите пароль"));
        if (errors.any()) {
            return Pages.again(PAGE, form(login, remember, back), errors);
        }
        try {
            var account = accounts.prove(login, password, request.getRemoteAddr());
            DeviceCookie.set(
                    request, response, signIns.begin(account, DeviceName.of(agent), remember, false), remember);
            return Pages.go(OwnPath.of(back));
        } catch (AccessRefused refused) {
            return Pages.again(PAGE, form(login, remember, back), FormErrors.of("password", refused));
        }
    }

    @PostMapping("/sign-out")
    ModelAndView signOut(
            @RequestAttribute(name = SignInFilter.SIGNED_IN, required = false) @Nullable SignedIn signedIn,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (signedIn != null && signedIn.viewer().account() != null) {
            signIns.end(signedIn.viewer().account(), signedIn.id());
        }
        DeviceCookie.clear(request, response);
        return Pages.done("/sign-in", t("Вы вышли. На этом устройстве в программу больше не войти без пароля."));
    }

    private SignInPage form(String login, boolean remember, String back) {
        List<Persona> shown = demo
                ? personas.orderedStream().flatMap(some -> some.all().stream()).toList()
                : List.of();
        return new SignInPage(login, remember, OwnPath.of(back), shown);
    }
}
