package estafeta.access;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Codes of an authenticator on a telephone: six digits that change every 30 seconds (RFC 6238, HMAC-SHA-1). */
public final class Totp {
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int SECONDS = 30;
    private static final int DIGITS = 6;
    private static final SecureRandom RANDOM = new SecureRandom();
    private final byte[] key;

    Totp(byte[] key) {
        this.key = key.clone();
    }

    static Totp random() {
        var key = new byte[20];
        RANDOM.nextBytes(key);
        return new Totp(key);
    }

    /** The key as {@link #words} gives it, in any grouping. */
    public static Totp of(String base32) {
        var bytes = new ByteArrayOutputStream();
        int buffer = 0;
        int bits = 0;
        for (char letter :
                base32.toUpperCase(Locale.ROOT).replaceAll("[\\s=-]", "").toCharArray()) {
            buffer = buffer << 5 | BASE32.indexOf(letter);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.write(buffer >> bits & 0xff);
            }
        }
        return new Totp(bytes.toByteArray());
    }

    /** The key to type where no picture can be read: groups of four. */
    public String words() {
        return base32().replaceAll("(.{4})(?=.)", "$1 ");
    }

    String base32() {
        var text = new StringBuilder();
        int buffer = 0;
        int bits = 0;
        for (byte part : key) {
            buffer = buffer << 8 | part & 0xff;
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(BASE32.charAt(buffer >> bits & 31));
            }
        }
        return bits == 0
                ? text.toString()
                : text.append(BASE32.charAt(buffer << 5 - bits & 31)).toString();
    }

    /** What the picture says to the authenticator. */
    public String address(String login) {
        return "otpauth://totp/Estafeta:" + URLEncoder.encode(login, StandardCharsets.UTF_8) + "?secret=" + base32()
                + "&issuer=Estafeta";
    }

    /** The code of this moment. */
    public String code(Instant at) {
        return code(step(at), DIGITS);
    }

    /** The step whose code was typed; a clock may be one step early or late. Steps up to the last used one are refused. */
    OptionalLong match(String typed, Instant now, long lastUsed) {
        var digits = typed.replaceAll("\\s", "");
        for (long step = step(now) - 1; step <= step(now) + 1; step++) {
            if (step > lastUsed && code(step, DIGITS).equals(digits)) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }

    static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), SECONDS);
    }

    String code(long step, int digits) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "HmacSHA1"));
            var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
            return String.format(Locale.ROOT, "%0" + digits + "d", number % (long) Math.pow(10, digits));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
