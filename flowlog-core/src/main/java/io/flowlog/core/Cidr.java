package io.flowlog.core;

import io.flowlog.core.internal.text.AsciiNumbers;
import io.flowlog.core.internal.text.IpText;
import java.nio.charset.StandardCharsets;

/**
 * A block of addresses in CIDR notation, such as {@code 10.0.0.0/8} or {@code 2001:db8::/32}.
 *
 * <p>Immutable and shared freely. An IPv4 block holds IPv4 addresses only, an IPv6 block IPv6 addresses only.
 */
public final class Cidr {
    private static final int V4_BITS = 32;
    private static final int V6_BITS = 128;

    private final boolean v4;
    private final int prefixLength;
    private final long high;
    private final long low;
    private final long highMask;
    private final long lowMask;

    /** The block that has this address in it: the bits beyond the prefix are cleared. */
    private Cidr(IpAddress address, int prefixLength) {
        this.v4 = address.isV4();
        this.prefixLength = prefixLength;
        int highBits = v4 ? 0 : Math.min(prefixLength, 64);
        int lowBits = v4 ? prefixLength + 32 : prefixLength - highBits;
        this.highMask = leading(highBits);
        this.lowMask = leading(lowBits);
        this.high = address.high() & highMask;
        this.low = address.low() & lowMask;
    }

    private static long leading(int bits) {
        return bits == 0 ? 0 : -1L << (64 - bits);
    }

    /**
     * The block that this text names.
     *
     * @throws IllegalArgumentException if the text is not {@code address/length}, or its address has bits set beyond the
     *     prefix; the message says what to write instead
     */
    public static Cidr parse(String text) {
        int slash = text.indexOf('/');
        String addressText = slash < 0 ? text : text.substring(0, slash);
        IpAddress address = IpAddress.parse(addressText)
                .orElseThrow(() -> new IllegalArgumentException("'" + text + "' is no CIDR block: '" + addressText
                        + "' is not an IP address; expected a form like 10.0.0.0/8 or 2001:db8::/32"));
        int bits = address.isV4() ? V4_BITS : V6_BITS;
        if (slash < 0) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no CIDR block: the prefix length is missing; for this one" + " address write "
                            + text + "/" + bits);
        }
        String lengthText = text.substring(slash + 1);
        int prefixLength = prefixLength(lengthText);
        if (prefixLength < 0 || prefixLength > bits) {
            throw new IllegalArgumentException("'" + text + "' is no CIDR block: the prefix length '" + lengthText
                    + "' is not a number from 0 to " + bits);
        }
        Cidr block = new Cidr(address, prefixLength);
        if (!block.startsWith(address)) {
            throw new IllegalArgumentException(
                    "'" + text + "' has bits set beyond its prefix; the network is " + block);
        }
        return block;
    }

    private static int prefixLength(String text) {
        byte[] digits = text.getBytes(StandardCharsets.ISO_8859_1);
        boolean plain = digits.length == 1 || digits.length > 1 && digits.length <= 3 && digits[0] != '0';
        return plain ? (int) AsciiNumbers.parse(digits, 0, digits.length) : -1;
    }

    private boolean startsWith(IpAddress address) {
        return high == address.high() && low == address.low();
    }

    /** Whether the address is of this block's family and inside it; false if the holder has no address. */
    public boolean contains(IpAddress address) {
        boolean sameFamily = v4 ? address.isV4() : address.isV6();
        return sameFamily && (address.high() & highMask) == high && (address.low() & lowMask) == low;
    }

    /** Whether this is a block of IPv4 addresses; otherwise it is one of IPv6 addresses. */
    public boolean isV4() {
        return v4;
    }

    /** The number of leading bits that all addresses of the block share: 0 to 32, or 0 to 128. */
    public int prefixLength() {
        return prefixLength;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Cidr that
                && v4 == that.v4
                && prefixLength == that.prefixLength
                && high == that.high
                && low == that.low;
    }

    @Override
    public int hashCode() {
        return (Long.hashCode(high) * 31 + Long.hashCode(low)) * 31 + prefixLength;
    }

    /** The canonical text, such as {@code 10.0.0.0/8}; parses back to an equal block. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        if (v4) {
            IpText.appendV4(text, (int) low);
        } else {
            IpText.appendV6(text, high, low);
        }
        return text.append('/').append(prefixLength).toString();
    }
}
