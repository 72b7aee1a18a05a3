package io.flowlog.query.judge.reference;

import io.flowlog.query.judge.reference.Functions.Scalar;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Functions that encode, decode and digest texts and numbers. */
final class CodingFunctions {
    private static final Pattern HEX = Pattern.compile("(-?)(?:0x)?([0-9a-fA-F]+)");
    private static final Pattern PERCENT = Pattern.compile("(?:[^%]|%[0-9a-fA-F]{2})*", Pattern.DOTALL);

    private CodingFunctions() {}

    static void addTo(Map<String, Scalar> all) {
        all.put("urlencode", it -> urlEncoded(it.text(0)));
        all.put("urldecode", it -> urlDecoded(it.text(0)));
        all.put("base64encode", it -> Base64.getEncoder().encodeToString(utf8(it.text(0))));
        all.put("base64decode", it -> base64Decoded(it.text(0)));
        all.put("md5", it -> digest("MD5", it.text(0)));
        all.put("sha256", it -> digest("SHA-256", it.text(0)));
        all.put("hextodec", it -> hexToDec(it.text(0)));
        all.put("dectohex", it -> it.whole(0).toString(16));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String urlEncoded(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : utf8(text)) {
            char c = (char) (b & 0xff);
            boolean unreserved = c < 0x80 && (Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0);
            encoded.append(unreserved ? String.valueOf(c) : String.format("%%%02X", (int) c));
        }
        return encoded.toString();
    }

    private static @Nullable String urlDecoded(String text) {
        if (!PERCENT.matcher(text).matches()) {
            return null;
        }
        byte[] bytes = utf8(text.replace('+', ' '));
        ByteBuffer decoded = ByteBuffer.allocate(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '%') {
                decoded.put((byte) Integer.parseInt(new String(bytes, i + 1, 2, StandardCharsets.US_ASCII), 16));
                i += 2;
            } else {
                decoded.put(bytes[i]);
            }
        }
        return text(decoded.flip());
    }

    private static @Nullable String base64Decoded(String text) {
        try {
            return text(ByteBuffer.wrap(Base64.getDecoder().decode(utf8(text))));
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
    }

    /** Null if the bytes are no UTF-8. */
    private static @Nullable String text(ByteBuffer bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException notUtf8) {
            return null;
        }
    }

    private static String digest(String algorithm, String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(utf8(text)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Number hexToDec(String text) {
        Matcher matcher = HEX.matcher(text);
        if (!matcher.matches()) {
            return null;
        }
        BigInteger number = new BigInteger(matcher.group(1) + matcher.group(2), 16);
        return Values.isLong(number) ? (Number) number.longValue() : Values.finite(number.doubleValue());
    }
}
