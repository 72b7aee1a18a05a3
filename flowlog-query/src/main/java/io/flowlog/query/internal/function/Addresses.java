package io.flowlog.query.internal.function;

import io.flowlog.core.IpAddress;
import io.flowlog.query.internal.value.Value;
import io.flowlog.query.internal.value.Value.Kind;

/**
 * Reads IP addresses from texts, one at a time, as the core does.
 *
 * <p>Allocates nothing. Belongs to one thread.
 */
final class Addresses {
    private final IpAddress address = new IpAddress();
    private int version;

    /** Reads a text; false, and {@link #version()} 0, if it is no address. */
    boolean read(Value value) {
        if (value.kind() != Kind.TEXT) {
            version = 0;
            return false;
        }
        return read(value.bytes(), value.from(), value.to());
    }

    boolean read(byte[] bytes, int from, int to) {
        version = !address.set(bytes, from, to) ? 0 : address.isV4() ? 4 : 6;
        return version != 0;
    }

    /** 4 or 6; 0 if the last text was no address. */
    int version() {
        return version;
    }

    /** The first 64 bits of an IPv6 address; 0 for IPv4. */
    long high() {
        return address.high();
    }

    /** The last 64 bits of an IPv6 address; the 32 bits of an IPv4 address. */
    long low() {
        return address.low();
    }

    /** A word whose first bits are set, that many; all or none beyond its ends. */
    static long leading(int bits) {
        return bits <= 0 ? 0 : bits >= 64 ? -1L : -1L << (64 - bits);
    }

    /** The canonical text of an address. */
    static String format(int version, long high, long low) {
        return (version == 4 ? IpAddress.ofV4((int) low) : IpAddress.ofV6(high, low)).toString();
    }
}
