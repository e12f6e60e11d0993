package estafeta.access.web;

import estafeta.access.SignIns;
import estafeta.kernel.Viewers;
import estafeta.shell.FormExpired;
import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.session.NullAuthenticatedSessionStrategy;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Closed unless opened: everything wants a sign-in but the pages that lead to one. The server keeps no sessions. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    private static final String POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src %s",
            "style-src 'self'",
            "img-src 'self' data:",
            "font-src 'self'",
            "connect-src 'self'",
            "manifest-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'");

    /** The demo lets in scripts of tools that look at its pages; it holds nobody's data. */
    private static String policy(String mode) {
        return POLICY.formatted(mode.equals("demo") ? "'self' 'unsafe-inline'" : "'self'");
    }

    @Bean
    SecurityFilterChain doors(
            HttpSecurity http,
            SignIns signIns,
            Viewers viewers,
            FormExpired expired,
            @Value("${estafeta.mode}") String mode)
            throws Exception {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("form");
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .formLogin(form -> form.disable())
                .httpBasic(basic -> basic.disable())
                .logout(logout -> logout.disable())
                .addFilterBefore(new SignInFilter(signIns, viewers), CsrfFilter.class)
                // whoever is found anew at each request would get a new token each time: forms in other tabs would
                // expire
                .csrf(csrf -> csrf.csrfTokenRepository(tokens)
                        .sessionAuthenticationStrategy(new NullAuthenticatedSessionStrategy())
                        .ignoringRequestMatchers("/demo/sign-in"))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(policy(mode)))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(expired).accessDeniedHandler(expired))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(
                                "/sign-in",
                                "/second-factor/**",
                                "/invitation/**",
                                "/demo/sign-in",
                                "/preferences",
                                "/help",
                                "/form-expired",
                                "/error")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .build();
    }

    /** Sign-in is our own: nobody is authenticated by Spring. */
    @Bean
    AuthenticationManager nobody() {
        return authentication -> {
            throw new BadCredentialsException("Sign-in goes through access");
        };
    }
}
