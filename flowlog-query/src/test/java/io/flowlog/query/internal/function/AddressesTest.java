package io.flowlog.query.internal.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class AddressesTest {

    @Provide
    Arbitrary<Long> words() {
        Arbitrary<Integer> group = Arbitraries.of(0, 0, 0, 1, 0xFFFF, 0x0db8);
        return group.list()
                .ofSize(4)
                .map(groups ->
                        groups.stream().mapToLong(Integer::longValue).reduce(0, (word, next) -> word << 16 | next));
    }

    @Property
    void ipv6_reads_as_java_reads_it_in_every_spelling(@ForAll("words") long high, @ForAll("words") long low)
            throws UnknownHostException {
        byte[] bits = ByteBuffer.allocate(16).putLong(high).putLong(low).array();
        String shortest = Addresses.format(6, high, low);
        String full = String.format(
                "%x:%x:%x:%x:%x:%x:%x:%x",
                high >>> 48,
                high >>> 32 & 0xFFFF,
                high >>> 16 & 0xFFFF,
                high & 0xFFFF,
                low >>> 48,
                low >>> 32 & 0xFFFF,
                low >>> 16 & 0xFFFF,
                low & 0xFFFF);
        String withTail = full.substring(0, ordinalColon(full) + 1) + Addresses.format(4, 0, low & 0xFFFFFFFFL);
        for (String text : new String[] {shortest, full, withTail, full.toUpperCase(Locale.ROOT)}) {
            Addresses address = read(text);
            assertEquals(6, address.version(), text);
            assertEquals(high, address.high(), text);
            assertEquals(low, address.low(), text);
        }
        boolean mapped = high == 0 && low >>> 32 == 0xFFFF;
        if (!mapped) {
            assertEquals(InetAddress.getByAddress(bits), InetAddress.getByName(shortest));
        }
    }

    /** The offset of the sixth colon. */
    private static int ordinalColon(String full) {
        int at = -1;
        for (int i = 0; i < 6; i++) {
            at = full.indexOf(':', at + 1);
        }
        return at;
    }

    @Property
    void ipv4_reads_as_its_four_numbers(@ForAll int bits) {
        Addresses address = read(Addresses.format(4, 0, bits & 0xFFFFFFFFL));
        assertEquals(4, address.version());
        assertEquals(bits & 0xFFFFFFFFL, address.low());
        assertEquals(0, address.high());
    }

    @Property
    void text_that_is_almost_an_address_reads_only_if_it_prints_back(@ForAll("almost") String text) {
        Addresses address = read(text);
        if (address.version() == 4) {
            assertEquals(text, Addresses.format(4, 0, address.low()));
        } else if (address.version() == 6) {
            Addresses again = read(Addresses.format(6, address.high(), address.low()));
            assertEquals(address.low(), again.low());
            assertEquals(address.high(), again.high());
            assertTrue(text.contains("::") || text.chars().filter(c -> c == ':').count() >= 6, text);
            assertEquals(text.indexOf("::"), text.lastIndexOf("::"), text);
        }
    }

    @Provide
    Arbitrary<String> almost() {
        return Arbitraries.of("0", "1", "255", "256", "00", "ffff", ":", "::", ".", "10.0.0.1", "g")
                .list()
                .ofMaxSize(9)
                .map(parts -> String.join("", parts));
    }

    @Property
    void a_network_has_the_addresses_that_share_its_first_bits(
            @ForAll long high, @ForAll long low, @ForAll long otherLow, @ForAll @IntRange(max = 128) int prefix) {
        BigInteger mask = BigInteger.ONE
                .shiftLeft(128)
                .subtract(BigInteger.ONE)
                .subtract(BigInteger.ONE.shiftLeft(128 - prefix).subtract(BigInteger.ONE));
        BigInteger network = number(high, low).and(mask);
        Cidr cidr = Cidr.parse(
                Addresses.format(6, network.shiftRight(64).longValue(), network.longValue()) + "/" + prefix, 6, 0);
        Addresses other = read(Addresses.format(6, high, otherLow));
        assertEquals(number(high, otherLow).and(mask).equals(network), cidr.contains(other));
        assertTrue(cidr.contains(read(Addresses.format(6, high, low))));
    }

    private static BigInteger number(long high, long low) {
        return new BigInteger(
                1, ByteBuffer.allocate(16).putLong(high).putLong(low).array());
    }

    private static Addresses read(String text) {
        byte[] bytes = ("1" + text + "1").getBytes(StandardCharsets.UTF_8);
        Addresses address = new Addresses();
        boolean read = address.read(bytes, 1, bytes.length - 1);
        assertEquals(read, address.version() != 0);
        assertFalse(text.isEmpty() && read);
        return address;
    }
}
