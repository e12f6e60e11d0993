package estafeta.mentorship.pack;

import estafeta.shell.Text;
import java.util.function.Supplier;
import org.springframework.context.i18n.LocaleContextHolder;

/** Papers and their names are Russian whoever asks for them. */
final class Russian {
    private Russian() {}

    static <T> T in(Supplier<T> work) {
        var before = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(Text.RUSSIAN);
        try {
            return work.get();
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }
}
