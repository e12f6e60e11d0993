package estafeta.access.web;

import estafeta.access.Persona;
import estafeta.access.Personas;
import estafeta.access.SignIns;
import estafeta.kernel.KernelRefused;
import estafeta.shell.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** In as somebody of the demonstration, without a password. Is not there in any other mode. */
@Controller
@ConditionalOnProperty(name = "estafeta.mode", havingValue = "demo")
class DemoSignInController {
    private final ObjectProvider<Personas> personas;
    private final SignIns signIns;

    DemoSignInController(ObjectProvider<Personas> personas, SignIns signIns) {
        this.personas = personas;
        this.signIns = signIns;
    }

    @PostMapping("/demo/sign-in")
    ModelAndView signIn(
            @RequestParam(defaultValue = "") String persona,
            @RequestParam(defaultValue = "/") String back,
            @RequestHeader(name = "User-Agent", defaultValue = "") String agent,
            HttpServletRequest request,
            HttpServletResponse response) {
        var account = personas.orderedStream()
                .flatMap(some -> some.all().stream())
                .filter(one -> one.code().equals(persona))
                .map(Persona::account)
                .findFirst()
                .orElseThrow(KernelRefused::unknownPage);
        DeviceCookie.set(request, response, signIns.begin(account, DeviceName.of(agent), false, true), false);
        return Pages.go(OwnPath.of(back));
    }
}
