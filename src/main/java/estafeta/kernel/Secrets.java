package estafeta.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Seals secret values under a key that lies outside the database, in the file secrets/keys of the home; the key's id
 * stands beside each value, so that a newer key may be added as the last line.
 */
@Component
public class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE = 12;
    private final Map<String, byte[]> keys;
    private final String newest;

    /** Makes a key for a base that has none yet; never instead of one that was lost. */
    Secrets(@Value("${estafeta.home}") Path home, JdbcClient db) {
        var file = home.resolve("secrets").resolve("keys");
        if (!java.nio.file.Files.exists(file)) {
            if (worked(db)) {
                throw KernelRefused.keysLost(file);
            }
            make(file);
        }
        this.keys = keys(file);
        if (!keys.keySet().containsAll(used(db))) {
            throw KernelRefused.keysLost(file);
        }
        this.newest = keys.keySet().stream().reduce((older, newer) -> newer).orElseThrow();
        db.sql("insert into kernel.secret_key (id) select unnest(:ids::text[]) on conflict do nothing")
                .param("ids", keys.keySet().toArray(String[]::new))
                .update();
    }

    private static boolean worked(JdbcClient db) {
        return db.sql("select exists (select from kernel.secret_key) or exists (select from kernel.journal)")
                .query(Boolean.class)
                .single();
    }

    private static List<String> used(JdbcClient db) {
        return db.sql("select id from kernel.secret_key").query(String.class).list();
    }

    public String seal(String plain) {
        return seal(plain.getBytes(StandardCharsets.UTF_8));
    }

    public String seal(byte[] plain) {
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        var sealed = cipher(Cipher.ENCRYPT_MODE, newest, nonce, plain);
        return newest + ":" + base64(nonce) + ":" + base64(sealed);
    }

    /** A value that is broken, or was sealed under a key this home does not have. */
    public static final class Unopened extends IllegalStateException {
        private Unopened(String words, @Nullable Throwable cause) {
            super(words, cause);
        }
    }

    public String open(String sealed) {
        return new String(openBytes(sealed), StandardCharsets.UTF_8);
    }

    public byte[] openBytes(String sealed) {
        var parts = sealed.split(":", 3);
        if (parts.length < 3) {
            throw new Unopened("A value is not sealed", null);
        }
        return cipher(Cipher.DECRYPT_MODE, parts[0], bytes(parts[1]), bytes(parts[2]));
    }

    /** The same for the same value under the oldest key: finds a sealed value without opening any. */
    public String blindIndex(String plain) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(keys.values().iterator().next(), "HmacSHA256"));
            return base64(mac.doFinal(plain.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] cipher(int mode, String key, byte[] nonce, byte[] text) {
        var bytes = keys.get(key);
        if (bytes == null) {
            throw new Unopened("The key of a sealed value is not among the keys of this home", null);
        }
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(bytes, "AES"), new GCMParameterSpec(128, nonce));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException broken) {
            throw new Unopened("A sealed value cannot be opened with the key " + key, broken);
        }
    }

    static Map<String, byte[]> keys(Path file) {
        try {
            var keys = new LinkedHashMap<String, byte[]>();
            for (var line : java.nio.file.Files.readAllLines(file)) {
                var colon = line.indexOf(':');
                keys.put(line.substring(0, colon), bytes(line.substring(colon + 1)));
            }
            return keys;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The keys cannot be read: " + file, unreadable);
        }
    }

    /** The id is random: keys of two homes may lie in one file. */
    static void make(Path file) {
        var id = new byte[6];
        var key = new byte[32];
        RANDOM.nextBytes(id);
        RANDOM.nextBytes(key);
        try {
            java.nio.file.Files.createDirectories(file.getParent());
            java.nio.file.Files.createFile(
                    file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            java.nio.file.Files.writeString(file, base64(id) + ":" + base64(key) + "\n", StandardOpenOption.WRITE);
        } catch (IOException refused) {
            throw new UncheckedIOException("The keys cannot be made: " + file, refused);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] bytes(String base64) {
        try {
            return Base64.getUrlDecoder().decode(base64);
        } catch (IllegalArgumentException broken) {
            throw new Unopened("A value is not sealed", broken);
        }
    }
}
