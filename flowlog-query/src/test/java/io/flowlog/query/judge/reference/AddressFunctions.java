package io.flowlog.query.judge.reference;

import io.flowlog.query.judge.reference.Functions.Scalar;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Functions on addresses; what is no address is in no network. */
final class AddressFunctions {
    private static final List<String> PRIVATE = List.of("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7");

    /** The special blocks of IANA that generated addresses may lie in; multicast beside them. */
    private static final List<String> RESERVED = List.of(
            "0.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "192.0.2.0/24",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            "::/128",
            "::1/128",
            "::ffff:0:0/96",
            "2001:db8::/32",
            "fe80::/10",
            "ff00::/8");

    private AddressFunctions() {}

    static void addTo(Map<String, Scalar> all) {
        all.put("isvalidip", it -> Address.of(it.text(0)) != null);
        all.put("isvalidipv4", it -> hasBits(Address.of(it.text(0)), Address.V4));
        all.put("isvalidipv6", it -> hasBits(Address.of(it.text(0)), Address.V6));
        for (String function : List.of("isipinsubnet", "isipv4insubnet", "isipv6insubnet")) {
            all.put(function, it -> isIn(Address.of(it.text(0)), it.text(1)));
        }
        all.put("ipv4tonumber", it -> toNumber(Address.of(it.text(0))));
        all.put("isprivateip", it -> isInAny(Address.of(it.text(0)), PRIVATE));
        all.put("isreservedip", it -> isInAny(Address.of(it.text(0)), RESERVED));
        all.put("ispublicip", it -> isPublic(Address.of(it.text(0))));
    }

    private static boolean hasBits(@Nullable Address address, int bits) {
        return address != null && address.bits() == bits;
    }

    private static @Nullable Long toNumber(@Nullable Address address) {
        return hasBits(address, Address.V4) ? (Long) address.value().longValueExact() : null;
    }

    private static boolean isPublic(@Nullable Address address) {
        return address != null && !isInAny(address, PRIVATE) && !isInAny(address, RESERVED);
    }

    private static boolean isInAny(@Nullable Address address, List<String> networks) {
        return networks.stream().anyMatch(network -> isIn(address, network));
    }

    private static boolean isIn(@Nullable Address address, String network) {
        String[] parts = network.split("/");
        Address first = Arguments.present(Address.of(parts[0]));
        if (!hasBits(address, first.bits())) {
            return false;
        }
        int hostBits = first.bits() - Integer.parseInt(parts[1]);
        BigInteger network1 = address.value().shiftRight(hostBits);
        return network1.equals(first.value().shiftRight(hostBits));
    }
}
