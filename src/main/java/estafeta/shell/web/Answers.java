package estafeta.shell.web;

import static estafeta.shell.Text.t;

import estafeta.kernel.Refusal;
import estafeta.shell.FailureNumber;
import estafeta.shell.Pages;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** The one place where a refusal, an unknown address and a failure of ours become a page. */
@ControllerAdvice
class Answers {
    private static final Logger log = LoggerFactory.getLogger(Answers.class);

    @ExceptionHandler
    ModelAndView refused(Refusal refusal, HttpServletRequest request, HttpServletResponse response) {
        return switch (refusal.kind()) {
            case UNKNOWN -> unknown(t(refusal), request, response);
            case FORBIDDEN -> refused(refusal, HttpStatus.FORBIDDEN, request, response);
            case CONFLICT -> refused(refusal, HttpStatus.CONFLICT, request, response);
            case INVALID -> refused(refusal, HttpStatus.UNPROCESSABLE_CONTENT, request, response);
        };
    }

    @ExceptionHandler({
        NoResourceFoundException.class,
        TypeMismatchException.class,
        ServletRequestBindingException.class,
        HttpRequestMethodNotSupportedException.class
    })
    ModelAndView unknownAddress(Exception asked, HttpServletRequest request, HttpServletResponse response) {
        return unknown(
                t("Такой страницы нет или она вам не открыта. Проверьте адрес или найдите нужное по слову."),
                request,
                response);
    }

    @ExceptionHandler
    ModelAndView changedMeanwhile(
            OptimisticLockingFailureException late, HttpServletRequest request, HttpServletResponse response) {
        return refused(
                Refusal.Kind.CONFLICT,
                t(
                        "Пока вы вносили изменения, запись поменял кто-то другой. Откройте её снова: вы увидите, что изменилось, и внесёте своё."),
                HttpStatus.CONFLICT,
                request,
                response);
    }

    @ExceptionHandler
    ModelAndView tooLarge(
            MaxUploadSizeExceededException large, HttpServletRequest request, HttpServletResponse response) {
        return tooLarge(request, response);
    }

    static ModelAndView tooLarge(HttpServletRequest request, HttpServletResponse response) {
        return refused(
                Refusal.Kind.INVALID,
                t(
                        "Файл больше 10 МБ. Сохраните в нём только нужные листы или уменьшите картинки и выберите его снова."),
                HttpStatus.CONTENT_TOO_LARGE,
                request,
                response);
    }

    @ExceptionHandler
    ModelAndView broken(MultipartException broken, HttpServletRequest request, HttpServletResponse response) {
        return refused(
                Refusal.Kind.INVALID,
                t("Файл не дошёл целиком. Проверьте связь и отправьте его ещё раз."),
                HttpStatus.BAD_REQUEST,
                request,
                response);
    }

    /** Security answers these itself. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void notHere(Exception security) throws Exception {
        throw security;
    }

    @ExceptionHandler
    ModelAndView failed(Exception failure, HttpServletRequest request, HttpServletResponse response) {
        if (failure instanceof ErrorResponse answer && answer.getStatusCode().is4xxClientError()) {
            return unclear(answer.getStatusCode());
        }
        return failure(failure, request, response);
    }

    static ModelAndView failure(Throwable failure, HttpServletRequest request, HttpServletResponse response) {
        var number = FailureNumber.next();
        log.error("Failure {} at {} {}", number, request.getMethod(), route(request), failure);
        unwrap(request, response);
        var page = Pages.page("shell/failure", new FailurePage(number, back(request)));
        page.addObject(Frames.BARE, true);
        page.setStatus(HttpStatus.INTERNAL_SERVER_ERROR);
        return page;
    }

    /** Not the path itself: paths hold tokens that open doors, and ids of people. */
    private static String route(HttpServletRequest request) {
        var path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
                ? asked
                : request.getRequestURI();
        var pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        boolean ours = pattern.startsWith("/") && !pattern.equals("/error");
        return ours ? pattern : path.replaceFirst("^(/[^/]*/).+", "$1…");
    }

    static ModelAndView unknown(String words, HttpServletRequest request, HttpServletResponse response) {
        unwrap(request, response);
        var page = Pages.page("shell/unknown", new UnknownPage(words));
        page.setStatus(HttpStatus.NOT_FOUND);
        return page;
    }

    private static ModelAndView unclear(HttpStatusCode status) {
        var page = Pages.page(
                "shell/unknown", new UnknownPage(t("Запрос не понят. Вернитесь на прошлую страницу и повторите.")));
        page.setStatus(status);
        return page;
    }

    private static ModelAndView refused(
            Refusal refusal, HttpStatus status, HttpServletRequest request, HttpServletResponse response) {
        return refused(refusal.kind(), t(refusal), status, request, response);
    }

    /** A form sent by htmx keeps standing as it was typed: the refusal comes above it. */
    private static ModelAndView refused(
            Refusal.Kind kind,
            String words,
            HttpStatus status,
            HttpServletRequest request,
            HttpServletResponse response) {
        boolean above = request.getHeader("HX-Request") != null;
        if (above) {
            response.setHeader("HX-Retarget", "#notices");
            response.setHeader("HX-Reswap", "innerHTML show:window:top");
        }
        var page =
                Pages.page(above ? "shell/refused-note" : "shell/refused", new RefusalPage(kind, words, back(request)));
        page.setStatus(status);
        return page;
    }

    /** A part of a page asked by htmx fails as a whole page. */
    private static void unwrap(HttpServletRequest request, HttpServletResponse response) {
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Retarget", "body");
            response.setHeader("HX-Reswap", "innerHTML show:window:top");
        }
    }

    /** The page the request came from, if it is ours. */
    private static String back(HttpServletRequest request) {
        var referer = request.getHeader("Referer");
        if (referer == null) {
            return "/";
        }
        try {
            var from = new URI(referer);
            var query = from.getRawQuery();
            return request.getServerName().equals(from.getHost())
                    ? from.getRawPath() + (query == null ? "" : "?" + query)
                    : "/";
        } catch (java.net.URISyntaxException strange) {
            return "/";
        }
    }
}
