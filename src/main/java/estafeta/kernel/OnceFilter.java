package estafeta.kernel;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Every form carries a key. The first request with it is done in one transaction together with the key; any other with
 * the same key is led to the first one's answer. A refusal takes the key back, so that the mended form may be sent. The
 * answer leaves only after the commit: what was acknowledged is kept.
 */
@Component
class OnceFilter extends OncePerRequestFilter implements Ordered {
    static final String KEY = "once";
    private final JdbcClient db;
    private final PlatformTransactionManager transactions;
    private final ObjectProvider<DoneEachTime> others;

    OnceFilter(JdbcClient db, PlatformTransactionManager transactions, ObjectProvider<DoneEachTime> others) {
        this.db = db;
        this.transactions = transactions;
        this.others = others;
    }

    /** Behind the security filters, so that the viewer is known. */
    @Override
    public int getOrder() {
        return 0;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var key = request.getMethod().equals("POST") && !doneEachTime(request.getRequestURI())
                ? key(request)
                : Optional.<UUID>empty();
        if (key.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        var transaction = transactions.getTransaction(new DefaultTransactionDefinition());
        var held = new HeldResponse(response);
        try {
            if (!claim(key.get())) {
                held.sendRedirect(answer(key.get()).orElse("/"));
                transactions.rollback(transaction);
            } else if (done(request, held, chain, transaction) && !transaction.isRollbackOnly()) {
                remember(key.get(), held.getHeader(HttpHeaders.LOCATION));
                transactions.commit(transaction);
            } else {
                transactions.rollback(transaction);
            }
        } finally {
            if (!transaction.isCompleted()) {
                transactions.rollback(transaction);
            }
        }
        held.copyBodyToResponse();
    }

    private boolean doneEachTime(String path) {
        return others.orderedStream().anyMatch(some -> some.doneEachTime(path));
    }

    private static boolean done(
            HttpServletRequest request, HttpServletResponse held, FilterChain chain, TransactionStatus transaction)
            throws ServletException, IOException {
        var before = transaction.createSavepoint();
        TransactionSynchronizationManager.bindResource(ViewerTransactionManager.BEFORE_THE_DEED, before);
        try {
            chain.doFilter(request, held);
            return held.getStatus() < 400;
        } finally {
            TransactionSynchronizationManager.unbindResource(ViewerTransactionManager.BEFORE_THE_DEED);
        }
    }

    private static Optional<UUID> key(HttpServletRequest request) {
        var text = request.getParameter(KEY);
        try {
            return text == null ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }

    private boolean claim(UUID key) {
        return db.sql("insert into kernel.once (key) values (:key) on conflict do nothing")
                        .param("key", key)
                        .update()
                == 1;
    }

    private Optional<String> answer(UUID key) {
        return db.sql("select coalesce(answer, '/') from kernel.once where key = :key")
                .param("key", key)
                .query(String.class)
                .optional();
    }

    private void remember(UUID key, @Nullable String answer) {
        db.sql("update kernel.once set answer = :answer where key = :key")
                .param("answer", answer)
                .param("key", key)
                .update();
    }

    /** Holds the answer back until the transaction has ended; leads on by 303, whoever asked for it. */
    private static class HeldResponse extends ContentCachingResponseWrapper {
        HeldResponse(HttpServletResponse target) {
            super(target);
        }

        @Override
        public void sendRedirect(String location) {
            setStatus(SC_SEE_OTHER);
            setHeader(HttpHeaders.LOCATION, location);
        }

        @Override
        public void sendRedirect(String location, int status, boolean clearBuffer) {
            sendRedirect(location);
        }
    }
}
