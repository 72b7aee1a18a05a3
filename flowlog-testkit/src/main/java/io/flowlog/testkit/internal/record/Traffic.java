package io.flowlog.testkit.internal.record;

/** The kind of traffic that a record is about. */
public enum Traffic {
    /** Of IPv4. */
    IPV4("IPv4"),
    /** Of IPv6. */
    IPV6("IPv6"),
    /** Of an Elastic Fabric Adapter: hardware addresses, neither ports nor protocol. */
    EFA("EFA");

    private final String text;

    Traffic(String text) {
        this.text = text;
    }

    /** As the field {@code type} has it. */
    public String text() {
        return text;
    }

    /** The kind with this text; throws IllegalArgumentException if there is none. */
    public static Traffic of(String text) {
        for (Traffic type : values()) {
            if (type.text.equals(text)) {
                return type;
            }
        }
        throw new IllegalArgumentException("a type is IPv4, IPv6 or EFA, not " + text);
    }
}
