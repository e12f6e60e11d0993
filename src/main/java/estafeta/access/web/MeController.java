package estafeta.access.web;

import static estafeta.shell.Text.t;

import estafeta.access.AccessRefused;
import estafeta.access.Accounts;
import estafeta.access.PersonalFacts;
import estafeta.access.Readings;
import estafeta.access.SignInId;
import estafeta.access.SignIns;
import estafeta.access.SignedIn;
import estafeta.kernel.AccountId;
import estafeta.kernel.NodeId;
import estafeta.kernel.Today;
import estafeta.kernel.Viewer;
import estafeta.organisation.Organisations;
import estafeta.shell.FormErrors;
import estafeta.shell.Pages;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One's own account: devices, password, what is kept about me, who looked. */
@Controller
@RequestMapping("/me")
class MeController {
    private static final ZoneId CAPITAL = ZoneId.of("Europe/Moscow");
    private static final int READINGS = 200;
    private final SignIns signIns;
    private final Accounts accounts;
    private final PersonalFacts facts;
    private final Readings readings;
    private final Organisations organisations;
    private final Today today;

    MeController(
            SignIns signIns,
            Accounts accounts,
            PersonalFacts facts,
            Readings readings,
            Organisations organisations,
            Today today) {
        this.signIns = signIns;
        this.accounts = accounts;
        this.facts = facts;
        this.readings = readings;
        this.organisations = organisations;
        this.today = today;
    }

    @GetMapping
    ModelAndView me(@RequestAttribute(SignInFilter.SIGNED_IN) SignedIn signedIn, Viewer viewer) {
        return Pages.page(
                "access/me",
                new MePage(
                        viewer.name(), roles(viewer), signIns.devices(account(viewer)), signedIn.id(), zone(viewer)));
    }

    @PostMapping("/devices/{device}/end")
    ModelAndView endDevice(@PathVariable SignInId device, Viewer viewer) {
        signIns.end(account(viewer), device);
        return Pages.done("/me", t("На том устройстве вы вышли."));
    }

    @PostMapping("/devices/end")
    ModelAndView endOthers(@RequestAttribute(SignInFilter.SIGNED_IN) SignedIn signedIn, Viewer viewer) {
        signIns.endOthers(account(viewer), signedIn.id());
        return Pages.done("/me", t("Вы вышли на всех устройствах, кроме этого."));
    }

    @GetMapping("/password")
    ModelAndView askPassword(Viewer viewer) {
        return Pages.page("access/password", new PasswordPage(viewer.name()));
    }

    @PostMapping("/password")
    ModelAndView changePassword(
            @RequestAttribute(SignInFilter.SIGNED_IN) SignedIn signedIn,
            @RequestParam(defaultValue = "") String oldPassword,
            @RequestParam(defaultValue = "") String newPassword,
            Viewer viewer) {
        var errors = new FormErrors();
        errors.require("oldPassword", oldPassword, t("Введите нынешний пароль"));
        errors.require("newPassword", newPassword, t("Придумайте новый пароль"));
        if (errors.any()) {
            return Pages.again("access/password", new PasswordPage(viewer.name()), errors);
        }
        try {
            accounts.changePassword(account(viewer), oldPassword, newPassword, signedIn.id());
            return Pages.done("/me", t("Пароль изменён. На других устройствах нужно войти заново."));
        } catch (AccessRefused refused) {
            return Pages.again("access/password", new PasswordPage(viewer.name()), FormErrors.of(refused));
        }
    }

    @GetMapping("/stored")
    ModelAndView stored(Viewer viewer) {
        return Pages.page("access/stored", new StoredPage(facts.about(viewer)));
    }

    @GetMapping("/readings")
    ModelAndView readings(Viewer viewer) {
        var person = viewer.person();
        return Pages.page(
                "access/readings",
                new ReadingsPage(person == null ? List.of() : readings.of(person, READINGS), zone(viewer)));
    }

    private List<String> roles(Viewer viewer) {
        var nodes = viewer.grants().stream().map(grant -> grant.node().id()).toList();
        var names = organisations.names(nodes, LocalDate.ofInstant(today.now(), zone(viewer)));
        return viewer.grants().stream()
                .map(grant -> t(grant.role().words()) + ", "
                        + place(grant.node().id(), names.get(grant.node().id())))
                .toList();
    }

    static String place(NodeId node, @org.jspecify.annotations.Nullable String name) {
        return node.equals(NodeId.ROOT) ? t("вся программа") : name == null ? "" : name;
    }

    private static ZoneId zone(Viewer viewer) {
        return viewer.grants().stream()
                .findFirst()
                .map(grant -> grant.node().zone())
                .orElse(CAPITAL);
    }

    private static AccountId account(Viewer viewer) {
        return Optional.ofNullable(viewer.account()).orElseThrow();
    }
}
