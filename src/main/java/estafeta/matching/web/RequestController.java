package estafeta.matching.web;

import static estafeta.shell.Pages.done;
import static estafeta.shell.Pages.page;
import static estafeta.shell.Text.t;

import estafeta.kernel.Viewer;
import estafeta.matching.RequestId;
import estafeta.matching.Requests;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A mentor asked for by another municipality: his side answers, whoever asked may take it back. */
@Controller
@RequestMapping("/matching/requests/{request}")
class RequestController {
    private final Requests requests;
    private final RequestPages pages;

    RequestController(Requests requests, RequestPages pages) {
        this.requests = requests;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView request(@PathVariable RequestId request, Viewer viewer) {
        return page("matching/request", pages.request(request, viewer));
    }

    @PostMapping("/agree")
    ModelAndView agree(@PathVariable RequestId request, Viewer viewer) {
        return switch (requests.agree(request, viewer)) {
            case AGREED -> done(href(request), t("Согласие записано. Тем, кто просил, это уже видно."));
            default -> done(href(request), t("Просьба больше не нужна и закрыта. Делать ничего не надо."));
        };
    }

    @PostMapping("/decline")
    ModelAndView decline(
            @PathVariable RequestId request, @RequestParam(defaultValue = "") String reason, Viewer viewer) {
        requests.decline(request, reason, viewer);
        return done(href(request), t("Отказ записан. Тем, кто просил, программа предложит другого наставника."));
    }

    @PostMapping("/withdraw")
    ModelAndView withdraw(@PathVariable RequestId request, Viewer viewer) {
        return done(
                "/matching/runs/" + requests.withdraw(request, viewer).value(),
                t("Просьба отозвана. Пару можно заменить или утвердить снова."));
    }

    private static String href(RequestId request) {
        return "/matching/requests/" + request.value();
    }
}
