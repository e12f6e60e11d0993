package estafeta.shell.web;

import estafeta.kernel.Id;
import estafeta.kernel.Viewer;
import estafeta.kernel.Viewers;
import estafeta.shell.Days;
import estafeta.shell.Text;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.InvocationTargetException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What every controller may take as an argument: the viewer, typed ids, typed days; and the language of the answer. */
@Configuration
class ShellConfiguration implements WebMvcConfigurer {
    private final Viewers viewers;

    ShellConfiguration(Viewers viewers) {
        this.viewers = viewers;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ViewerArgument(viewers));
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverterFactory(new TypedIds());
        registry.addConverter(new TypedDays());
    }

    @Bean
    LocaleResolver localeResolver() {
        return new ChosenLanguage();
    }

    private record ViewerArgument(Viewers viewers) implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Viewer.class;
        }

        @Override
        public Viewer resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            return viewers.current();
        }
    }

    /** «…/people/0199…» to {@code PersonId}: any record with one uuid. */
    private static final class TypedIds implements ConverterFactory<String, Id> {
        @Override
        public <T extends Id> Converter<String, T> getConverter(Class<T> type) {
            return typed -> made(type, UUID.fromString(typed.strip()));
        }

        private static <T extends Id> T made(Class<T> type, UUID value) {
            try {
                var constructor = type.getDeclaredConstructor(UUID.class);
                constructor.setAccessible(true);
                return constructor.newInstance(value);
            } catch (NoSuchMethodException
                    | InstantiationException
                    | IllegalAccessException
                    | InvocationTargetException wrong) {
                throw new IllegalStateException(type + " is not a record of one uuid", wrong);
            }
        }
    }

    private static final class TypedDays implements Converter<String, @Nullable LocalDate> {
        @Override
        public @Nullable LocalDate convert(String typed) {
            var read = Days.parse(typed);
            if (!read.wrong().isEmpty()) {
                throw new IllegalArgumentException("Not a day");
            }
            return read.day();
        }
    }

    /** Chosen in the footer, else the viewer's own, else the browser's; Russian unless English is wanted. */
    private final class ChosenLanguage implements LocaleResolver {
        @Override
        public Locale resolveLocale(HttpServletRequest request) {
            var chosen = Frames.cookie(request, Preferences.LANGUAGE);
            if (chosen.isEmpty()) {
                var viewer = viewers.current();
                chosen = viewer.signedIn()
                        ? viewer.locale().getLanguage()
                        : request.getHeader("Accept-Language") == null
                                ? "ru"
                                : request.getLocale().getLanguage();
            }
            return chosen.equals("en") ? Locale.ENGLISH : Text.RUSSIAN;
        }

        @Override
        public void setLocale(
                HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
            throw new UnsupportedOperationException("The language is chosen by POST /preferences");
        }
    }
}
