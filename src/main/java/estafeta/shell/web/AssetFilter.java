package estafeta.shell.web;

import estafeta.shell.Assets;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers for files before security and sessions are asked: a picture must not write a row. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class AssetFilter extends OncePerRequestFilter {
    private static final String ROOT = "/assets/";
    private final Assets assets;

    AssetFilter(Assets assets) {
        this.assets = assets;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(ROOT)
                && !request.getRequestURI().equals("/favicon.ico");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var address =
                request.getRequestURI().equals("/favicon.ico") ? assets.href("favicon.svg") : request.getRequestURI();
        int slash = address.indexOf('/', ROOT.length());
        var found = slash < 0 ? java.util.Optional.<Assets.Asset>empty() : assets.find(address.substring(slash + 1));
        if (found.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var asset = found.get();
        // A page opened before an upgrade asks by the old name: it gets the new file, but does not keep it.
        boolean current = address.startsWith(ROOT + assets.hash() + "/");
        response.setHeader("Cache-Control", current ? "public, max-age=31536000, immutable" : "no-cache");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentType(asset.type());
        var accepted = request.getHeader("Accept-Encoding");
        boolean gzip = asset.gzip().isPresent() && accepted != null && accepted.contains("gzip");
        if (asset.gzip().isPresent()) {
            response.setHeader("Vary", "Accept-Encoding");
        }
        if (gzip) {
            response.setHeader("Content-Encoding", "gzip");
        }
        var content = gzip ? asset.gzip().orElseThrow() : asset.plain();
        response.setContentLength(content.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(content);
        }
    }
}
