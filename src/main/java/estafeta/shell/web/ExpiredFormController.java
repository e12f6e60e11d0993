package estafeta.shell.web;

import estafeta.kernel.Viewer;
import estafeta.shell.FormExpired;
import estafeta.shell.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;

/** Shows an expired form again. Reached only by a forward of {@link FormExpired}. */
@Controller
class ExpiredFormController {
    /** Not kept: our own token, and what must not stand in a page. */
    private static final Set<String> NOT_KEPT = Set.of("_csrf", "password", "newPassword", "oldPassword", "code");

    private final DataSize largest;

    ExpiredFormController(@Value("${spring.servlet.multipart.max-request-size}") DataSize largest) {
        this.largest = largest;
    }

    /** A form whose upload is too large cannot be read, so its token is not found: it is told apart here. */
    @RequestMapping(FormExpired.PAGE)
    ModelAndView expired(Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
        if (!(request.getAttribute(FormExpired.ACTION) instanceof String action)) {
            return Pages.go("/");
        }
        var type = request.getContentType();
        boolean file = type != null && type.startsWith("multipart/");
        if (file && request.getContentLengthLong() > largest.toBytes()) {
            throw new MaxUploadSizeExceededException(largest.toBytes());
        }
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Retarget", "body");
            response.setHeader("HX-Reswap", "innerHTML show:window:top");
        }
        var typed = request.getParameterMap().entrySet().stream()
                .filter(field -> !NOT_KEPT.contains(field.getKey()))
                .flatMap(
                        field -> Stream.of(field.getValue()).map(value -> new ExpiredPage.Typed(field.getKey(), value)))
                .toList();
        var page = Pages.page("shell/expired", new ExpiredPage(action, typed, viewer.signedIn(), file));
        page.setStatus(viewer.signedIn() ? HttpStatus.FORBIDDEN : HttpStatus.UNAUTHORIZED);
        return page;
    }
}
