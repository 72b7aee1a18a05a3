package io.flowlog.core.internal.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Reading of IPv4 addresses, four bytes at a time and byte by byte, against a plain split. */
class Ipv4TextTest {
    private static final String[] OCTETS = {
        "0", "1", "9", "10", "99", "100", "199", "200", "249", "250", "255", "256", "260", "300", "999", "00", "01",
        "007", "010", "", "1000", "-1", "+1", " 1", "1 ", "a", "1a", "0x1", "\u00b2"
    };

    @Test
    void everyOctetTakesEveryPlace() {
        for (String first : OCTETS) {
            for (String other : OCTETS) {
                assertSame(first + "." + other + ".3.4");
                assertSame("1." + first + "." + other + ".4");
                assertSame("10.20." + first + "." + other);
                assertSame(other + ".200.30." + first);
            }
        }
    }

    @Test
    void oneForeignByteAtAnyPlaceSpoilsTheAddress() {
        for (String address : new String[] {"1.2.3.4", "10.0.12.255", "192.168.100.200"}) {
            for (int place = 0; place < address.length(); place++) {
                byte[] bytes = address.getBytes(ISO_8859_1);
                for (int foreign = 0; foreign < 256; foreign++) {
                    bytes[place] = (byte) foreign;
                    assertSame(new String(bytes, ISO_8859_1));
                }
            }
        }
    }

    @Property
    void whateverLooksLikeAnAddressIsReadAsByThePlainSplit(@ForAll long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        int length = 5 + random.nextInt(12);
        for (int i = 0; i < length; i++) {
            text.append("0123456789.....".charAt(random.nextInt(15)));
        }
        assertSame(text.toString());
    }

    /** With nothing around it, and within digits and dots, which must not leak in. */
    private static void assertSame(String text) {
        long expected = bySplit(text);
        for (String around :
                new String[] {"", "1", "1.2.3.4.5.6.7.8.9", "....................", " 9999999999999999999"}) {
            byte[] bytes = (around + text + around).getBytes(ISO_8859_1);
            int from = around.length();
            assertEquals(expected, IpText.parseV4(bytes, from, from + text.length()), text + " within " + around);
        }
    }

    private static long bySplit(String text) {
        String[] octets = text.split("\\.", -1);
        if (octets.length != 4) {
            return IpText.NONE;
        }
        long address = 0;
        for (String octet : octets) {
            if (!octet.matches("0|[1-9][0-9]{0,2}") || Integer.parseInt(octet) > 255) {
                return IpText.NONE;
            }
            address = address << 8 | Integer.parseInt(octet);
        }
        return address;
    }
}
