package io.flowlog.testkit.internal.record;

import io.flowlog.testkit.internal.choice.Choices;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts of addresses, as AWS writes them, and their values. */
public final class Addresses {
    /** Examples of AWS's documentation first, then the ends and the special ones of what an address can be. */
    static final List<String> V4_SOURCES = List.of(
            "172.31.16.139",
            "0.0.0.0",
            "255.255.255.255",
            "10.0.0.1",
            "127.0.0.1",
            "192.168.255.255",
            "169.254.169.254",
            "100.64.0.1",
            "203.0.113.9",
            "9.9.9.9");

    static final List<String> V4_DESTINATIONS = List.of(
            "172.31.16.21",
            "0.0.0.0",
            "255.255.255.255",
            "10.255.255.255",
            "172.16.0.0",
            "192.168.0.0",
            "224.0.0.251",
            "198.51.100.7",
            "8.8.8.8");

    static final List<String> V6_SOURCES = List.of(
            "2001:db8:1234:a100:8d6e:3477:df66:f105",
            "::",
            "::1",
            "2001:db8::",
            "fe80::1",
            "2001:db8::1:0:0:1",
            "::ffff:10.0.0.1",
            "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
            "2001:0db8:0000:0000:0000:0000:0000:0001");

    static final List<String> V6_DESTINATIONS = List.of(
            "2001:db8:1234:a102:3304:8879:34cf:4071",
            "::",
            "ff02::fb",
            "fd00:ec2::253",
            "64:ff9b::192.0.2.33",
            "2600:1f18::",
            "2001:db8:0:0:1::",
            "1:2:3:4:5:6:7::");

    /** Of the hardware: EFA traffic has no other addresses. */
    static final List<String> MAC_SOURCES = List.of("0e:8d:2b:4c:61:35", "00:00:00:00:00:00");

    static final List<String> MAC_DESTINATIONS = List.of("0e:1f:7a:90:3c:d1", "ff:ff:ff:ff:ff:ff");

    private static final Pattern OCTET = Pattern.compile("0|[1-9][0-9]{0,2}");
    private static final Pattern GROUP = Pattern.compile("[0-9a-fA-F]{1,4}");

    private Addresses() {}

    static String anyV4(Choices choices) {
        return v4(choices.upTo("bits", 0xFFFF_FFFFL));
    }

    static String anyV6(Choices choices) {
        long zeros = choices.upTo("zeros", 0xFF);
        BigInteger bits = BigInteger.ZERO;
        for (int i = 0; i < 8; i++) {
            long group = choices.upTo("group " + i, 0xFFFF);
            bits = bits.shiftLeft(16).or(BigInteger.valueOf((zeros >> i & 1) == 1 ? 0 : group));
        }
        return v6(bits);
    }

    static String v4(long bits) {
        return (bits >> 24) + "." + (bits >> 16 & 0xFF) + "." + (bits >> 8 & 0xFF) + "." + (bits & 0xFF);
    }

    /** The recommended text form: the longest run of two zero groups or more left out, the first of several. */
    static String v6(BigInteger bits) {
        int[] groups = new int[8];
        for (int i = 0; i < 8; i++) {
            groups[i] = bits.shiftRight(16 * (7 - i)).intValue() & 0xFFFF;
        }
        int longestFrom = -1;
        int longest = 1;
        for (int from = 0; from < 8; from++) {
            int to = from;
            while (to < 8 && groups[to] == 0) {
                to++;
            }
            if (to - from > longest) {
                longest = to - from;
                longestFrom = from;
            }
        }
        if (longestFrom < 0) {
            return joined(groups, 0, 8);
        }
        return joined(groups, 0, longestFrom) + "::" + joined(groups, longestFrom + longest, 8);
    }

    private static String joined(int[] groups, int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            text.append(i == from ? "" : ":").append(Integer.toHexString(groups[i]));
        }
        return text.toString();
    }

    /** The bits of an IPv4 address, or -1 if the text is none. */
    static long parseV4(String text) {
        String[] octets = text.split("\\.", -1);
        if (octets.length != 4) {
            return -1;
        }
        long bits = 0;
        for (String octet : octets) {
            if (!OCTET.matcher(octet).matches() || Integer.parseInt(octet) > 255) {
                return -1;
            }
            bits = bits << 8 | Integer.parseInt(octet);
        }
        return bits;
    }

    /** The bits of an IPv6 address, or -1 if the text is none. */
    static BigInteger parseV6(String text) {
        BigInteger none = BigInteger.ONE.negate();
        String rest = text;
        int lastColon = text.lastIndexOf(':');
        if (text.indexOf('.') > lastColon && lastColon >= 0) {
            long tail = parseV4(text.substring(lastColon + 1));
            if (tail < 0) {
                return none;
            }
            rest = text.substring(0, lastColon + 1) + String.format(Locale.ROOT, "%x:%x", tail >> 16, tail & 0xFFFF);
        }
        int gap = rest.indexOf("::");
        String[] head = groups(gap < 0 ? rest : rest.substring(0, gap));
        String[] tail = gap < 0 ? new String[0] : groups(rest.substring(gap + 2));
        int count = head.length + tail.length;
        if (gap < 0 ? count != 8 : count > 7) {
            return none;
        }
        BigInteger bits = BigInteger.ZERO;
        for (int i = 0; i < 8; i++) {
            String group = i < head.length ? head[i] : i >= 8 - tail.length ? tail[i - 8 + tail.length] : "0";
            if (!GROUP.matcher(group).matches()) {
                return none;
            }
            bits = bits.shiftLeft(16).or(BigInteger.valueOf(Integer.parseInt(group, 16)));
        }
        return bits;
    }

    private static String[] groups(String text) {
        return text.isEmpty() ? new String[0] : text.split(":", -1);
    }
}
