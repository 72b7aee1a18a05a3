package io.flowlog.core;

import io.flowlog.core.internal.text.IpText;
import io.flowlog.core.internal.text.Ipv6Parser;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The value of an IP address, as two 64-bit halves; made once and set again for each record, without allocation.
 *
 * <p>Belongs to one thread, and changes with every {@link #set}: as a key, or to be kept, take a {@link #copy()}.
 *
 * <p>Reading is strict. IPv4 is four decimal numbers without leading zeros; IPv6 is any text form of RFC 4291, without
 * zone id, brackets or prefix length. Anything else is no address: {@code -}, a MAC address of an EFA record, digits
 * masked with {@code x}, a host name.
 *
 * <p>An IPv4 address has its 32 bits in {@link #low()} and zero in {@link #high()}, and never equals an IPv6 address:
 * {@code 1.2.3.4} differs from {@code ::1.2.3.4} and from {@code ::ffff:1.2.3.4}.
 */
public final class IpAddress {
    private enum Family {
        NONE,
        V4,
        V6
    }

    private final Ipv6Parser v6Parser = new Ipv6Parser();
    private Family family = Family.NONE;
    private long high;
    private long low;

    /** A holder with no address yet: neither {@link #isV4()} nor {@link #isV6()}. */
    public IpAddress() {}

    /** The address with this text, or empty if the text is no address. */
    public static Optional<IpAddress> parse(String text) {
        // a character outside Latin-1 becomes '?', which no address has
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        IpAddress address = new IpAddress();
        return address.set(bytes, 0, bytes.length) ? Optional.of(address) : Optional.empty();
    }

    /** The IPv4 address with these 32 bits. */
    public static IpAddress ofV4(int bits) {
        IpAddress address = new IpAddress();
        address.set(Family.V4, 0, Integer.toUnsignedLong(bits));
        return address;
    }

    /** The IPv6 address with these two halves. */
    public static IpAddress ofV6(long high, long low) {
        IpAddress address = new IpAddress();
        address.set(Family.V6, high, low);
        return address;
    }

    /**
     * Takes the address that is written at {@code from} (inclusive) to {@code to} (exclusive).
     *
     * @return whether there is one; if not, the holder has no address afterwards
     */
    public boolean set(byte[] bytes, int from, int to) {
        long quad = IpText.parseV4(bytes, from, to);
        if (quad != IpText.NONE) {
            set(Family.V4, 0, quad);
            return true;
        }
        if (v6Parser.parse(bytes, from, to)) {
            set(Family.V6, v6Parser.high(), v6Parser.low());
            return true;
        }
        set(Family.NONE, 0, 0);
        return false;
    }

    private void set(Family newFamily, long newHigh, long newLow) {
        family = newFamily;
        high = newHigh;
        low = newLow;
    }

    /** Whether this is an IPv4 address. */
    public boolean isV4() {
        return family == Family.V4;
    }

    /** Whether this is an IPv6 address, IPv4-mapped ones included. */
    public boolean isV6() {
        return family == Family.V6;
    }

    /** The first 64 bits of an IPv6 address; 0 otherwise. */
    public long high() {
        return high;
    }

    /** The last 64 bits of an IPv6 address, or the 32 bits of an IPv4 address as 0 to 2^32-1; 0 if there is none. */
    public long low() {
        return low;
    }

    /** The 32 bits of an IPv4 address; meaningless for others. */
    public int v4() {
        return (int) low;
    }

    /** The same address in a holder of its own. */
    public IpAddress copy() {
        IpAddress copy = new IpAddress();
        copy.set(family, high, low);
        return copy;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IpAddress that && family == that.family && high == that.high && low == that.low;
    }

    @Override
    public int hashCode() {
        return (family.ordinal() * 31 + Long.hashCode(high)) * 31 + Long.hashCode(low);
    }

    /** The canonical text: a dotted quad, or RFC 5952 for IPv6; {@code -} if there is no address. */
    @Override
    public String toString() {
        return switch (family) {
            case NONE -> "-";
            case V4 -> IpText.appendV4(new StringBuilder(), (int) low).toString();
            case V6 -> IpText.appendV6(new StringBuilder(), high, low).toString();
        };
    }
}
