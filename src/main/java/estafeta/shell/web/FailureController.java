package estafeta.shell.web;

import static estafeta.shell.Text.t;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.tomcat.util.http.fileupload.impl.SizeException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What the server itself reports: refused before a controller, or failed outside of one. */
@Controller
class FailureController implements ErrorController {
    @RequestMapping("/error")
    ModelAndView error(HttpServletRequest request, HttpServletResponse response) {
        int code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status ? status : 404;
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
            if (failure.getCause()
                    instanceof SizeException) { // found by the filter that looks for the token of the form
                return Answers.tooLarge(request, response);
            }
            return Answers.failure(failure, request, response);
        }
        if (code >= HttpStatus.INTERNAL_SERVER_ERROR.value()) {
            return Answers.failure(new IllegalStateException("Answered " + code), request, response);
        }
        var page = Answers.unknown(
                t("Такой страницы нет или она вам не открыта. Проверьте адрес или найдите нужное по слову."),
                request,
                response);
        page.setStatus(HttpStatus.valueOf(code));
        return page;
    }
}
