package estafeta.shell.web;

import estafeta.kernel.Viewers;
import estafeta.shell.Days;
import estafeta.shell.Text;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.text.ParseException;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.Formatter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The language of the answer, and days in addresses as they are typed. */
@Configuration
class ShellConfiguration implements WebMvcConfigurer {
    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addFormatter(new TypedDays());
    }

    @Bean
    static LocaleResolver localeResolver(Viewers viewers) {
        return new ChosenLanguage(viewers);
    }

    private static final class TypedDays implements Formatter<LocalDate> {
        @Override
        public LocalDate parse(String typed, Locale locale) throws ParseException {
            var day = Days.parse(typed).day();
            if (day == null) {
                throw new ParseException("Not a day", 0);
            }
            return day;
        }

        @Override
        public String print(LocalDate day, Locale locale) {
            return Text.shortDay(day);
        }
    }

    /** Chosen in the footer, else the viewer's own, else the browser's; Russian unless English is wanted. */
    private record ChosenLanguage(Viewers viewers) implements LocaleResolver {
        @Override
        public Locale resolveLocale(HttpServletRequest request) {
            return wanted(request).equals("en") ? Locale.ENGLISH : Text.RUSSIAN;
        }

        private String wanted(HttpServletRequest request) {
            var chosen = Frames.cookie(request, Preferences.LANGUAGE);
            if (!chosen.isEmpty()) {
                return chosen;
            }
            var viewer = viewers.current();
            if (viewer.signedIn()) {
                return viewer.locale().getLanguage();
            }
            return request.getHeader("Accept-Language") == null
                    ? "ru"
                    : request.getLocale().getLanguage();
        }

        @Override
        public void setLocale(
                HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
            throw new UnsupportedOperationException("The language is chosen by POST /preferences");
        }
    }
}
