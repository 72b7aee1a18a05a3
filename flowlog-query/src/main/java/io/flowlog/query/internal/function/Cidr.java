package io.flowlog.query.internal.function;

import io.flowlog.query.internal.diagnostic.DiagnosticCode;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A network: the addresses of one version whose first bits are the network's. Immutable.
 *
 * @param version 4 or 6
 * @param prefix  how many bits count
 */
record Cidr(int version, long high, long low, int prefix) {

    /** Whether the address that was read last lies in the network; one of the other version never does. */
    boolean contains(Addresses address) {
        return address.version() == version
                && ((address.high() ^ high) & highMask(version, prefix)) == 0
                && ((address.low() ^ low) & lowMask(version, prefix)) == 0;
    }

    /**
     * Reads {@code address/prefix}.
     *
     * @param version  the version it must have, or 0 for either
     * @param argument for the error
     * @throws ArgumentException if this is no network, or bits after the prefix are set
     */
    static Cidr parse(String text, int version, int argument) {
        int slash = text.indexOf('/');
        Addresses address = new Addresses();
        byte[] bytes = (slash < 0 ? text : text.substring(0, slash)).getBytes(StandardCharsets.UTF_8);
        String example = version == 6 ? "2001:db8::/32" : "10.0.0.0/8";
        if (!address.read(bytes, 0, bytes.length)) {
            throw bad(argument, "'" + text + "' is not a network such as " + example);
        }
        int width = address.version() == 4 ? 32 : 128;
        if (version != 0 && address.version() != version) {
            throw bad(argument, "expected an IPv" + version + " network such as " + example + ", not '" + text + "'");
        }
        if (slash < 0) {
            throw bad(argument, "'" + text + "' has no prefix length", text + "/" + width);
        }
        int prefix = prefix(text.substring(slash + 1), width);
        if (prefix < 0) {
            throw bad(argument, "the prefix length of '" + text + "' is not a number from 0 to " + width);
        }
        long high = address.high() & highMask(address.version(), prefix);
        long low = address.low() & lowMask(address.version(), prefix);
        if (high != address.high() || low != address.low()) {
            Cidr network = new Cidr(address.version(), high, low, prefix);
            throw bad(argument, "'" + text + "' has host bits set; the network is " + network, network.toString());
        }
        return new Cidr(address.version(), high, low, prefix);
    }

    private static int prefix(String digits, int most) {
        boolean plain = digits.matches("0|[1-9][0-9]{0,2}");
        int prefix = plain ? Integer.parseInt(digits) : -1;
        return prefix <= most ? prefix : -1;
    }

    private static ArgumentException bad(int argument, String message, String... suggestions) {
        return new ArgumentException(argument, DiagnosticCode.BAD_CIDR, message, List.of(suggestions));
    }

    private static long highMask(int version, int prefix) {
        return version == 4 ? 0 : Addresses.leading(prefix);
    }

    private static long lowMask(int version, int prefix) {
        return Addresses.leading(version == 4 ? prefix + 32 : prefix - 64);
    }

    @Override
    public String toString() {
        return Addresses.format(version, high, low) + "/" + prefix;
    }
}
