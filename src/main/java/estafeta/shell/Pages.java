package estafeta.shell;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.view.RedirectView;

/** What a controller answers: a page, a form shown again with its errors, or «done, look here». */
public final class Pages {
    private Pages() {}

    /** The template with its one parameter {@code page}. */
    public static ModelAndView page(String template, Object page) {
        return new ModelAndView(template, "page", page);
    }

    /** The whole page, or for htmx only the rows of it. */
    public static ModelAndView list(String template, String rows, Object page) {
        return page(fragmentWanted() ? rows : template, page);
    }

    /** The form once more: 422, everything typed kept by the page record, errors on top and beside the fields. */
    public static ModelAndView again(String template, Object page, FormErrors errors) {
        var form = page(template, page);
        form.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        form.addObject("errors", errors);
        return form;
    }

    /** After a change: go to the address. */
    public static ModelAndView go(String href) {
        var redirect = new RedirectView(href);
        redirect.setExposeModelAttributes(false);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(redirect);
    }

    /** From a part of a page to another whole page: htmx would follow a redirect into the part that asked. */
    public static ModelAndView leave(String href) {
        return fragmentWanted()
                ? new ModelAndView((model, request, response) -> response.setHeader("HX-Redirect", href))
                : go(href);
    }

    /** After a change: go to the address and say there what has happened and what comes next. */
    public static ModelAndView done(String href, String notice) {
        var attributes = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        var flash = RequestContextUtils.getOutputFlashMap(attributes.getRequest());
        flash.put("notice", notice);
        flash.setTargetRequestPath(URI.create(href).getPath());
        return go(href);
    }

    /** A file to be saved under the name. */
    public static ResponseEntity<byte[]> file(String name, byte[] content) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, saved(name))
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(content);
    }

    /** The same of a file that is too large to be held: it is written as it comes. */
    public static OutputStream file(String name, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, saved(name));
        response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
        return response.getOutputStream();
    }

    private static String saved(String name) {
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }

    private static boolean fragmentWanted() {
        var request = ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
        return request.getHeader("HX-Request") != null && request.getHeader("HX-Boosted") == null;
    }
}
