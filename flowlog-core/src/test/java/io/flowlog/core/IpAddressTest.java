package io.flowlog.core;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpAddressTest {
    @Property
    void everyV4AddressThatTheJdkPrintsIsReadBack(@ForAll @Size(4) byte[] octets) throws UnknownHostException {
        String text = InetAddress.getByAddress(octets).getHostAddress();
        IpAddress address = parse(text);
        assertTrue(address.isV4());
        assertEquals(ByteBuffer.wrap(octets).getInt(), address.v4());
        assertEquals(Integer.toUnsignedLong(address.v4()), address.low());
        assertEquals(0, address.high());
        assertEquals(text, address.toString());
    }

    @Property
    void everyV6AddressThatTheJdkPrintsIsReadBack(@ForAll("groups") int[] groups, @ForAll boolean upperCase)
            throws UnknownHostException {
        ByteBuffer bytes = ByteBuffer.allocate(16);
        for (int group : groups) {
            bytes.putShort((short) group);
        }
        // the JDK prints a mapped address as IPv4: keep to its IPv6 form
        String full = String.format("%x:%x:%x:%x:%x:%x:%x:%x", box(groups));
        InetAddress jdk = InetAddress.getByAddress(bytes.array());
        if (jdk.getAddress().length == 16) {
            assertEquals(full, jdk.getHostAddress());
        }
        IpAddress address = parse(upperCase ? full.toUpperCase(Locale.ROOT) : full);
        assertTrue(address.isV6());
        assertEquals(bytes.getLong(0), address.high());
        assertEquals(bytes.getLong(8), address.low());
        assertEquals(address, parse(address.toString()), "the canonical text names the same address");
    }

    @Property
    void aDoubleColonStandsForTheZeroGroupsThatAreMissing(
            @ForAll("groups") int[] groups,
            @ForAll @IntRange(max = 7) int gap,
            @ForAll @IntRange(min = 1, max = 8) int run) {
        int end = Math.min(8, gap + run);
        StringBuilder text = new StringBuilder();
        StringBuilder full = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            boolean omitted = i >= gap && i < end;
            full.append(i > 0 ? ":" : "").append(Integer.toHexString(omitted ? 0 : groups[i]));
            if (i == gap) {
                text.append("::");
            } else if (!omitted) {
                text.append(i > 0 && i != end ? ":" : "").append(Integer.toHexString(groups[i]));
            }
        }
        assertEquals(parse(full.toString()), parse(text.toString()), text.toString());
    }

    @Property
    void theLastTwoGroupsMayBeADottedQuad(@ForAll("groups") int[] groups, @ForAll @Size(4) byte[] octets)
            throws UnknownHostException {
        String head = String.format("%x:%x:%x:%x:%x:%x:", box(groups));
        int quad = ByteBuffer.wrap(octets).getInt();
        String tail = InetAddress.getByAddress(octets).getHostAddress();
        assertEquals(parse(head + String.format("%x:%x", quad >>> 16, quad & 0xFFFF)), parse(head + tail));
    }

    @ParameterizedTest
    @CsvSource({
        "::, ::",
        "0:0:0:0:0:0:0:1, ::1",
        "1:0:0:0:0:0:0:0, 1::",
        "2001:DB8:0:0:0:0:2:1, 2001:db8::2:1",
        "2001:db8::1:1:1:1:1, 2001:db8:0:1:1:1:1:1",
        "2001:0:0:1:0:0:0:1, 2001:0:0:1::1",
        "2001:db8:0:0:1:0:0:1, 2001:db8::1:0:0:1",
        "2001:0db8:0001::, 2001:db8:1::",
        "::ffff:c000:0201, ::ffff:192.0.2.1",
        "::1.2.3.4, ::102:304",
        "64:ff9b::192.0.2.33, 64:ff9b::c000:221",
        "0:1:2:3:4:5:6:7, 0:1:2:3:4:5:6:7",
        "1:2:3:4:5:6::, 1:2:3:4:5:6::"
    })
    void ipv6IsPrintedInItsCanonicalForm(String text, String canonical) {
        assertEquals(canonical, parse(text).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "unknown",
                "xxx.xxx.xxx.xxx",
                "10.0.0.x",
                "06:ab:cd:00:11:22",
                "06:ab:cd:00:11:22:33",
                "1.2.3",
                "1.2.3.4.5",
                "1.2.3.4.",
                ".1.2.3.4",
                "1..2.3.4",
                "1.2.3.256",
                "1.2.3.999",
                "1.2.3.1000",
                "01.2.3.4",
                "1.2.3.00",
                "1.2.3.04",
                "1.2.3.-4",
                "+1.2.3.4",
                "1.2.3.4 ",
                " 1.2.3.4",
                "1,2,3,4",
                "0x1.2.3.4",
                "1.2.3.4/32",
                "16909060",
                "1.2.3.１",
                ":",
                ":::",
                ":1:2:3:4:5:6:7",
                "1:2:3:4:5:6:7",
                "1:2:3:4:5:6:7:",
                "1:2:3:4:5:6:7:8:",
                "1:2:3:4:5:6:7:8:9",
                "1:2:3:4:5:6:7::8",
                "1:2:3:4::5:6:7:8",
                "::1:2:3:4:5:6:7:8",
                "1:2:3:4:5:6:7:8::",
                "1::2::3",
                "1:::2",
                "12345::",
                "::00001",
                "g::",
                "fe80::1%eth0",
                "[::1]",
                "::1/128",
                "::1.2.3",
                "::1.2.3.256",
                "::1.2.3.4:5",
                "1.2.3.4::",
                "1:2:3:4:5:6:7:1.2.3.4",
                "1:2:3:4:5:1.2.3.4",
                "1:2:3:4:5:6::1.2.3.4",
                "::abcd.2.3.4",
                "2001:db8::-1"
            })
    void anythingElseIsNoAddress(String text) {
        assertEquals(Optional.empty(), IpAddress.parse(text), text);
    }

    @Property(tries = 5_000)
    void textMadeOfAddressCharactersIsJudgedAsTheGrammarSays(@ForAll("addressLike") String text) {
        assertEquals(isV6(text), IpAddress.parse(text).filter(IpAddress::isV6).isPresent(), text);
    }

    /** RFC 4291 section 2.2 by splitting strings. */
    private static boolean isV6(String text) {
        String octet = "(0|[1-9]\\d?|1\\d\\d|2[0-4]\\d|25[0-5])";
        String hex = text.replaceFirst("(^|:)" + octet + "(\\." + octet + "){3}$", "$10:0");
        int gap = hex.indexOf("::");
        if (gap < 0) {
            return groupCount(hex) == 8;
        }
        int before = gap == 0 ? 0 : groupCount(hex.substring(0, gap));
        int after = gap + 2 == hex.length() ? 0 : groupCount(hex.substring(gap + 2));
        return before >= 0 && after >= 0 && before + after <= 7;
    }

    private static int groupCount(String text) {
        return text.matches("[0-9a-fA-F]{1,4}(:[0-9a-fA-F]{1,4}){0,7}") ? text.split(":").length : -1;
    }

    @Test
    void familiesAreNeverEqual() {
        assertNotEquals(parse("1.2.3.4"), parse("::1.2.3.4"));
        assertNotEquals(parse("1.2.3.4"), parse("::ffff:1.2.3.4"));
        assertEquals(parse("::ffff:1.2.3.4"), parse("::FFFF:102:304"));
        assertEquals(parse("::ffff:1.2.3.4").hashCode(), parse("::FFFF:102:304").hashCode());
    }

    @Test
    void aHolderIsReusedAndForgetsWhatItHeld() {
        byte[] line = "x 10.1.2.3 2001:db8::7 -".getBytes(ISO_8859_1);
        IpAddress address = new IpAddress();
        assertEquals("-", address.toString());
        assertTrue(address.set(line, 2, 10));
        IpAddress kept = address.copy();
        assertTrue(address.set(line, 11, 22));
        assertEquals("2001:db8::7", address.toString());
        assertFalse(address.set(line, 23, 24));
        assertFalse(address.isV4() || address.isV6());
        assertEquals(new IpAddress(), address);
        assertEquals("10.1.2.3", kept.toString());
    }

    @Provide
    Arbitrary<int[]> groups() {
        Arbitrary<Integer> group =
                Arbitraries.oneOf(Arbitraries.just(0), Arbitraries.integers().between(0, 0xFFFF));
        return group.array(int[].class).ofSize(8);
    }

    @Provide
    Arbitrary<String> addressLike() {
        return Arbitraries.of(List.of(
                        "0", "1", "f", "ffff", "db8", "12", "1.2.3.4", "255", "0", "7", ":", ":", ":", ":", ":", ":",
                        ":", "::", "."))
                .list()
                .ofMaxSize(17)
                .map(parts -> String.join("", parts));
    }

    private static Object[] box(int[] groups) {
        return Arrays.stream(groups).boxed().toArray();
    }

    private static IpAddress parse(String text) {
        return IpAddress.parse(text).orElseThrow(() -> new AssertionError("no address: " + text));
    }
}
