package io.flowlog.testkit.internal.record;

import io.flowlog.testkit.internal.choice.Choices;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The addresses that begin with the same bits.
 *
 * @param text   such as {@code 10.0.0.0/8}
 * @param isV4   whether they are of IPv4, else of IPv6
 * @param first  the bits of the first of them
 * @param length how many bits they have in common
 */
public record Network(String text, boolean isV4, BigInteger first, int length) {

    /** The network with this text; throws IllegalArgumentException if it is none. */
    public static Network of(String cidr) {
        int slash = cidr.indexOf('/');
        String address = slash < 0 ? cidr : cidr.substring(0, slash);
        boolean v4 = address.indexOf(':') < 0;
        BigInteger bits = v4 ? BigInteger.valueOf(Addresses.parseV4(address)) : Addresses.parseV6(address);
        int length;
        try {
            length = Integer.parseInt(cidr.substring(slash + 1));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("no network: " + cidr, e);
        }
        if (slash < 0 || bits.signum() < 0 || length < 0 || length > (v4 ? 32 : 128)) {
            throw new IllegalArgumentException("no network: " + cidr);
        }
        Network network = new Network(cidr, v4, bits, length);
        if (!bits.mod(network.size()).equals(BigInteger.ZERO)) {
            throw new IllegalArgumentException("no network, since bits behind its " + length + " are set: " + cidr);
        }
        return network;
    }

    /** The network of so many bits that an address lies in; null if the text is no address. */
    public static @Nullable Network around(String address, int length) {
        boolean v4 = address.indexOf(':') < 0;
        BigInteger bits = v4 ? BigInteger.valueOf(Addresses.parseV4(address)) : Addresses.parseV6(address);
        if (bits.signum() < 0) {
            return null;
        }
        int hostBits = (v4 ? 32 : 128) - length;
        BigInteger first = bits.shiftRight(hostBits).shiftLeft(hostBits);
        String text = (v4 ? Addresses.v4(first.longValueExact()) : Addresses.v6(first)) + "/" + length;
        return new Network(text, v4, first, length);
    }

    /** Whether a text is an address in here, and of this family. */
    public boolean contains(String address) {
        BigInteger bits = isV4 ? BigInteger.valueOf(Addresses.parseV4(address)) : Addresses.parseV6(address);
        return bits.signum() >= 0 && bits.shiftRight(hostBits()).equals(first.shiftRight(hostBits()));
    }

    /** An address in here: the preferred one if it is, else one at either end, or any. */
    String address(Choices choices, String preferred) {
        BigInteger last = first.add(size()).subtract(BigInteger.ONE);
        String simplest = contains(preferred)
                ? preferred
                : written(first.add(BigInteger.ONE).min(last));
        List<String> known = List.of(simplest, written(first), written(last), "");
        String chosen = choices.oneOf("pick", known);
        if (!chosen.isEmpty()) {
            return chosen;
        }
        BigInteger host = BigInteger.ZERO;
        for (int bit = 0; bit < hostBits(); bit += 16) {
            host = host.or(
                    BigInteger.valueOf(choices.upTo("bits " + bit, 0xFFFF)).shiftLeft(bit));
        }
        return written(first.add(host.mod(size())));
    }

    private BigInteger size() {
        return BigInteger.ONE.shiftLeft(hostBits());
    }

    private int hostBits() {
        return (isV4 ? 32 : 128) - length;
    }

    private String written(BigInteger bits) {
        return isV4 ? Addresses.v4(bits.longValueExact()) : Addresses.v6(bits);
    }
}
