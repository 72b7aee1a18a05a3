package io.flowlog.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CidrTest {
    @Property
    void aV4BlockHoldsWhatSharesItsPrefix(
            @ForAll @Size(4) byte[] network,
            @ForAll @IntRange(max = 32) int length,
            @ForAll @IntRange(max = 31) int bit)
            throws UnknownHostException {
        assertBlock(network, length, bit);
    }

    @Property
    void aV6BlockHoldsWhatSharesItsPrefix(
            @ForAll @Size(16) byte[] network,
            @ForAll @IntRange(max = 128) int length,
            @ForAll @IntRange(max = 127) int bit)
            throws UnknownHostException {
        network[0] |= 1; // the JDK would print a mapped address as IPv4
        assertBlock(network, Math.max(8, length), bit);
    }

    /** An address that differs from the network in one bit is inside exactly if that bit lies beyond the prefix. */
    private static void assertBlock(byte[] address, int length, int bit) throws UnknownHostException {
        int width = address.length * 8;
        BigInteger network =
                new BigInteger(1, address).shiftRight(width - length).shiftLeft(width - length);
        Cidr block = Cidr.parse(text(network, width) + "/" + length);
        assertEquals(length, block.prefixLength());
        assertEquals(width == 32, block.isV4());
        assertTrue(block.contains(address(text(network, width))));
        assertTrue(block.contains(address(InetAddress.getByAddress(address).getHostAddress())));
        assertEquals(bit < width - length, block.contains(address(text(network.flipBit(bit), width))));
        assertEquals(block, Cidr.parse(block.toString()));
        assertEquals(block.hashCode(), Cidr.parse(block.toString()).hashCode());
    }

    private static String text(BigInteger address, int width) {
        if (width == 32) {
            int quad = address.intValue();
            return (quad >>> 24) + "." + (quad >>> 16 & 255) + "." + (quad >>> 8 & 255) + "." + (quad & 255);
        }
        StringBuilder text = new StringBuilder();
        for (int shift = 112; shift >= 0; shift -= 16) {
            text.append(Integer.toHexString(address.shiftRight(shift).intValue() & 0xFFFF));
            text.append(shift > 0 ? ":" : "");
        }
        return text.toString();
    }

    @Test
    void familiesDoNotMixAndNoAddressIsInNoBlock() {
        assertFalse(Cidr.parse("0.0.0.0/0").contains(address("::1")));
        assertFalse(Cidr.parse("::/0").contains(address("1.2.3.4")));
        assertFalse(Cidr.parse("0.0.0.0/0").contains(new IpAddress()));
        assertFalse(Cidr.parse("::/0").contains(new IpAddress()));
        assertTrue(Cidr.parse("::/0").contains(address("::ffff:1.2.3.4")));
        assertNotEquals(Cidr.parse("0.0.0.0/0"), Cidr.parse("::/0"));
        assertNotEquals(Cidr.parse("10.0.0.0/8"), Cidr.parse("10.0.0.0/9"));
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.1/8, the network is 10.0.0.0/8",
        "172.31.255.255/12, the network is 172.16.0.0/12",
        "2001:db8::1/32, the network is 2001:db8::/32",
        "1.2.3.4, write 1.2.3.4/32",
        "::1, write ::1/128",
        "10.0.0.0/33, not a number from 0 to 32",
        "10.0.0.0/, not a number from 0 to 32",
        "10.0.0.0/-1, not a number from 0 to 32",
        "10.0.0.0/08, not a number from 0 to 32",
        "10.0.0.0/8/8, not a number from 0 to 32",
        "10.0.0.0/8x, not a number from 0 to 32",
        "::/129, not a number from 0 to 128",
        "10.0.0/8, '10.0.0' is not an IP address",
        "/8, '' is not an IP address",
        "'', '' is not an IP address",
        "10.0.0.0 /8, '10.0.0.0 ' is not an IP address"
    })
    void anythingElseIsRefusedWithWhatToWrite(String text, String message) {
        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, () -> Cidr.parse(text));
        String said = String.valueOf(refusal.getMessage());
        assertTrue(said.contains(message), said);
        assertTrue(said.contains("'" + text + "'"), said);
    }

    private static IpAddress address(String text) {
        return IpAddress.parse(text).orElseThrow();
    }
}
