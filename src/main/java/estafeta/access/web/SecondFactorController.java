package estafeta.access.web;

import static estafeta.shell.Text.t;

import estafeta.access.AccessRefused;
import estafeta.access.SecondFactor;
import estafeta.access.SignedIn;
import estafeta.kernel.AccountId;
import estafeta.kernel.Viewer;
import estafeta.shell.FormErrors;
import estafeta.shell.Pages;
import estafeta.shell.Qr;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The code from the telephone, for roles above an organisation: set up once, asked at each sign-in. */
@Controller
@RequestMapping("/second-factor")
class SecondFactorController {
    private static final String ASK = "access/second-factor";
    private static final String SET_UP = "access/second-factor-new";
    private final SecondFactor secondFactor;

    SecondFactorController(SecondFactor secondFactor) {
        this.secondFactor = secondFactor;
    }

    @GetMapping
    ModelAndView ask(
            @RequestAttribute(name = SignInFilter.SIGNED_IN, required = false) @Nullable SignedIn signedIn,
            @RequestParam(defaultValue = "/") String back) {
        var owing = owing(signedIn, SignedIn.Stage.CODE_OWED);
        return owing.isEmpty()
                ? Pages.go("/")
                : Pages.page(ASK, new SecondFactorPage(owing.get().viewer().name(), OwnPath.of(back)));
    }

    @PostMapping
    ModelAndView give(
            @RequestAttribute(name = SignInFilter.SIGNED_IN, required = false) @Nullable SignedIn signedIn,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "/") String back) {
        var owing = owing(signedIn, SignedIn.Stage.CODE_OWED);
        if (owing.isEmpty()) {
            return Pages.go("/");
        }
        var page = new SecondFactorPage(owing.get().viewer().name(), OwnPath.of(back));
        var errors = new FormErrors();
        errors.require("code", code, t("Введите код из приложения"));
        if (errors.any()) {
            return Pages.again(ASK, page, errors);
        }
        try {
            secondFactor.give(account(owing.get()), owing.get().id(), code);
            return Pages.go(OwnPath.of(back));
        } catch (AccessRefused refused) {
            return Pages.again(ASK, page, FormErrors.of("code", refused));
        }
    }

    @GetMapping("/new")
    ModelAndView offer(
            @RequestAttribute(name = SignInFilter.SIGNED_IN, required = false) @Nullable SignedIn signedIn,
            @RequestParam(defaultValue = "/") String back) {
        var owing = owing(signedIn, SignedIn.Stage.SECOND_FACTOR_TO_SET_UP);
        return owing.isEmpty()
                ? Pages.go("/")
                : Pages.page(SET_UP, page(secondFactor.offer(account(owing.get())), back));
    }

    @PostMapping("/new")
    ModelAndView setUp(
            @RequestAttribute(name = SignInFilter.SIGNED_IN, required = false) @Nullable SignedIn signedIn,
            @RequestParam(defaultValue = "") String sealed,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "/") String back) {
        var owing = owing(signedIn, SignedIn.Stage.SECOND_FACTOR_TO_SET_UP);
        if (owing.isEmpty() || sealed.isEmpty()) {
            return Pages.go("/");
        }
        var account = account(owing.get());
        try {
            var codes = secondFactor.setUp(account, owing.get().id(), sealed, code);
            return Pages.go("/second-factor/codes?sealed=" + encoded(codes) + "&back=" + encoded(OwnPath.of(back)));
        } catch (AccessRefused refused) {
            return Pages.again(
                    SET_UP, page(secondFactor.offered(account, sealed), back), FormErrors.of("code", refused));
        }
    }

    /** A page of its own: a form that was sent twice is led to it again. */
    @GetMapping("/codes")
    ModelAndView codes(
            @RequestParam(defaultValue = "") String sealed,
            @RequestParam(defaultValue = "/") String back,
            Viewer viewer) {
        var account = viewer.account();
        return account == null || sealed.isEmpty()
                ? Pages.go("/")
                : Pages.page(
                        "access/recovery-codes",
                        new RecoveryCodesPage(secondFactor.codes(account, sealed), OwnPath.of(back)));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static SecondFactorSetUpPage page(SecondFactor.Offer offer, String back) {
        return new SecondFactorSetUpPage(
                Qr.of(offer.address()), offer.totp().words(), offer.address(), offer.sealed(), OwnPath.of(back));
    }

    private static Optional<SignedIn> owing(@Nullable SignedIn signedIn, SignedIn.Stage stage) {
        return Optional.ofNullable(signedIn).filter(one -> one.stage() == stage);
    }

    private static AccountId account(SignedIn signedIn) {
        return Optional.ofNullable(signedIn.viewer().account()).orElseThrow();
    }
}
