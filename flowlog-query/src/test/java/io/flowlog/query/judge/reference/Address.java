package io.flowlog.query.judge.reference;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An address.
 *
 * @param bits  how many it has, 32 or 128
 * @param value all of them
 */
record Address(int bits, BigInteger value) {
    static final int V4 = 32;
    static final int V6 = 128;

    private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final Pattern QUAD = Pattern.compile(OCTET + "(\\." + OCTET + "){3}");
    private static final Pattern GROUP = Pattern.compile("[0-9a-fA-F]{1,4}");
    private static final int GROUPS = 8;

    /** The address that a text is, or null if it is none. */
    static @Nullable Address of(String text) {
        if (QUAD.matcher(text).matches()) {
            return new Address(V4, quad(text));
        }
        List<String> groups = groups(text);
        if (groups == null) {
            return null;
        }
        return new Address(V6, new BigInteger(String.join("", groups), 16));
    }

    private static BigInteger quad(String text) {
        BigInteger value = BigInteger.ZERO;
        for (String octet : text.split("\\.")) {
            value = value.shiftLeft(Byte.SIZE).add(new BigInteger(octet));
        }
        return value;
    }

    /** The eight groups of four digits each, or null if these are none. */
    private static @Nullable List<String> groups(String text) {
        String[] halves = text.split("::", -1);
        boolean quadInTheMiddle = halves.length == 2 && halves[0].contains(".");
        if (halves.length > 2 || quadInTheMiddle) {
            return null;
        }
        List<String> groups = half(halves[0]);
        List<String> last = halves.length == 1 ? List.of() : half(halves[1]);
        if (groups == null || last == null) {
            return null;
        }
        int missing = GROUPS - groups.size() - last.size();
        if (halves.length == 1 ? missing != 0 : missing < 1) {
            return null;
        }
        groups.addAll(Collections.nCopies(missing, "0000"));
        groups.addAll(last);
        return groups;
    }

    private static @Nullable List<String> half(String text) {
        List<String> groups = new ArrayList<>();
        if (text.isEmpty()) {
            return groups;
        }
        int quadFrom = text.lastIndexOf(':') + 1;
        String quad = text.substring(quadFrom);
        boolean endsInQuad = QUAD.matcher(quad).matches();
        String hex = endsInQuad ? String.format("%08x", quad(quad)) : "";
        String plain = endsInQuad ? text.substring(0, quadFrom) + hex.substring(0, 4) + ":" + hex.substring(4) : text;
        for (String group : plain.split(":", -1)) {
            if (!GROUP.matcher(group).matches()) {
                return null;
            }
            groups.add("0".repeat(4 - group.length()) + group);
        }
        return groups;
    }
}
