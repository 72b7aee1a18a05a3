package io.flowlog.benchmarks;

import java.nio.charset.StandardCharsets;

/** The addresses of a generated log: some hundred interfaces inside, some thousand peers outside, the frequent ones first. */
final class Hosts {
    private static final int INSIDE = 512;
    private static final int OUTSIDE = 20_000;
    private static final String[] ACCOUNTS = {"123456789012", "123456789012", "012345678901", "210987654321"};

    private final Flow.Host[] inside = new Flow.Host[INSIDE];
    private final byte[][] outside4 = new byte[OUTSIDE][];
    private final byte[][] outside6 = new byte[OUTSIDE][];
    private final Skew insideSkew = new Skew(INSIDE);
    private final Skew outsideSkew = new Skew(OUTSIDE);

    Hosts(Dice dice) {
        for (int i = 0; i < INSIDE; i++) {
            int subnet = dice.below(16);
            inside[i] = new Flow.Host(
                    ascii(ACCOUNTS[dice.below(ACCOUNTS.length)]),
                    ascii("eni-" + hex17(dice)),
                    ascii("vpc-0a1b2c3d4e5f60718"),
                    ascii("subnet-0" + Integer.toHexString(0x10000000 + subnet) + "89abcdef"),
                    ascii("i-" + hex17(dice)),
                    ascii("use1-az" + (1 + subnet % 6)),
                    ascii("10.0." + subnet + "." + dice.between(4, 254)),
                    ascii("2600:1f18:10:" + Integer.toHexString(0x20 + subnet) + ":" + hextets(dice, 4)));
        }
        for (int i = 0; i < OUTSIDE; i++) {
            // first octets 11 to 126 hold no private and no loopback network
            outside4[i] = ascii(
                    dice.between(11, 126) + "." + dice.below(256) + "." + dice.below(256) + "." + dice.between(1, 254));
            outside6[i] = ascii("2001:db8:" + hextets(dice, 2) + "::" + Integer.toHexString(dice.between(1, 0xffff)));
        }
    }

    Flow.Host inside(Dice dice) {
        return inside[insideSkew.pick(dice)];
    }

    byte[] outside(Dice dice, boolean ipv6) {
        return (ipv6 ? outside6 : outside4)[outsideSkew.pick(dice)];
    }

    private static String hex17(Dice dice) {
        return String.format("0%016x", dice.next());
    }

    private static String hextets(Dice dice, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : ":").append(Integer.toHexString(dice.between(1, 0xffff)));
        }
        return text.toString();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
