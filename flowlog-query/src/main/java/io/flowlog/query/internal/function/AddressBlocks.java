package io.flowlog.query.internal.function;

import java.util.stream.Stream;

/** The address blocks that are not for the public internet. */
final class AddressBlocks {

    /** RFC 1918 and the unique local addresses of RFC 4193. */
    private static final Cidr[] PRIVATE = networks("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7");

    /**
     * The special-purpose registries of IANA (RFC 6890) without the private blocks and those that are globally reachable, and
     * multicast, which is no address of one host. So loopback and link-local addresses are reserved, not private. The few
     * anycast addresses inside 192.0.0.0/24 and 2001::/23 count with their block.
     */
    private static final Cidr[] RESERVED = networks(
            "0.0.0.0/8", // this network
            "100.64.0.0/10", // shared by carriers
            "127.0.0.0/8", // loopback
            "169.254.0.0/16", // link-local
            "192.0.0.0/24", // protocol assignments
            "192.0.2.0/24", // documentation
            "192.88.99.0/24", // relays from IPv6, deprecated
            "198.18.0.0/15", // benchmarks
            "198.51.100.0/24", // documentation
            "203.0.113.0/24", // documentation
            "224.0.0.0/4", // multicast
            "240.0.0.0/4", // future use, broadcast
            "::/128", // unspecified
            "::1/128", // loopback
            "::ffff:0:0/96", // IPv4-mapped
            "64:ff9b:1::/48", // translation in one network
            "100::/64", // discard
            "100:0:0:1::/64", // dummy
            "2001::/23", // protocol assignments
            "2001:db8::/32", // documentation
            "2002::/16", // 6to4
            "3fff::/20", // documentation
            "5f00::/16", // segment routing
            "fe80::/10", // link-local
            "ff00::/8"); // multicast

    private AddressBlocks() {}

    static boolean isPrivate(Addresses address) {
        return anyContains(PRIVATE, address);
    }

    static boolean isReserved(Addresses address) {
        return anyContains(RESERVED, address);
    }

    private static boolean anyContains(Cidr[] networks, Addresses address) {
        for (Cidr network : networks) {
            if (network.contains(address)) {
                return true;
            }
        }
        return false;
    }

    private static Cidr[] networks(String... texts) {
        return Stream.of(texts).map(text -> Cidr.parse(text, 0, 0)).toArray(Cidr[]::new);
    }
}
