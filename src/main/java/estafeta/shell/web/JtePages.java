package estafeta.shell.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** Renders the templates compiled with the program. A page is written only when all of it could be rendered. */
@Component
class JtePages implements ViewResolver, Ordered {
    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, JtePages.class.getClassLoader(), "pages");
    private final Frames frames;

    JtePages(Frames frames) {
        this.frames = frames;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        return name.startsWith("redirect:") || name.startsWith("forward:") ? null : new Page(name + ".jte");
    }

    @Override
    public int getOrder() {
        return 0;
    }

    private final class Page implements View {
        private final String template;

        Page(String template) {
            this.template = template;
        }

        @Override
        public String getContentType() {
            return "text/html;charset=UTF-8";
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws Exception {
            var parameters = new HashMap<String, Object>();
            if (model != null) {
                parameters.putAll(model);
            }
            var page = new Utf8ByteOutput();
            frames.of(request, parameters).around(() -> engine.render(template, parameters, page));
            response.setContentType(getContentType());
            response.setContentLength(page.getContentLength());
            page.writeTo(response.getOutputStream());
        }
    }
}
