package io.flowlog.query.internal.function;

import io.flowlog.query.internal.value.Numbers;
import io.flowlog.query.internal.value.TextBuffer;
import io.flowlog.query.internal.value.Value;
import io.flowlog.query.internal.value.Value.Kind;
import io.flowlog.query.internal.value.ValueText;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** Functions that write texts and numbers in other alphabets. What does not decode, to UTF-8 where it is text, is absent. */
final class EncodingFunctions {
    private EncodingFunctions() {}

    static List<ScalarFunction> all() {
        return List.of(
                // every byte but the unreserved ones of RFC 3986; a blank is %20, and + or %20 decodes to a blank
                Entry.of("urlencode(text)").scratch(() -> TextFunctions.written(EncodingFunctions::urlEncode)),
                Entry.of("urldecode(text)").scratch(() -> decoded(EncodingFunctions::urlDecode)),
                Entry.of("base64encode(text)").scratch(() -> TextFunctions.written(EncodingFunctions::base64Encode)),
                Entry.of("base64decode(text)").scratch(() -> decoded(EncodingFunctions::base64Decode)),
                Entry.of("md5(text)").scratch(() -> digest("MD5")),
                Entry.of("sha256(text)").scratch(() -> digest("SHA-256")),
                Entry.of("hexToDec(text)").scratch(EncodingFunctions::hexToDec),
                Entry.of("decToHex(number)").scratch(EncodingFunctions::decToHex));
    }

    private static void urlEncode(Value text, TextBuffer out) {
        for (int i = text.from(); i < text.to(); i++) {
            byte b = text.bytes()[i];
            boolean letter = (b | 0x20) >= 'a' && (b | 0x20) <= 'z';
            if (letter || (b >= '0' && b <= '9') || b == '-' || b == '.' || b == '_' || b == '~') {
                out.append((char) b);
            } else {
                out.append('%');
                Hex.appendUpper(b, out);
            }
        }
    }

    private static boolean urlDecode(Value text, TextBuffer out) {
        byte[] bytes = text.bytes();
        for (int i = text.from(); i < text.to(); i++) {
            if (bytes[i] != '%') {
                out.append((char) (bytes[i] == '+' ? ' ' : bytes[i]));
                continue;
            }
            int high = i + 2 < text.to() ? Hex.digit(bytes[i + 1]) : -1;
            int low = high < 0 ? -1 : Hex.digit(bytes[i + 2]);
            if (low < 0) {
                return false;
            }
            out.append((char) (high << 4 | low));
            i += 2;
        }
        return true;
    }

    private static void base64Encode(Value text, TextBuffer out) {
        byte[] encoded = Base64.getEncoder().encode(Arrays.copyOfRange(text.bytes(), text.from(), text.to()));
        out.append(encoded, 0, encoded.length);
    }

    private static boolean base64Decode(Value text, TextBuffer out) {
        try {
            byte[] decoded = Base64.getDecoder().decode(Arrays.copyOfRange(text.bytes(), text.from(), text.to()));
            out.append(decoded, 0, decoded.length);
            return true;
        } catch (IllegalArgumentException bad) {
            return false;
        }
    }

    /** Decodes bytes; false if the text is no encoding of any. */
    @FunctionalInterface
    private interface Decoder {
        boolean decode(Value text, TextBuffer out);
    }

    private static ScalarEvaluation decoded(Decoder decoder) {
        TextArgument text = new TextArgument();
        TextBuffer buffer = new TextBuffer();
        CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
        return (arguments, result) -> {
            if (decoder.decode(text.of(arguments[0]), buffer.clear()) && isUtf8(buffer, utf8)) {
                buffer.into(result);
            } else {
                result.setAbsent();
            }
        };
    }

    private static boolean isUtf8(TextBuffer buffer, CharsetDecoder decoder) {
        try {
            decoder.decode(ByteBuffer.wrap(buffer.bytes(), 0, buffer.length()));
            return true;
        } catch (CharacterCodingException bad) {
            return false;
        }
    }

    private static ScalarEvaluation digest(String algorithm) {
        MessageDigest digest = newDigest(algorithm);
        byte[] hash = new byte[digest.getDigestLength()];
        return TextFunctions.written((text, out) -> {
            digest.update(text.bytes(), text.from(), text.to() - text.from());
            try {
                digest.digest(hash, 0, hash.length);
            } catch (DigestException tooShort) {
                throw new AssertionError("the array has the digest's length", tooShort);
            }
            Hex.appendLower(hash, hash.length, out);
        });
    }

    private static MessageDigest newDigest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("this Java platform lacks " + algorithm, missing);
        }
    }

    /** An optional minus, an optional 0x, digits; a double beyond 64 bits. */
    private static ScalarEvaluation hexToDec() {
        TextArgument text = new TextArgument();
        return (arguments, result) -> {
            Value printed = text.of(arguments[0]);
            byte[] bytes = printed.bytes();
            int at = printed.from();
            boolean negative = at < printed.to() && bytes[at] == '-';
            at += negative ? 1 : 0;
            boolean prefixed = at + 1 < printed.to() && bytes[at] == '0' && (bytes[at + 1] | 0x20) == 'x';
            at += prefixed ? 2 : 0;
            int first = at;
            long number = 0;
            while (at < printed.to() && Hex.digit(bytes[at]) >= 0) {
                number = number << 4 | Hex.digit(bytes[at++]);
            }
            if (at == first || at < printed.to()) {
                result.setAbsent();
            } else if (at - first < 16) {
                result.setInteger(negative ? -number : number);
            } else {
                String digits = new String(bytes, first, at - first, StandardCharsets.ISO_8859_1);
                set(negative ? new BigInteger(digits, 16).negate() : new BigInteger(digits, 16), result);
            }
        };
    }

    private static void set(BigInteger number, Value result) {
        if (number.bitLength() < Long.SIZE) {
            result.setInteger(number.longValue());
        } else {
            result.setDouble(number.doubleValue());
        }
    }

    /** Lower-case digits, with a minus before a negative number's; a number with a fraction is absent. */
    private static ScalarEvaluation decToHex() {
        TextBuffer buffer = new TextBuffer();
        return (arguments, result) -> {
            Kind kind = Numbers.kindOf(arguments[0]);
            if (kind == Kind.INTEGER) {
                buffer.clear()
                        .append(Long.toString(Numbers.integer(arguments[0]), 16))
                        .into(result);
            } else if (kind == Kind.DOUBLE && Numbers.real(arguments[0]) == Math.rint(Numbers.real(arguments[0]))) {
                String digits = ValueText.of(Value.ofDouble(Numbers.real(arguments[0])));
                buffer.clear().append(new BigInteger(digits).toString(16)).into(result);
            } else {
                result.setAbsent();
            }
        };
    }
}
