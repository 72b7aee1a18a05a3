package io.flowlog.query.judge.model;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The fields that generated records have, with values that repeat, that look alike, and that are bad. */
public enum Field {
    ACCOUNT_ID("account-id", "accountId", 0, "001234567890", "1234567890", "444455556666", "unknown"),
    INTERFACE_ID("interface-id", "interfaceId", 0, "eni-0a1", "eni-0a12", "eni-9b", "eni-10"),
    SRCADDR("srcaddr", "srcAddr", 0, Field.ADDRESSES),
    DSTADDR("dstaddr", "dstAddr", 0, Field.ADDRESSES),
    SRCPORT("srcport", "srcPort", 65_535, "0", "443", "40000", "65535", "65536"),
    DSTPORT("dstport", "dstPort", 65_535, "22", "80", "080", "443", "3389", "70000", "8x", "-1", "80.0"),
    PROTOCOL("protocol", "protocol", 255, "1", "6", "17", "006", "255", "256"),
    PACKETS("packets", "packets", Long.MAX_VALUE, "0", "1", "2", "3", "10", "x", "4611686018427387904"),
    BYTES(
            "bytes",
            "bytes",
            Long.MAX_VALUE,
            "0",
            "40",
            "40",
            "84",
            "6000",
            "1500000",
            "9007199254740993",
            "9223372036854775807",
            "9223372036854775808",
            "NaN"),
    START(
            "start",
            "start",
            Long.MAX_VALUE,
            "1700000000",
            "1700000000",
            "1700000061",
            "1700003599",
            "1700000000123",
            "0"),
    END("end", "end", Long.MAX_VALUE, "1700000060", "1700000121", "1700100000", "soon"),
    ACTION("action", "action", 0, "ACCEPT", "REJECT", "accept", "80", "1.0", "-0", "1e3", "é"),
    LOG_STATUS("log-status", "logStatus", 0, "OK", "OK", "SKIPDATA"),
    VPC_ID("vpc-id", "vpcId", 0, "vpc-1", "vpc-12", "vpc-2"),
    TCP_FLAGS("tcp-flags", "tcpFlags", 255, "0", "2", "18", "19"),
    REGION("region", "region", 0, "us-east-1", "eu-west-1", "us-east-1"),
    INSTANCE_TAG("instance-tag", "instanceTag", 0, "caf%C3%A9", "a+b", "100%", "ÀB", "😀", "a=b;c=d", "01", "1");

    private static final String ADDRESSES =
            "10.0.0.1 10.0.0.12 10.0.0.9 172.31.16.139 192.0.2.1 8.8.8.8 01.2.3.4 2001:db8::1 ::ffff:10.0.0.1 fe80::1 ::1 xxx.x";

    private final String header;
    private final String spelling;
    private final long most;
    private final List<String> samples;

    Field(String header, String spelling, long most, String... samples) {
        this.header = header;
        this.spelling = spelling;
        this.most = most;
        this.samples = samples.length == 1 ? List.of(samples[0].split(" ")) : List.of(samples);
    }

    /** The name in a header line. */
    public String header() {
        return header;
    }

    /** The name in a query. */
    public String spelling() {
        return spelling;
    }

    /** Other ways to write the name in a query. */
    public List<String> spellings() {
        return List.of(
                spelling,
                header,
                header.replace("-", ""),
                header.replace("-", "_").toUpperCase(Locale.ROOT));
    }

    /** Whether the column holds numbers; what is none, or is larger than the field allows, is absent. */
    public boolean isNumber() {
        return most > 0;
    }

    /** What a record's text in the field means: a Long or a String, or null where it is absent or bad. */
    public @Nullable Object meaning(String text) {
        if (text.equals("-")) {
            return null;
        }
        if (!isNumber()) {
            return text;
        }
        boolean good = text.matches("[0-9]+") && new BigInteger(text).compareTo(BigInteger.valueOf(most)) <= 0;
        return good ? (Object) Long.valueOf(text) : null;
    }

    /** Values that records have, beside the dash. */
    public List<String> samples() {
        return samples;
    }

    /** What all spellings of a field have in common. */
    public static String spelling(String name) {
        String letters = name.replace("-", "").replace("_", "").toLowerCase(Locale.ROOT);
        return switch (letters) {
            case "starttime" -> "start";
            case "endtime" -> "end";
            default -> letters;
        };
    }
}
